import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differencesOf } from "../../src/noun/verification/differences.ts";
import type { Segment } from "../../src/noun/verification/quote-tokens.ts";
import { printedWordsOf } from "../../src/text/words.ts";
import { alphabets, harmless, wordOf } from "../text/scripts.ts";

const verbatim = (text: string): Segment => ({ kind: "VERBATIM", text });
const inserted = (text: string): Segment => ({ kind: "EDITORIAL_INSERTION", text });
const reported = (text: string): Segment => ({ kind: "REPORTING_CLAUSE", text });
const omitted: Segment = { kind: "ELLIPSIS", text: "…" };

/** `given>printed`, with nothing where a side has nothing. */
const told = (text: string, ...segments: Segment[]): string[] =>
  differencesOf(text, segments).map(({ kind, given, printed }) => {
    const wanted = given === null ? "LEFT_OUT" : printed === null ? "PUT_IN" : "CHANGED";
    expect(kind).toBe(wanted);
    return `${given ?? ""}>${printed ?? ""}`;
  });

const english = "They made a promise to close the U.S. base there";
const rows: [kind: string, printed: string, given: string, differences: string[]][] = [
  ["a word, beside an acronym", english, "a promise to open the US base", ["open>close"]],
  ["a word left out", english, "a promise to close US base", [">the"]],
  ["a word put in", english, "a solemn promise to close the US base", ["solemn>"]],
  ["another acronym", english, "to close the UK base", ["UK>U.S."]],
  ["the first word", english, "open the US base", ["open>close"]],
  ["the last word", english, "to close the US embassy", ["embassy>base"]],
  [
    "several, in order",
    english,
    "They took a solemn promise to open US base there",
    ["took>made", "solemn>", "open>close", ">the"],
  ],
  [
    "left out in the middle",
    "we will certainly and always win",
    "we will win",
    [">certainly", ">and", ">always"],
  ],
  ["typography and case alone", "“It’s a HARD—sell”", "it's a hard sell", []],
  ["a contraction", "We were told, so don’t ask", "so do not ask", ["do not>don’t"]],
  ["a contraction the other way", "so do not ask", "so don't ask", ["don't>do not"]],
  ["a contraction denied", "he can go", "he can't go", ["can't>can"]],
  [
    "a number",
    "We need 1,500,000 doses by May",
    "We need 1.600.000 doses",
    ["1.600.000>1,500,000"],
  ],
  ["a number with other separators", "We need 1,500,000 doses", "We need 1 500 000 doses", []],
  [
    "over a line’s end",
    "The govern-\nment has fallen",
    "The parliament has fallen",
    ["parliament>govern-\nment"],
  ],
  ["Russian", "Зелёный район стойкий и тихий", "зеленый город стойкий и тихий", ["город>район"]],
  ["Greek", "Η ειρήνη άργησε πολύ", "Η ΑΝΟΙΞΗ ΑΡΓΗΣΕ", ["ΑΝΟΙΞΗ>ειρήνη"]],
  ["Arabic", "والسَّلَام على من اتبع الهدى", "والسلام علی كل من اتبع الهدى", ["كل>"]],
  ["Hebrew", "ראש־הממשלה אמר את זה", "ראש-העיר אמר את זה", ["העיר>הממשלה"]],
  ["Hindi", "पानी का काम अभी बाकी है", "पानी का काम बाकी है", [">अभी"]],
  ["Turkish", "Iğdır’da her şey iyi", "IĞDIR'DA HER ŞEY KÖTÜ", ["KÖTÜ>iyi"]],
  ["Chinese, a word of two", "两国明天恢复通航", "两国明天停止通航", ["停止>恢复"]],
  ["Chinese, left out", "两国明天恢复通航", "两国恢复通航", [">明天"]],
  ["Japanese", "首相は明日東京で会談する", "首相は昨日東京で会談する", ["昨>明"]],
  ["Korean", "서울은 조용합니다 오늘도", "부산은 조용합니다 오늘도", ["부산>서울"]],
  ["Thai, a denial left out", "รัฐบาลจะไม่ขึ้นภาษี", "รัฐบาลจะขึ้นภาษี", [">ไม่"]],
  ["Chinese between Latin letters", "他说NATO会来", "他说EU会来", ["EU>NATO"]],
];

describe("how words differ from a quote", () => {
  test.each(rows)("%s", (_, printed, given, differences) => {
    expect(told(given, verbatim(printed))).toEqual(differences);
  });

  test.each(Object.entries(harmless))("%s make none", (_name, change) => {
    for (const [, printed] of rows) {
      expect(told(change(printed), verbatim(printed))).toEqual([]);
    }
  });
});

describe("what is not the speaker's", () => {
  const rise = [verbatim("The rise since "), inserted("[the ouster]"), verbatim(", who fell")];
  test.each([
    ["The rise since the ouster, who fell", []],
    ["The rise since, who rose", ["rose>fell"]],
    ["The rise since he came, who fell", ["he>the", "came>ouster"]],
    ["The fall since the ouster, who fell", ["fall>rise"]],
  ])("an insertion: %s", (given, differences) => {
    expect(told(given, ...rise)).toEqual(differences);
  });

  test("a part of a word that an editor put in is printed with its brackets", () => {
    const began = [inserted("[T]"), verbatim("he base, which he close"), inserted("[d]")];
    expect(told("the base, which he closed", ...began)).toEqual([]);
    expect(told("a base, which he shut", ...began)).toEqual(["a>[T]he", "shut>close[d]"]);
  });

  test("an omission holds no words", () => {
    const cut = [verbatim("argued over"), omitted, verbatim("for years")];
    expect(told("argued over for years", ...cut)).toEqual([]);
    expect(told("argued about for years", ...cut)).toEqual(["about>over"]);
    expect(told("argued over and over for months", ...cut)).toEqual([
      "and>",
      "over>",
      "months>years",
    ]);
  });

  test("a reporting clause may be left out, and is compared where it is given", () => {
    const loud = [
      verbatim("It is a stop,” "),
      reported("an analyst said, “"),
      verbatim("and loud"),
    ];
    expect(told("It is a stop and loud", ...loud)).toEqual([]);
    expect(told("It is a stop, an analyst said, and loud", ...loud)).toEqual([]);
    expect(told("It is a stop, an expert said, and loud", ...loud)).toEqual(["expert>analyst"]);
  });
});

const spaced = Object.keys(alphabets).filter((name) => !["han", "hangul", "thai"].includes(name));
const ownWords = fc.constantFrom(...spaced).chain((script) =>
  fc.uniqueArray(wordOf(script), {
    minLength: 3,
    maxLength: 12,
    selector: (word) => printedWordsOf(word).join(" "),
  }),
);

test("one word that is changed, left out or put in is that one difference, in every script", () => {
  fc.assert(
    fc.property(ownWords, fc.nat(), (own, where) => {
      const at = 1 + (where % (own.length - 2));
      const quote = verbatim(own.join(" "));
      const word = own[at] ?? "";
      // No other word has digits.
      const other = "77";
      expect(told(own.with(at, other).join(" "), quote)).toEqual([`${other}>${word}`]);
      expect(told(own.toSpliced(at, 1).join(" "), quote)).toEqual([`>${word}`]);
      expect(told(own.toSpliced(at, 0, other).join(" "), quote)).toEqual([`${other}>`]);
    }),
  );
});

test("what is left of either is the same, whatever was done", () => {
  const some = fc.array(fc.constantFrom("a", "b", "c", "do", "not", "don’t", "U.S."), {
    minLength: 1,
    maxLength: 10,
  });
  fc.assert(
    fc.property(some, some, (given, own) => {
      const differences = differencesOf(given.join(" "), [verbatim(own.join(" "))]);
      // In order, each takes its words out of what is left.
      const without = (words: readonly string[], side: "given" | "printed"): string => {
        let rest = words.join(" ");
        let kept = "";
        for (const difference of differences) {
          const part = difference[side];
          if (part === null) continue;
          const at = ` ${rest} `.indexOf(` ${part} `);
          expect(at).toBeGreaterThanOrEqual(0);
          kept += `${rest.slice(0, at)} `;
          rest = rest.slice(at + part.length);
        }
        return printedWordsOf(kept + rest).join(" ");
      };
      const lost = differences.filter(({ given: words }) => words !== null).length;
      expect(lost).toBeLessThanOrEqual(given.length);
      without(given, "given");
      without(own, "printed");
    }),
  );
});
