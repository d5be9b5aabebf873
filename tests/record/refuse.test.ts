import { describe, expect, test } from "vitest";
import { checkArticle } from "../../src/record/check/check-article.ts";
import { filledUp } from "../../src/record/load/fill-from-store.ts";
import { sha256 } from "../../src/text/sha256.ts";
import { parseLine } from "../../src/record/format/parse-line.ts";
import type { Complaint } from "../../src/record/format/refusal.ts";
import { actor, place, smallArticle, text } from "./sample.ts";

// Checks that need no store, on one line.
function complaints(line: unknown): Complaint[] {
  const parsed = parseLine(
    typeof line === "string" || line instanceof Uint8Array ? line : JSON.stringify(line),
  );
  if ("complaints" in parsed) return parsed.complaints;
  const found: Complaint[] = [];
  if (parsed.record.type === "article") {
    checkArticle(filledUp(parsed.record), undefined, (path, reason, remedy) => {
      found.push({ path, reason, remedy });
    });
  }
  return found;
}

/** The small article with one thing set, at a path such as `quotes.0.span.start`. */
function withValue(path: string, value: unknown): Record<string, unknown> {
  const article = smallArticle();
  const keys = path.split(".");
  const last = keys.pop() as string;
  const target = keys.reduce<Record<string, unknown>>(
    (inner, key) => inner[key] as Record<string, unknown>,
    article,
  );
  if (value === undefined) delete target[last];
  else target[last] = value;
  return article;
}

const small = smallArticle();
const quoted = (small["quotes"] as { span: ReturnType<typeof place> }[])[0]?.span as ReturnType<
  typeof place
>;
const insertion = place(text, "[the king]");

test("the small article is sound", () => {
  expect(complaints(small)).toEqual([]);
  expect(complaints(actor("ada"))).toEqual([]);
});

describe("a line's form", () => {
  const bad: [name: string, line: unknown, path: string, reason: RegExp][] = [
    ["broken JSON", "{", "$", /not JSON/],
    ["bytes that are no UTF-8", new Uint8Array([0x22, 0xff, 0x22]), "$", /not UTF-8/],
    ["no object", "[]", "$", /not an object/],
    ["no type", { slug: "a" }, "$.type", /words allowed/],
    ["an unknown type", { type: "place" }, "$.type", /words allowed/],
    ["an unknown field", actor("a", { nmae: "A" }), "$.nmae", /no such field/],
    ["a missing field", { ...actor("a"), name: undefined }, "$.name", /missing/],
    ["a wrong type", actor("a", { name: 5 }), "$.name", /not a string/],
    ["an empty name", actor("a", { name: "" }), "$.name", /is empty/],
    ["an unknown word", actor("a", { kind: "CITY" }), "$.kind", /words allowed/],
    ["a bad slug", actor("A b"), "$.slug", /no slug/],
    ["a bad country", actor("a", { country: "usa" }), "$.country", /3166/],
    ["a bad Wikidata item", actor("a", { wikidataId: "Q0" }), "$.wikidataId", /Wikidata/],
    ["a NUL", actor("a", { name: "a\0" }), "$.name", /NUL/],
    [
      "half a character",
      '{"type":"actor","slug":"a","name":"\\ud83d","kind":"STATE"}',
      "$.name",
      /surrogate/,
    ],
    ["a day that is none", withValue("publishedOn", "2010-02-30"), "$.publishedOn", /no day/],
    ["a year that is none", withValue("publishedOn", "0025"), "$.publishedOn", /no date/],
    ["a month that is none", withValue("publishedOn", "2010-13"), "$.publishedOn", /no date/],
    ["a bad language", withValue("language", "english_us"), "$.language", /BCP 47/],
    ["another protocol", withValue("url", "ftp://a.org/"), "$.url", /http/],
    ["a relative address", withValue("url", "/a"), "$.url", /http/],
    [
      "too fine a confidence",
      withValue("quotes.0.confidence", 0.12345),
      "$.quotes[0].confidence",
      /4 decimals/,
    ],
    [
      "too great a confidence",
      withValue("quotes.0.confidence", 1.1),
      "$.quotes[0].confidence",
      /Too big/,
    ],
    [
      "a claim without evidence",
      withValue("claims.0.evidence", []),
      "$.claims[0].evidence",
      /Too small/,
    ],
    [
      "a claim without object",
      withValue("claims.0.object", null),
      "$.claims[0].object",
      /not a string/,
    ],
    ["a bad hash", withValue("version.sha256", "00"), "$.version.sha256", /SHA-256/],
    [
      "an offset that is no integer",
      withValue("claims.0.evidence.0.span.start", 1.5),
      "$.claims[0].evidence[0].span.start",
      /not an integer/,
    ],
  ];
  test.each(bad)("%s", (_, line, path, reason) => {
    const found = complaints(line).find((complaint) => complaint.path === path);
    expect(found?.reason).toMatch(reason);
    expect(found?.remedy).toMatch(/\.$/);
  });

  test("all that is wrong is told", () => {
    const line = actor("A", { kind: "X", country: "x", extra: 1 });
    expect(complaints(line).map(({ path }) => path)).toEqual([
      "$.slug",
      "$.kind",
      "$.country",
      "$.extra",
    ]);
  });
});

describe("an article against itself and its text", () => {
  const bad: [name: string, article: unknown, path: string, reason: RegExp][] = [
    [
      "another text",
      withValue("version.sha256", sha256("other")),
      "$.version.sha256",
      /SHA-256 is/,
    ],
    ["another length", withValue("version.length", 1), "$.version.length", /It is \d+/],
    [
      "another length in code points",
      withValue("version.lengthCodePoints", 1),
      "$.version.lengthCodePoints",
      /It is \d+/,
    ],
    ["no lengths without text", withValue("version.text", undefined), "$.version", /lengths/],
    ["no version", withValue("version", undefined), "$.mentions[0].span", /no text/],
    ["a backward place", withValue("mentions.0.span.end", 1), "$.mentions[0].span", /backwards/],
    [
      "a place beyond the end",
      withValue("mentions.0.span.end", 9999),
      "$.mentions[0].span.end",
      /code units/,
    ],
    ["no words", withValue("mentions.0.span.exact", undefined), "$.mentions[0].span", /not given/],
    [
      "other words",
      withValue("mentions.0.span.exact", "Eva"),
      "$.mentions[0].span",
      /has "Ada" there, not "Eva"/,
    ],
    [
      "other words by hash",
      withValue("mentions.0.span.sha256", sha256("Eva")),
      "$.mentions[0].span",
      /another SHA-256/,
    ],
    [
      "half a pair",
      withValue("mentions.0.span", { start: 1, end: 2, sha256: sha256("") }),
      "$.mentions[0].span.start",
      /cuts a character/,
    ],
    [
      "other code points",
      withValue("mentions.0.span.codePoints", [1, 4]),
      "$.mentions[0].span.codePoints",
      /is \[3, 6\]/,
    ],
    ["twins", withValue("mentions.1.id", "m1"), "$.mentions[1].id", /same id/],
    [
      "a gap between segments",
      withValue("quotes.0.segments.1.start", insertion.start + 1),
      "$.quotes[0].segments[1]",
      /tile/,
    ],
    [
      "segments that end early",
      withValue("quotes.0.segments.2.end", quoted.end - 1),
      "$.quotes[0].segments[2]",
      /tile/,
    ],
    [
      "no words of the speaker",
      withValue("quotes.0.segments", [{ kind: "ELLIPSIS", start: quoted.start, end: quoted.end }]),
      "$.quotes[0].segments",
      /VERBATIM/,
    ],
    [
      "an insertion without brackets",
      withValue("quotes.0.segments.0.kind", "EDITORIAL_INSERTION"),
      "$.quotes[0].segments[0]",
      /square brackets/,
    ],
    [
      "words in an omission",
      withValue("quotes.0.segments.1.kind", "ELLIPSIS"),
      "$.quotes[0].segments[1]",
      /no words/,
    ],
    [
      "a MIXED quote without segments",
      {
        ...withValue("quotes.0.form", "MIXED"),
        quotes: [{ ...(small["quotes"] as object[])[0], form: "MIXED", segments: undefined }],
      },
      "$.quotes[0].segments",
      /MIXED/,
    ],
    [
      "an INDIRECT quote with the speaker's words",
      withValue("quotes.0.form", "INDIRECT"),
      "$.quotes[0].segments",
      /INDIRECT/,
    ],
    [
      "a speaker inside the quote",
      withValue("quotes.0.speakerSpan", place(text, "Ada", quoted.start)),
      "$.quotes[0].speakerSpan",
      /inside the quote/,
    ],
    [
      "a speaker's place without speaker",
      withValue("quotes.0.speaker", undefined),
      "$.quotes[0].speakerSpan",
      /no speaker/,
    ],
    [
      "a work that cites itself",
      withValue("quotes.0.citedWork", "small"),
      "$.quotes[0].citedWork",
      /cites itself/,
    ],
    [
      "a quote that is none",
      withValue("claims.0.quote", "q9"),
      "$.claims[0].quote",
      /no quote "q9"/,
    ],
    [
      "evidence outside the quote",
      withValue("claims.1.quote", "q1"),
      "$.claims[1].evidence",
      /inside the quote/,
    ],
    [
      "evidence outside the text",
      withValue("claims.1.evidence.0.span.end", 500),
      "$.claims[1].evidence[0].span.end",
      /code units/,
    ],
    [
      "an end before the start",
      withValue("claims.1.validTo", "2009-12"),
      "$.claims[1].validFrom",
      /after its end/,
    ],
  ];
  test.each(bad)("%s", (_, article, path, reason) => {
    const found = complaints(article).find((complaint) => complaint.path === path);
    expect(found?.reason).toMatch(reason);
    expect(found?.remedy).toMatch(/\.$/);
  });

  const sound: [name: string, article: unknown][] = [
    ["a start within the end's range", withValue("claims.1.validFrom", "2010-06-30")],
    ["a claim without subject", withValue("claims.1.subject", null)],
    ["a locator as evidence", withValue("claims.1.evidence", [{ locator: "Table 2" }])],
    [
      "a hash in place of words",
      withValue("mentions.0.span", { start: 4, end: 7, sha256: sha256("Ada") }),
    ],
    [
      "a quote without speaker",
      {
        ...small,
        quotes: [
          { ...(small["quotes"] as object[])[0], speaker: undefined, speakerSpan: undefined },
        ],
      },
    ],
  ];
  test.each(sound)("%s is sound", (_, article) => {
    expect(complaints(article)).toEqual([]);
  });

  test("where the text is not held, code points must be told unless both lengths agree", () => {
    const version = {
      sha256: sha256(text),
      length: text.length,
      lengthCodePoints: [...text].length,
    };
    const untold = smallArticle({ version, quotes: [], claims: [] });
    expect(complaints(untold)).toMatchObject([
      { path: "$.mentions[0].span", reason: expect.stringContaining("code points") },
      { path: "$.mentions[1].span" },
    ]);
    const plain = { ...version, lengthCodePoints: text.length };
    expect(complaints(smallArticle({ version: plain, quotes: [], claims: [] }))).toEqual([]);
  });

  test("where the text is not held, words are checked against the quotes around them", () => {
    const version = { sha256: sha256(text), length: text.length, lengthCodePoints: text.length };
    const moved = { ...place(text, "helps"), exact: "holds" };
    const evidence = [{ span: moved }];
    const [claim] = small["claims"] as object[];
    const quotes = [
      {
        ...(small["quotes"] as object[])[0],
        segments: undefined,
        span: place(text, "Bob [the king] helps Ada "),
      },
    ];
    const article = smallArticle({ version, quotes, claims: [{ ...claim, evidence }] });
    expect(complaints(article)).toMatchObject([
      { path: "$.claims[0].evidence[0].span", reason: expect.stringContaining('"helps"') },
    ]);
  });
});
