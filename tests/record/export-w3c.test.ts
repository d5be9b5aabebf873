import { expect, test, vi } from "vitest";
import type { ArticleRecord } from "../../src/record/format/record.ts";
import { generate } from "../../src/record/generate/generate.ts";
import { measure } from "../../src/text/offset.ts";
import { exported, exportedAs } from "./export.ts";
import { actor, place, sampleLines, smallArticle, text } from "./sample.ts";
import { testStore } from "./store.ts";

vi.setConfig({ testTimeout: 30_000 });

const store = testStore();
const actors = [actor("ada", { kind: "PERSON" }), actor("bob")];

type Selector =
  | { type: "TextQuoteSelector"; exact: string; prefix?: string; suffix?: string }
  | { type: "TextPositionSelector"; start: number; end: number };

interface Annotation {
  id: string;
  motivation: string;
  body: object[];
  target: { source: string; selector: Selector[] };
}

/** What a selector selects of a text, counted as the W3C counts: in code points. */
function selected(own: Selector, of: string): string {
  if (own.type === "TextPositionSelector") return [...of].slice(own.start, own.end).join("");
  const { prefix = "", exact, suffix = "" } = own;
  return of.includes(prefix + exact + suffix) ? exact : "";
}

test("selectors select the right words, with emoji before them", async () => {
  const lines = [...sampleLines("sample-desk.ndjson"), ...generate({ articles: 60, seed: 8 })];
  await store.load([...actors, smallArticle(), ...lines, ...seedActors()]);
  const articles = (await exportedAs<ArticleRecord>(store, {})).filter(
    ({ type, version }) => type === "article" && version?.text !== undefined,
  );
  let astral = 0;
  for (const { slug, version, quotes = [], mentions = [] } of articles) {
    const own = version?.text ?? "";
    const annotations = await exportedAs<Annotation>(store, {
      as: "w3c",
      scope: { articles: [slug] },
    });
    const words = annotations.map(({ target: { selector } }) => {
      const [first, ...others] = selector.map((one) => selected(one, own));
      expect(others).toEqual([first]);
      return first;
    });
    const expected = [...quotes, ...mentions].map(({ span }) => own.slice(span.start, span.end));
    expect(words.toSorted()).toEqual(expected.toSorted());
    const shifted = [...quotes, ...mentions].filter(
      ({ span: { start } }) => measure(own).codePoint(start) < start,
    );
    astral += shifted.length;
  }
  expect(astral).toBeGreaterThan(10);
});

test("a quote and a mention, whole", async () => {
  await store.load([...actors, smallArticle({ url: "https://example.org/1" })]);
  const [mention, quote, inner] = await exportedAs<Annotation>(store, { as: "w3c" });
  const ada = { id: expect.stringMatching(/^urn:onrecord:act_/), type: "Person", name: "ada" };
  expect(mention).toEqual({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: expect.stringMatching(/^urn:onrecord:men_[0-9a-f]{20}$/),
    type: "Annotation",
    motivation: "identifying",
    body: [
      { type: "SpecificResource", purpose: "identifying", source: ada },
      { type: "TextualBody", purpose: "classifying", value: "NAME" },
    ],
    target: {
      source: "https://example.org/1",
      selector: [
        {
          type: "TextQuoteSelector",
          exact: "Ada",
          prefix: "🕊️ ",
          suffix: " met Bob. “Bob [the king] helps ",
        },
        { type: "TextPositionSelector", start: 3, end: 6 },
      ],
    },
  });
  expect(quote).toMatchObject({ motivation: "describing", body: [{ source: ada }, {}] });
  expect(quote?.target.selector[0]).toMatchObject({ exact: "Bob [the king] helps Ada 🕊️," });
  expect(inner).toMatchObject({ motivation: "identifying" });
});

test("where the text is not for the public, only quotes have words, and nothing stands around", async () => {
  await store.load([...actors, smallArticle({ rights: "QUOTATION_ONLY" })]);
  const annotations = await exportedAs<Annotation>(store, { as: "w3c" });
  expect(annotations.map(({ target }) => target.selector)).toEqual([
    [{ type: "TextPositionSelector", start: 3, end: 6 }],
    [
      { type: "TextQuoteSelector", exact: place(text, "Bob [the king] helps Ada 🕊️,").exact },
      { type: "TextPositionSelector", start: 17, end: 45 },
    ],
    [
      { type: "TextQuoteSelector", exact: "Bob" },
      { type: "TextPositionSelector", start: 17, end: 20 },
    ],
  ]);
  expect((await exported(store, { as: "w3c", withTexts: true })).join()).toContain("prefix");
});

function seedActors(): string[] {
  return sampleLines("kyrgyzstan-hard-sell.ndjson").filter((line) => line.includes('"actor",'));
}
