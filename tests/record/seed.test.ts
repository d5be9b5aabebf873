import { describe, expect, test } from "vitest";
import type { ArticleRecord } from "../../src/record/format/record.ts";
import { haveShared, seedArticle, seedLines, seedText } from "./sample.ts";
import { testStore } from "./store.ts";
import { wrongCounters } from "./derived.ts";

const store = testStore();
const article = seedArticle();

test("the record holds what the annotation does", () => {
  const forms = Object.groupBy(article.quotes, ({ form }) => form);
  expect(forms.DIRECT?.map(({ span: { start, end } }) => [start, end])).toEqual([
    [221, 476],
    [937, 1188],
    [2628, 2818],
  ]);
  expect(forms.INDIRECT).toHaveLength(9);
  expect(article.claims).toHaveLength(49);
  expect(article.claims.filter(({ subject }) => subject === null).map(({ id }) => id)).toEqual([
    "r37",
  ]);
  expect(seedLines().filter((line) => line.includes('"type": "actor"'))).toHaveLength(34);
});

test("the record carries no long stretch of the text outside of quotes", () => {
  const within = ({ start, end }: { start: number; end: number }): boolean =>
    article.quotes.some(({ span }) => span.start <= start && end <= span.end);
  const long = spans(article).filter(({ span }) => !within(span) && (span.exact ?? "").length > 40);
  expect(long).toEqual([]);
  expect(article.version?.text).toBeUndefined();
});

test("loads without its text", async () => {
  const loaded = await store.load(seedLines());
  expect(loaded).toMatchObject({ new: 38, refused: [] });
  expect(await store.rows("select verbatim_text as words from quote where key = 'q3'")).toEqual([
    { words: expect.stringContaining("on the rise since […], an autocrat") },
  ]);
  expect(await wrongCounters(store)).toEqual([]);
});

describe.skipIf(!haveShared)("with ../shared/seed/article.txt as its text", () => {
  const texts = (slug: string): string | undefined =>
    slug === article.slug ? seedText() : undefined;

  test("every span slices to its words, in both units", async () => {
    const loaded = await store.load(seedLines(), { texts });
    expect(loaded).toMatchObject({ new: 38, refused: [] });
    const places = await storedPlaces();
    expect(places.length).toBe(3 * 12 + 12 + 2 + 76 + evidenceOf(article));
    const characters = [...seedText()];
    for (const { start, end, start_cp, end_cp, words } of places) {
      expect(seedText().slice(start, end)).toBe(words);
      expect(characters.slice(start_cp, end_cp).join("")).toBe(words);
    }
  });

  test("an offset that is off by one is refused, in every kind of span", async () => {
    const kinds = Object.groupBy(spans(article), ({ path }) => path.replaceAll(/\d+/g, "0"));
    expect(Object.keys(kinds)).toHaveLength(5);
    for (const one of Object.values(kinds)) {
      const first = one?.at(-1);
      for (const [side, by] of [
        ["start", 1],
        ["end", 1],
        ["start", -1],
      ] as const) {
        const moved = structuredClone(article);
        const { span, path } = spans(moved).find((at) => at.path === first?.path) as SpanAt;
        span[side] += by;
        const { refused } = await store.load([...seedLines().slice(0, -1), moved], { texts });
        expect(refused.length).toBeGreaterThan(0);
        expect(refused.every(({ line }) => line === 38)).toBe(true);
        const own = refused.find((refusal) => refusal.path.startsWith(path));
        expect(own?.reason).toMatch(
          /^The text has ".+" there, not ".+"\.$|have another SHA-256\.$/s,
        );
        expect(own?.remedy).toBeTruthy();
        expect(
          await store.rows("select 1 from article where slug = 'kyrgyzstan-hard-sell'"),
        ).toEqual([]);
      }
    }
  });

  test("a segment that is off by one is refused", async () => {
    const moved = structuredClone(article);
    const segments = moved.quotes.find(({ id }) => id === "q3")?.segments ?? [];
    for (const segment of segments) segment.start += segment.start === 2688 ? 1 : 0;
    const { refused } = await store.load([...seedLines().slice(0, -1), moved], { texts });
    expect(refused).toMatchObject([{ line: 38, path: expect.stringMatching(/segments\[1\]$/) }]);
  });

  test("a text of another hash is refused", async () => {
    const { refused } = await store.load(seedLines(), { texts: () => `${seedText()}\n` });
    expect(refused).toMatchObject([{ line: 38, path: "$.version.sha256" }]);
  });

  test("text that was loaded stays when the record comes again without it", async () => {
    await store.load(seedLines(), { texts });
    const before = await store.dump();
    const again = await store.load(seedLines());
    expect(again).toMatchObject({ same: 38, changed: 0, new: 0 });
    const corrected = { ...article, byline: "A. Writer" };
    expect(await store.load([corrected])).toMatchObject({ changed: 1, refused: [] });
    expect((await store.dump())["text_version"]).toEqual(before["text_version"]);
    const moved = structuredClone(corrected);
    (moved.quotes[1] as ArticleRecord["quotes"][number]).span.start += 1;
    expect((await store.load([moved])).refused).not.toEqual([]);
  });
});

interface SpanAt {
  path: string;
  span: { start: number; end: number; exact?: string | undefined };
}

function spans(value: unknown, path = "$"): SpanAt[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    spans(one, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`),
  );
  const isSpan = "start" in value && ("exact" in value || "sha256" in value);
  return isSpan ? [{ path, span: value as SpanAt["span"] }, ...inner] : inner;
}

function evidenceOf({ claims }: ArticleRecord): number {
  return claims.reduce((sum, { evidence }) => sum + evidence.length, 0);
}

interface StoredPlace {
  start: number;
  end: number;
  start_cp: number;
  end_cp: number;
  words: string;
}

async function storedPlaces(): Promise<StoredPlace[]> {
  const json = (from: string, words = "exact"): string => `select value ->> 'start' as start,
    value ->> 'end' as end, value ->> 'startCp' as start_cp, value ->> 'endCp' as end_cp,
    value ->> '${words}' as words from ${from}`;
  const rows = await store.rows(
    [
      `select start, "end", start_cp, end_cp, text as words from quote`,
      `select start, "end", start_cp, end_cp, exact as words from mention`,
      json("quote, json_each(segments)", "text"),
      json("quote, json_each(json_array(json(speaker_span)))"),
      json("quote, json_each(json_array(json(cue_span)))"),
      json("claim, json_each(evidence)"),
    ].join(" union all "),
  );
  return rows as unknown as StoredPlace[];
}
