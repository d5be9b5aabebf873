import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import type { Reading, Span } from "../../src/reading/suggestion.ts";

/** Every place lies in the text, holds words, and the parts of a quote tile it. */
function check(text: string, { actors, mentions, quotes, claims }: Reading): void {
  const place = ({ start, end }: Span): void => {
    if (!(start >= 0 && start < end && end <= text.length))
      throw new Error(`No place: ${start} to ${end}.`);
  };
  for (const { span, actor, confidence } of mentions) {
    place(span);
    expect(actors[actor]).toBeDefined();
    expect(confidence >= 0 && confidence <= 1).toBe(true);
  }
  for (const { span, segments, speaker, speakerSpan, cueSpan, form } of quotes) {
    place(span);
    let at = span.start;
    for (const { start, end } of segments) {
      expect(start).toBe(at);
      place({ start, end });
      at = end;
    }
    expect(at).toBe(span.end);
    expect(segments.some(({ kind }) => kind === "VERBATIM")).toBe(form !== "INDIRECT");
    if (speaker !== undefined) expect(actors[speaker]).toBeDefined();
    if (speakerSpan !== undefined) place(speakerSpan);
    if (cueSpan !== undefined) place(cueSpan);
  }
  for (const { subject, object, evidence, quote } of claims) {
    place(evidence);
    expect(actors[subject] && actors[object]).toBeDefined();
    if (quote !== undefined) {
      expect(
        quotes[quote]!.span.start <= evidence.start && evidence.end <= quotes[quote]!.span.end,
      ).toBe(true);
    }
  }
}

// Words that the rules look for, so that random texts reach them.
const words = fc.constantFrom(
  ..."“ ” ‘ ’ \" ' « » „ “ 「 」 [ ] ( ) … ... . , ; : — – ? ! \n \n\n said told that according to he she they it who Ann Demo Minister President of the and U.S. United States Dr. O'Neil University police officials report 's in on Friday 2020 5:30 denied called as would was is if whether “I ” adding, by went on to say 🙂 \ud800 \udfff \u0000 é 日本 किताब العربية".split(
    " ",
  ),
);

test("any text is read, and every suggestion stands in it", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(words, { maxLength: 80 }).map((list) => list.join(" ")),
        fc.array(words, { maxLength: 80 }).map((list) => list.join("")),
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.string({ unit: "grapheme", maxLength: 400 }),
      ),
      (text) => check(text, read(text)),
    ),
    { numRuns: 1_000 },
  );
}, 60_000);

const hostile: [name: string, unit: string][] = [
  ["no space", "x"],
  ["opening marks", "“"],
  ["straight marks", '"'],
  ["straight marks and spaces", '" '],
  ["apostrophes", "'"],
  ["single marks after spaces", " ‘a"],
  ["brackets", "["],
  ["a mark and a bracket", '"['],
  ["capitals", "Ab "],
  ["one name", "Ann Demo "],
  ["abbreviations", "A.B.C. "],
  ["verbs of speech", "said "],
  ["clauses", "he said, "],
  ["names that speak", "Ann Demo said "],
  ["quotes", '"I am," he said. '],
  ["conjunctions", "and "],
  ["possessives", "Ann's "],
  ["commas", ", "],
  ["according to", "according to "],
  ["of", "University of "],
  ["parentheses", "(A "],
  ["lines", "a\n"],
  ["open quotes in lines", '"a\n'],
  ["surrogates", "\ud800"],
  ["marks without a base", "\u0301"],
  ["no end of a word", "a-"],
  ["different names", "#"],
];

test.each(hostile)(
  "a long text of %s takes time in proportion to its length",
  (name, unit) => {
    const make = (size: number): string =>
      name === "different names"
        ? Array.from(
            { length: size / 10 },
            (_, at) => `Xa${at.toString(36)} Yo${at.toString(36)} said. `,
          )
            .join("")
            .slice(0, size)
        : unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
    const cpu = (text: string): number => {
      const before = process.cpuUsage();
      check(text, read(text));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    const small = make(12_500);
    const short = Math.min(cpu(small), cpu(small), cpu(small));
    // Eight times the length; what grew with its square would take sixty-four times as long.
    expect(cpu(make(100_000))).toBeLessThan(Math.max(1_000, 30 * short));
  },
  60_000,
);
