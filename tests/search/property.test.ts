import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { sha256 } from "../../src/text/sha256.ts";
import { openApi } from "../ask.ts";
import { startSqld, type Sqld } from "../sqld.ts";
import { alphabets, harmless, scripts, wordOf } from "../text/scripts.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

// Random words of each script, some with marks that may be left out, some with apostrophes and hyphens within.
const perScript = 3;
const texts = scripts.flatMap((script, i) => {
  const words = fc.array(wordOf(script), { minLength: 4, maxLength: 6 });
  return fc.sample(words, { numRuns: perScript, seed: 40 + i }).map((all) => {
    const [one = "", two = "", ...rest] = all;
    return { script, text: [`${one}'${two}`, ...rest].join(" ") };
  });
});

let sqld: Sqld;
let api: ReturnType<typeof openApi>;
beforeAll(async () => {
  sqld = await startSqld();
  const store = openHrana(sqld);
  await migrate(store);
  const lines = texts.flatMap(({ text: printed }, i) => {
    const text = `“${printed},” zzz.`;
    const span = { start: 1, end: 1 + printed.length, exact: printed };
    const quotes = [{ id: "q1", form: "DIRECT", span, confidence: 1 }];
    const version = { sha256: sha256(text), text };
    const kind = { language: "en", genre: "REPORTAGE", rights: "FULL_TEXT" };
    return [
      { type: "actor", slug: `t-${i}`, name: printed, kind: "ORGANIZATION" },
      { type: "article", slug: `t-${i}`, ...kind, version, quotes },
    ].map((line) => JSON.stringify(line));
  });
  const loaded = await loadRecords(store, [{ name: "random.ndjson", lines }]);
  expect(loaded).toMatchObject({ new: 2 * texts.length, refused: [] });
  api = openApi(sqld);
});
afterAll(() => sqld.stop());

interface Answers {
  search: { edges: { snippet: string; score: number; node: { id: string } }[] };
  phrase: { edges: unknown[] };
  resolveActor: { score: number; actor: { slug: string } }[];
  verifyQuote: { match: string; similarity: number; quotes: { id: string }[] };
}

async function ask(text: string): Promise<Answers> {
  const { data, errors } = await api.run(
    `query ($text: String!, $phrase: String!) {
      search(text: $text, first: 20) { edges { snippet score node { ... on Node { id } } } }
      phrase: search(text: $phrase, first: 20) { edges { snippet score node { ... on Node { id } } } }
      resolveActor(name: $text) { score actor { slug } }
      verifyQuote(text: $text) { match similarity quotes { id } }
    }`,
    { text, phrase: `"${text}"` },
  );
  expect(errors).toBeUndefined();
  return data as unknown as Answers;
}

test.each(Object.keys(harmless))(
  "%s makes no difference to search, resolveActor and verifyQuote",
  async (name) => {
    const change = harmless[name] ?? ((text: string) => text);
    for (const [i, { text }] of texts.entries()) {
      const asPrinted = await ask(text);
      expect(asPrinted.verifyQuote.match).toBe("EXACT");
      expect(asPrinted.search.edges).toHaveLength(3);
      expect(asPrinted.phrase.edges).toHaveLength(3);
      expect(asPrinted.resolveActor[0]).toMatchObject({ score: 1, actor: { slug: `t-${i}` } });
      expect(await ask(change(text)), `${name}: ${text}`).toEqual(asPrinted);
    }
  },
);

test("words that differ in a letter stay different, for verifyQuote and for quoted phrases", async () => {
  for (const { script, text } of texts) {
    const letters = [...(alphabets[script] ?? "")];
    const places = [...text].flatMap((letter, at) => (letters.includes(letter) ? [at] : []));
    for (const at of [
      places[0] ?? 0,
      places[Math.floor(places.length / 2)] ?? 0,
      places.at(-1) ?? 0,
    ]) {
      const points = [...text];
      const next = letters[(letters.indexOf(points[at] ?? "") + 1) % letters.length] ?? "";
      points[at] = next;
      const { phrase, verifyQuote } = await ask(points.join(""));
      expect(phrase.edges, points.join("")).toEqual([]);
      expect(verifyQuote.match, points.join("")).not.toBe("EXACT");
    }
  }
});
