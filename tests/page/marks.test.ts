import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { markedText, type Marked } from "../../src/page/article/marks.ts";

const kinds = [
  "VERBATIM",
  "EDITORIAL_INSERTION",
  "ELLIPSIS",
  "PARAPHRASE",
  "REPORTING_CLAUSE",
] as const;

/** Text as it comes: markup, line ends of every kind, characters of two units, and what turns text around. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "<b>",
        "&amp;",
        "&",
        '"',
        "\n",
        "\n\n",
        "\r\n",
        "</mark>",
        "\u202e",
        "🛫",
        "“",
        " ",
      ),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((parts) => parts.join("").replaceAll("\0", ""))
  .filter((text) => text !== "");

/** Cuts of a text that part no character. */
const placesIn = (text: string): number[] => {
  const places = [0];
  for (const character of text) places.push((places.at(-1) ?? 0) + character.length);
  return places;
};

const marked = texts.chain((text) => {
  const places = placesIn(text);
  const place = fc.nat(places.length - 1).map((i) => places[i] ?? 0);
  const span = fc.uniqueArray(place, { minLength: 2, maxLength: 2 }).map((ends) => {
    const [start = 0, end = 0] = ends.toSorted((a, b) => a - b);
    return { start, end };
  });
  const quote = fc.tuple(span, fc.array(place, { maxLength: 3 }), fc.constantFrom(...kinds));
  const given = places.length < 3 ? fc.constant([]) : fc.array(quote, { maxLength: 6 });
  return given.map((quotes) => ({
    text,
    quotes: quotes.map(([where, cuts, first], i): Marked => {
      const inside = cuts.filter((cut) => cut > where.start && cut < where.end);
      const edges = [...new Set([where.start, ...inside, where.end])].sort((a, b) => a - b);
      const from = kinds.indexOf(first);
      const segments = edges.slice(1).map((end, k) => ({
        kind: kinds[(from + k) % kinds.length] ?? first,
        span: { start: edges[k] ?? 0, end },
      }));
      return { id: `quo_${i}`, span: where, segments };
    }),
  }));
});

/** The text of each element that a quote is marked by: from its first mark on, those that its number ends. */
function wordsOf(html: string, quotes: readonly Marked[]): Map<string, string> {
  const words = new Map<string, string>();
  const open: string[] = [];
  // Marks carry their quote in an attribute: read without a parser's help, as they stand.
  for (const [whole, isEnd, , quote] of html.matchAll(
    /<(\/?)(mark)(?: data-quote="(\d+)")?[^>]*>|[^<]+|<[^>]*>/g,
  )) {
    if (whole.startsWith("<mark")) open.push(quotes[Number(quote) - 1]?.id ?? "");
    else if (whole.startsWith("</mark") && isEnd !== undefined) open.pop();
    else if (!whole.startsWith("<"))
      for (const id of new Set(open)) words.set(id, (words.get(id) ?? "") + decoded(whole));
  }
  return words;
}

const decoded = (html: string): string =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#13;", "\r")
    .replaceAll("&amp;", "&");

test("without its tags the reader's HTML is the text, and each quote's marks have its words", () => {
  fc.assert(
    fc.property(marked, ({ text, quotes }) => {
      const paragraphs = markedText(text, quotes);
      const html = paragraphs.map((each) => each.html).join("");
      expect(decoded(html.replace(/<[^>]*>/g, ""))).toBe(text);
      // As a browser reads it: every tag is one of ours, and elements nest.
      const { document } = parseHTML(`<body><div>${html}</div></body>`);
      expect(document.querySelector("div")?.textContent).toBe(text);
      const words = wordsOf(html, quotes);
      for (const { id, span } of quotes)
        expect(words.get(id)).toBe(text.slice(span.start, span.end));
      const begun = paragraphs.flatMap(({ begins }) => begins);
      expect(begun.map(({ id }) => id).toSorted()).toEqual(quotes.map(({ id }) => id).toSorted());
      for (const { id } of quotes) expect(html.split(` id="${id}"`)).toHaveLength(2);
    }),
    { numRuns: 300 },
  );
});

test("quotes within and across one another", () => {
  const text = "abcdef\n\nghi";
  const of = (id: string, start: number, end: number): Marked => ({
    id,
    span: { start, end },
    segments: [{ kind: "VERBATIM", span: { start, end } }],
  });
  const quotes = [of("a", 0, 4), of("b", 2, 6), of("c", 4, 11)];
  const html = markedText(text, quotes).map((each) => each.html);
  expect(html).toHaveLength(2);
  expect(wordsOf(html.join(""), quotes)).toEqual(
    new Map([
      ["a", "abcd"],
      ["b", "cdef"],
      ["c", "ef\n\nghi"],
    ]),
  );
});
