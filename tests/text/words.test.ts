import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { foldName, placedWordsOf, printedWordsOf, wordsOf } from "../../src/text/words.ts";
import { alphabets, anyText, harmless, scripts, wordOf, wordsOfScript } from "./scripts.ts";

const words = (text: string): string => wordsOf(text).join(" ");

describe.each<[kind: string, rows: [text: string, words: string][]]>([
  [
    "acronyms",
    [
      ["close the U.S. base", "close the us base"],
      ["the US base", "the us base"],
      ["J.R.R. and J. R. R. Tolkien", "jrr and jrr tolkien"],
      ["Plan B. U.S. troops", "plan b us troops"],
      ["С.Ш.А. и США", "сша и сша"],
      ["बी.जे.पी. बीजेपी", "बीजेपी बीजेपी"],
      ["צה״ל צה\"ל צה''ל", "צהל צהל צהל"],
      ["the end.Then", "the end then"],
    ],
  ],
  [
    "numbers",
    [
      ["1,000 1.000 1’000 1,00,000", "1000 1000 1000 100000"],
      ["10 000 мест", "10000 мест"],
      ["2 125 30", "2 125 30"],
      ["١٬٠٠٠ १,००० ３，０００", "1000 1000 3000"],
      ["1,000,000.50", "1000000 50"],
      ["3.5 and 3,5", "3 5 and 3 5"],
      ["in 2010 100 men", "in 2010 100 men"],
      ["192.168.1.1", "192 168 1 1"],
      ["0.300", "0 300"],
    ],
  ],
  [
    "apostrophes",
    [
      ["Gʻayrat Toʻraqulov", "gayrat toraqulov"],
      ["G’ayrat To'raqulov", "gayrat toraqulov"],
      ["п'ять п’ять пʼять", "пять пять пять"],
      ["Hawaiʻi’s ‘big’ island", "hawaiis big island"],
      ["l’accord qu'il dell’Italia", "l accord qu il dell italia"],
      ["5'10", "5 10"],
    ],
  ],
  [
    "contractions",
    [
      ["don’t won't can't cannot", "do not will not can not can not"],
      ["it's they're let’s", "it is they are let us"],
      ["Russia's", "russias"],
    ],
  ],
  [
    "hyphens",
    [
      ["hard-sell hard‑sell", "hard sell hard sell"],
      ["יעל בר־אבנר", "יעל בר אבנר"],
      ["govern-\nment un\u00AD\r\n expected", "government unexpected"],
      ["Po\n\u00AD\nlitik", "politik"],
      ["said—\nthen", "said then"],
    ],
  ],
  [
    "scripts without spaces",
    [
      ["两国2010年", "两 国 2010 年"],
      ["서울은", "서 울 은"],
      ["ที่นี่", "ที่ นี่"],
      ["ジョン・スミス", "ジ ョ ン ス ミ ス"],
    ],
  ],
  [
    "vowel signs",
    [
      ["पानी का काम", "पानी का काम"],
      ["தமிழ்நாடு", "தமிழ்நாடு"],
      ["ދިވެހި", "ދިވެހި"],
    ],
  ],
])("%s", (_, rows) => {
  test.each(rows)("%s: %s", (text, expected) => {
    expect(words(text)).toBe(fold(expected));
  });
});

test("contractions can be had as they are printed", () => {
  expect(printedWordsOf("Don’t, I'm the U.S. can't")).toEqual(["dont", "im", "the", "us", "cant"]);
});

test.each([
  ["U.S. Côte d’Ivoire", "us cote divoire"],
  ["王小红 (Wang)", "王小红 wang"],
  ["Jean-Luc O’Brien", "jean luc obrien"],
  [" \u200B—😀", ""],
])("the name %s is %s", (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

const joined = (list: readonly string[], gaps: readonly string[]): string =>
  list.map((word, i) => word + (gaps[i % gaps.length] ?? " ")).join("");
const gap = fc.constantFrom(" ", "-", " - ", '" "', " '", "\n", ", ", "'s ");
const texts = fc
  .tuple(wordsOfScript, fc.array(gap, { minLength: 1, maxLength: 8 }))
  .map(([list, gaps]) => joined(list, gaps));

test.each(Object.entries(harmless))("%s leave the words as they are", (_, change) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(wordsOf(change(text))).toEqual(wordsOf(text));
      expect(foldName(change(text))).toBe(foldName(text));
    }),
    { numRuns: 200 },
  );
});

test.each(scripts)("words that differ in a letter stay different: %s", (script) => {
  const letters = [...(alphabets[script] ?? "")];
  const changed = fc.tuple(wordOf(script), fc.nat(), fc.nat());
  fc.assert(
    fc.property(changed, ([word, place, step]) => {
      const found = letters.find((letter) => word.includes(letter));
      fc.pre(found !== undefined);
      const own = [...word].filter((each) => letters.includes(each));
      const from = own[place % own.length] ?? "";
      const to =
        letters[(letters.indexOf(from) + 1 + (step % (letters.length - 1))) % letters.length];
      const other = word.replace(from, to ?? "");
      expect(words(other)).not.toBe(words(word));
      expect(foldName(other)).not.toBe(foldName(word));
    }),
    { numRuns: 300 },
  );
});

test("words have the places that they come from, and are the same as without", () => {
  const anything = fc.oneof(texts, anyText);
  fc.assert(
    fc.property(anything, (text) => {
      const placed = placedWordsOf(text);
      expect(placed.map((word) => word.text)).toEqual(wordsOf(text));
      for (const { start, end } of placed) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
  const text = "The U.S. don’t want ﬁre: 明天 un\u00ADsaid";
  expect(placedWordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "The",
    "U.S",
    "don’t",
    "don’t",
    "want",
    "ﬁre",
    "明",
    "天",
    "un\u00ADsaid",
  ]);
});
