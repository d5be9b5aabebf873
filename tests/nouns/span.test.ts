import { expect, inject, test } from "vitest";
import { openApi } from "../ask.ts";

// The sample's article with emoji in its title, in its text and before its quotes.

const api = openApi(inject("store"));

interface Place {
  start: number;
  end: number;
  startCp: number;
  endCp: number;
  exact: string;
  prefix: string;
  suffix: string;
}
const { data } = await api.run(`{
  article(by: { slug: "sample-the-base-at-manas" }) {
    text
    version { length lengthCp: length(unit: UNICODE_CODE_POINT) }
    quotes { nodes { span { ...Place } speakerSpan { ...Place } cueSpan { ...Place } segments { text span { ...Place } } } }
    mentions { nodes { span { ...Place } } }
    claims { nodes { evidence { span { ...Place } } } }
  }
}
fragment Place on TextSpan {
  start end startCp: start(unit: UNICODE_CODE_POINT) endCp: end(unit: UNICODE_CODE_POINT) exact prefix suffix
}`);
const { article } = data as {
  article: {
    text: string;
    version: { length: number; lengthCp: number };
    quotes: {
      nodes: {
        span: Place;
        speakerSpan: Place;
        cueSpan: Place;
        segments: { text: string; span: Place }[];
      }[];
    };
    mentions: { nodes: { span: Place }[] };
    claims: { nodes: { evidence: { span: Place }[] }[] };
  };
};
const { text } = article;
const characters = Array.from(text);
const segments = article.quotes.nodes.flatMap((quote) => quote.segments);
const places = [
  ...article.quotes.nodes.flatMap(({ span, speakerSpan, cueSpan }) => [span, speakerSpan, cueSpan]),
  ...[...segments, ...article.mentions.nodes].map(({ span }) => span),
  ...article.claims.nodes.flatMap(({ evidence }) => evidence.map(({ span }) => span)),
];

test("offsets slice to the words in both units, which differ after an emoji", () => {
  for (const { start, end, startCp, endCp, exact } of places) {
    expect(text.slice(start, end)).toBe(exact);
    expect(characters.slice(startCp, endCp).join("")).toBe(exact);
    expect(start).toBeGreaterThan(startCp);
  }
  expect(article.version).toEqual({ length: text.length, lengthCp: characters.length });
  expect(places.length).toBeGreaterThan(30);
});

test("32 code points stand before and after, fewer at the ends of the text", () => {
  for (const { startCp, endCp, prefix, suffix } of places) {
    expect(prefix).toBe(characters.slice(Math.max(0, startCp - 32), startCp).join(""));
    expect(suffix).toBe(characters.slice(endCp, endCp + 32).join(""));
  }
  expect(places.some(({ prefix }) => /\p{Emoji_Presentation}/u.test(prefix))).toBe(true);
  expect(places.some(({ suffix }) => Array.from(suffix).length < 32)).toBe(true);
});

test("segments say what their spans do", () => {
  for (const segment of segments) expect(segment.text).toBe(segment.span.exact);
});
