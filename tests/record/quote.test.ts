import { expect, test } from "vitest";
import { checkQuote, type CheckedQuote } from "../../src/record/check/check-quote.ts";
import type { Quote, Segment } from "../../src/record/format/record.ts";
import { locator } from "../../src/record/check/place.ts";
import { measure } from "../../src/text/offset.ts";
import { place } from "./sample.ts";

type Part = [kind: Segment["kind"], words: string];
const said: Part = ["REPORTING_CLAUSE", "” he said, “"];

/** A quote made of the parts, behind some words and an emoji. */
function quote(form: Quote["form"], parts: Part[], more: Partial<Quote> = {}) {
  const exact = parts.map(([, words]) => words).join("");
  const text = `He speaks 🕊️: ${exact} (so he said)`;
  const span = place(text, exact);
  let end = span.start;
  const segments = parts.map(([kind, words]) => ({ kind, start: end, end: (end += words.length) }));
  const refused: string[] = [];
  const refuse = (path: string): void => void refused.push(path);
  const locate = locator({ ...measure(text), text }, () => undefined, refuse);
  const record: Quote = { id: "q", form, span, segments, confidence: 1, ...more };
  const checked: CheckedQuote | undefined = checkQuote(record, "$", locate, refuse);
  return { refused, checked, text };
}

test.each<[string | null, Quote["form"], Part[]]>([
  ["We stay.", "DIRECT", [["VERBATIM", "We stay."]]],
  [
    "We […] stay",
    "DIRECT",
    [
      ["VERBATIM", "We "],
      ["EDITORIAL_INSERTION", "[all]"],
      ["VERBATIM", " stay"],
    ],
  ],
  [
    "[…] stays",
    "DIRECT",
    [
      ["EDITORIAL_INSERTION", "[The king]"],
      ["VERBATIM", " stays"],
    ],
  ],
  [
    "We stay […]",
    "DIRECT",
    [
      ["VERBATIM", "We stay "],
      ["ELLIPSIS", "…"],
    ],
  ],
  ["We stay, […] until May", "DIRECT", [["VERBATIM", "We stay,"], said, ["VERBATIM", "until May"]]],
  [
    "We […] stay",
    "DIRECT",
    [
      ["VERBATIM", "We "],
      ["ELLIPSIS", "..."],
      ["EDITORIAL_INSERTION", "[all]"],
      ["VERBATIM", " stay"],
    ],
  ],
  [
    "open […] calm",
    "MIXED",
    [
      ["REPORTING_CLAUSE", "that it is “"],
      ["VERBATIM", "open"],
      ["REPORTING_CLAUSE", "” and “"],
      ["VERBATIM", "calm"],
      ["REPORTING_CLAUSE", "”"],
    ],
  ],
  [
    "open […] calm",
    "MIXED",
    [
      ["PARAPHRASE", "that it is “"],
      ["VERBATIM", "open"],
      ["REPORTING_CLAUSE", "”, he said, "],
      ["PARAPHRASE", "and “"],
      ["VERBATIM", "calm"],
    ],
  ],
  [null, "INDIRECT", [["REPORTING_CLAUSE", "that it is open"]]],
])("the speaker's own words: %s", (words, form, parts) => {
  const { checked, refused } = quote(form, parts);
  expect(refused).toEqual([]);
  expect(checked?.verbatimText).toBe(words);
});

test("segments are counted in both units", () => {
  const { checked, text } = quote("DIRECT", [["VERBATIM", "🕊️ a"], said, ["VERBATIM", "b 🕊️"]]);
  for (const { start, end, startCp, endCp, text: words } of checked?.segments ?? []) {
    expect(text.slice(start, end)).toBe(words);
    expect([...text].slice(startCp, endCp).join("")).toBe(words);
  }
});

test("a speaker may stand in the reporting clause of a DIRECT quote, and nowhere else inside", () => {
  const text = "He speaks 🕊️: We stay,” he said, “until May (so he said)";
  const parts: Part[] = [["VERBATIM", "We stay,"], said, ["VERBATIM", "until May"]];
  const more = (words: string) => ({ speaker: "he", speakerSpan: place(text, words) });
  expect(quote("DIRECT", parts, more("he said, “")).refused).toEqual([]);
  expect(quote("MIXED", parts, more("he said, “")).refused).toEqual(["$.speakerSpan"]);
  expect(quote("DIRECT", parts, more("We")).refused).toEqual(["$.speakerSpan"]);
  expect(quote("DIRECT", parts, more("he said, “until")).refused).toEqual(["$.speakerSpan"]);
});

test("in reported speech it may where the parts tell what is reported", () => {
  const text = "He speaks 🕊️: the fuel, officials said, spilled (so he said)";
  const parts: Part[] = [
    ["PARAPHRASE", "the fuel"],
    ["REPORTING_CLAUSE", ", officials said,"],
    ["PARAPHRASE", " spilled"],
  ];
  const more = (words: string) => ({ speaker: "officials", speakerSpan: place(text, words) });
  expect(quote("INDIRECT", parts, more("officials")).refused).toEqual([]);
  expect(quote("INDIRECT", parts, more("fuel")).refused).toEqual(["$.speakerSpan"]);
  const [first, clause] = parts as [Part, Part];
  const mixed: Part[] = [first, clause, ["VERBATIM", " spilled"]];
  expect(quote("MIXED", mixed, more("officials")).refused).toEqual([]);
  const old = parts.map(([, words]): Part => ["REPORTING_CLAUSE", words]);
  expect(quote("INDIRECT", old, more("officials")).refused).toEqual(["$.speakerSpan"]);
  expect(quote("DIRECT", mixed).refused).toEqual(["$.segments[0]"]);
});

test("several speakers: the first is the speaker, and nobody passes on what is their own", () => {
  const parts: Part[] = [["VERBATIM", "We stay."]];
  const refused = (more: Partial<Quote>): string[] => quote("DIRECT", parts, more).refused;
  expect(refused({ speakers: ["ann", "bob"], through: ["spokesman"] })).toEqual([]);
  expect(refused({ speaker: "ann", speakers: ["ann", "bob"] })).toEqual([]);
  expect(refused({ speaker: "bob", speakers: ["ann", "bob"] })).toEqual(["$.speaker"]);
  expect(refused({ speaker: "ann", through: ["bob", "ann"] })).toEqual(["$.through[1]"]);
});

test.each<[Quote["form"], Segment["kind"]]>([
  ["DIRECT", "VERBATIM"],
  ["INDIRECT", "PARAPHRASE"],
])("a %s quote without segments is one of %s", (form, kind) => {
  const { checked } = quote(form, [[kind, "We stay."]], { segments: undefined });
  expect(checked?.segments).toMatchObject([{ kind, text: "We stay." }]);
});
