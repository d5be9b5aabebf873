import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { similarity, standsIn } from "../../src/noun/verification/similarity.ts";
import { printedWordsOf } from "../../src/text/words.ts";
import { tokensOf, type Segment } from "../../src/noun/verification/quote-tokens.ts";

const verbatim = (text: string): Segment => ({ kind: "VERBATIM", text });
const inserted = (text: string): Segment => ({ kind: "EDITORIAL_INSERTION", text });
const reported = (text: string): Segment => ({ kind: "REPORTING_CLAUSE", text });
const omitted: Segment = { kind: "ELLIPSIS", text: "…" };

const stands = (text: string, ...segments: Segment[]): boolean =>
  standsIn(printedWordsOf(text), tokensOf(segments, printedWordsOf));
const alike = (text: string, ...segments: Segment[]): number =>
  similarity(printedWordsOf(text), tokensOf(segments, printedWordsOf));

describe("words stand in a quote", () => {
  const quote = verbatim("It’s a hard-sell, Mr. Kirighi said");
  test.each([
    ["it's a hard sell", true],
    ["“Hard—sell”", true],
    ["It’s a\n hard \u00A0 sell, Mr Kirighi", true],
    ["a hard sell mr kirighi said", true],
    ["a hardsell", false],
    ["a hard sel", false],
    ["it's a sell", false],
    ["it's a soft sell", false],
    ["a hard sell, MR. KIRIGHI", true],
    ["hard it's a sell", false],
    ["café", false],
  ])("%s: %s", (text, expected) => {
    expect(stands(text, quote)).toBe(expected);
  });

  test("composed and decomposed letters are the same", () => {
    expect(stands("cafe\u0301", verbatim("the café"))).toBe(true);
  });
});

describe("an editor's insertion may match anything, words outside it may not", () => {
  const quote = [
    verbatim("The rise since "),
    inserted("[the ouster]"),
    verbatim(", an autocrat who fell"),
  ];
  test.each([
    ["The rise since the ouster, an autocrat who fell", true],
    ["rise since he came, an autocrat who fell", true],
    ["The rise since an autocrat who fell", true],
    ["The rise since one two three four five six, an autocrat who fell", true],
    ["The fall since the ouster, an autocrat who fell", false],
    ["The rise since the ouster, an autocrat who rose", false],
    ["All of these words stand in its place, an autocrat", false],
    ["the ouster", false],
    ["The rise since the ouster", true],
    ["The rise since the fall", false],
  ])("%s: %s", (text, expected) => {
    expect(stands(text, ...quote)).toBe(expected);
  });

  test("of a part of a word, the letters that are the speaker's", () => {
    const began = [
      inserted("[T]"),
      verbatim("he base, which he close"),
      inserted("[d]"),
      verbatim(" then"),
    ];
    expect(stands("the base, which he closed", ...began)).toBe(true);
    expect(stands("he base, which he closes then", ...began)).toBe(true);
    expect(stands("A base, which he closed", ...began)).toBe(false);
    expect(stands("the base, which he shut then", ...began)).toBe(false);
  });

  test("an omission stands for the words left out", () => {
    const cut = [verbatim("argued over"), omitted, verbatim("for years")];
    expect(stands("argued over and over for years", ...cut)).toBe(true);
    expect(stands("argued over for years", ...cut)).toBe(true);
    expect(stands("argued about for years", ...cut)).toBe(false);
  });
});

test("a reporting clause is not the speaker's: as it is printed, or left out", () => {
  const quote = [
    verbatim("It is a stop,” "),
    reported("an analyst said, “"),
    verbatim("and it is loud"),
  ];
  expect(stands("it is a stop and it is loud", ...quote)).toBe(true);
  expect(stands("It is a stop, an analyst said, and it is loud", ...quote)).toBe(true);
  expect(stands("It is a stop, an expert said, and it is loud", ...quote)).toBe(false);
  expect(stands("an analyst said", ...quote)).toBe(false);
  expect(alike("an analyst said", ...quote)).toBeLessThan(0.6);
});

test("similarity counts the words that are changed, left out or put in", () => {
  const quote = verbatim("one two three four five six seven eight nine ten");
  expect(alike("two three for five", quote)).toBe(0.75);
  expect(alike("two three five six", quote)).toBe(0.75);
  expect(alike("two three and four five", quote)).toBe(0.8);
  expect(alike("nothing of it", quote)).toBe(0);
});

const word = fc.stringMatching(/^[a-z]{1,6}$/);
const words = fc.array(word, { minLength: 1, maxLength: 12 });
const mark = fc.stringMatching(/^[ \n\t\u00A0.,;:!?“”"'’«»—–-]{1,4}$/);

test("marks, dashes and white space put in never change that words stand in a quote", () => {
  const marked = fc.tuple(words, fc.array(mark, { minLength: 13, maxLength: 13 }), words, words);
  fc.assert(
    fc.property(marked, ([own, marks, before, after]) => {
      const text = own.map((each, i) => `${marks[i]}${each}`).join(" ") + marks[12];
      expect(stands(text, verbatim([...before, ...own, ...after].join(" ")))).toBe(true);
    }),
  );
});

test("with a word changed outside of insertions they never do, and are less than alike", () => {
  // Each once: else a word that stands elsewhere, too, may be where the run begins.
  const own = fc.uniqueArray(word, { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(own, words, fc.nat(), fc.nat(), ([...all], filling, cut, at) => {
      const middle = 1 + (cut % (all.length - 1));
      const [before, after] = [all.slice(0, middle), all.slice(middle)];
      const put = inserted("[put in]");
      const quote = [verbatim(`${before.join(" ")} `), put, verbatim(` ${after.join(" ")}`)];
      // Digits are in no word of the quote.
      const changed = all.map((each, i) => (i === at % all.length ? `${each}9` : each));
      const given = [...changed.slice(0, middle), ...filling, ...changed.slice(middle)].join(" ");
      expect(stands(given, ...quote)).toBe(false);
      expect(alike(given, ...quote)).toBeLessThan(1);
      const unchanged = [...before, ...filling.slice(0, all.length), ...after].join(" ");
      expect(stands(unchanged, ...quote)).toBe(true);
    }),
  );
});

test("words are exactly alike only where they stand in the quote", () => {
  const two = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(two, two, (given, own) => {
      const quote = verbatim(own.join(" "));
      const inside = ` ${own.join(" ")} `.includes(` ${given.join(" ")} `);
      expect(stands(given.join(" "), quote)).toBe(inside);
      expect(alike(given.join(" "), quote) === 1).toBe(inside);
    }),
  );
});
