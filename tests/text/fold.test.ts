import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { anyText } from "./scripts.ts";

describe.each<[kind: string, rows: [printed: string, asked: string][]]>([
  [
    "case",
    [
      ["GIESSEN", "Gießen"],
      ["İSTANBUL IĞDIR", "istanbul ığdır"],
      ["ΟΔΥΣΣΕΥΣ", "Οδυσσεύς"],
      ["ЖИВЁТ", "живет"],
      ["ԵՐԵՎԱՆ", "Երեվան"],
      ["ᲗᲑᲘᲚᲘᲡᲘ", "თბილისი"],
    ],
  ],
  [
    "accents",
    [
      ["Łódź", "lodz"],
      ["Þórður Ægisson", "thordur aegisson"],
      ["Nguyễn Đình", "nguyen dinh"],
      ["Ελένη Καραμάνου", "ελενη καραμανου"],
      ["Всё ещё живёт", "все еще живет"],
      ["за\u0301мок", "замок"],
      ["والسَّلَام", "والسلام"],
      ["שָׁלוֹם", "שלום"],
    ],
  ],
  [
    "forms of letters",
    [
      ["oﬃcial ﬁnding", "official finding"],
      ["ＡＢＣ１２", "abc12"],
      ["ﷺ", "صلى الله عليه وسلم"],
      ["ｶﾞｽ", "ガス"],
      ["علی کریم", "علي كريم"],
      ["नरेन्द्र कम्पनी", "नरेंद्र कंपनी"],
      ["ఇణ్డియా", "ఇండియా"],
      ["أحمد إلى آخر", "احمد الي اخر"],
      ["فاطمة", "فاطمه"],
      ["محمـــد", "محمد"],
      ["क़ानून", "कानून"],
      ["माँ", "मां"],
      ["അവൻ", "അവന്\u200D"],
      ["٢٠٢٥ १९ ๗", "2025 19 7"],
    ],
  ],
])("%s make no difference", (_, rows) => {
  test.each(rows)("%s is %s", (printed, asked) => {
    expect(fold(printed)).toBe(fold(asked));
  });
});

describe("letters that differ stay different", () => {
  test.each([
    ["мой", "мои"],
    ["їх", "іх"],
    ["ўсё", "усе"],
    ["سؤال", "سوال"],
    ["خطئ", "خطي"],
    ["पानी", "पान"],
    ["কড়া", "কডা"],
    ["กา", "กำ"],
    ["か", "が"],
    ["Moldova", "Moldava"],
  ])("%s is not %s", (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});

// Of ideographs and syllables, which are many and alike, one in fifty.
const many = /[\p{Unified_Ideograph}\p{Script=Hangul}\p{Script=Tangut}\p{Script=Nushu}]/u;
const unassigned = /[\p{Cn}\p{Co}\p{Cs}]/u;

test("every character folds alike in each normal form and in each case, and folding twice is folding once", () => {
  const wrong: string[] = [];
  for (let point = 1; point <= 0x1ffff; point += 1) {
    const character = String.fromCodePoint(point);
    if (unassigned.test(character) || (many.test(character) && point % 50 !== 0)) continue;
    const text = `x${character}y`;
    const folded = fold(text);
    const forms = (["NFC", "NFD", "NFKC", "NFKD"] as const).map((form) => text.normalize(form));
    const others = [...forms, text.toUpperCase(), text.toLowerCase(), folded];
    if (others.some((other) => fold(other) !== folded)) wrong.push(point.toString(16));
  }
  expect(wrong).toEqual([]);
}, 30_000);

test("a text folds as its characters in a row", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = fold(text);
      expect(fold(folded)).toBe(folded);
      expect(fold(text.normalize("NFKC"))).toBe(folded);
      expect(fold(text.toUpperCase())).toBe(folded);
    }),
    { numRuns: 300 },
  );
});
