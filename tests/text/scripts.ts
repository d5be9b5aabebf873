import fc from "fast-check";

/** Letters of eight scripts, each different from the others of its script however it is folded. */
export const alphabets: Readonly<Record<string, string>> = {
  latin: "abcdefghijklmnopqrstuvwxyz",
  greek: "αβγδεζηθικλμνξοπρστυφχψω",
  cyrillic: "абвгдежзийклмнопрстуфхцчшщъыьэюяїў",
  arabic: "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
  hebrew: "אבגדהוזחטיכלמנסעפצקרשת",
  devanagari: "कखगघचछजटडतथदधनपबभमयरलवशसह",
  han: "两国明天恢复通航政府说人民新年",
  hangul: "서울은조용합니다정부말했",
  thai: "กขคงจชซดตถทนบปผพมยรลวสหอ",
};

const marks: Readonly<Record<string, string>> = {
  latin: "\u0301\u0308\u0327",
  greek: "\u0301\u0308",
  cyrillic: "\u0301",
  arabic: "\u064E\u0651\u0652",
  hebrew: "\u05B8\u05BC",
};

export const scripts = Object.keys(alphabets);

/** A word of one script; where the script is written without its marks as well, some have them. */
export const wordOf = (script: string): fc.Arbitrary<string> => {
  const letter = fc.constantFrom(...(alphabets[script] ?? ""));
  const optional = marks[script];
  if (optional === undefined) return fc.string({ unit: letter, minLength: 2, maxLength: 8 });
  const mark = fc.option(fc.constantFrom(...optional), { nil: "", freq: 4 });
  const marked = fc.tuple(letter, mark).map((parts) => parts.join(""));
  return fc.string({ unit: marked, minLength: 2, maxLength: 8 });
};

export const wordsOfScript = fc
  .constantFrom(...scripts)
  .chain((script) => fc.array(wordOf(script), { minLength: 1, maxLength: 8 }));

const between = (text: string, put: string, every: number): string =>
  [...text].map((each, i) => (i % every === 0 ? each + put : each)).join("");
const exchanged = (from: string, to: string) => (text: string) => text.replaceAll(from, to);

/** What may happen to a text on its way without anybody's seeing it. */
export const harmless: Readonly<Record<string, (text: string) => string>> = {
  NFC: (text) => text.normalize("NFC"),
  NFD: (text) => text.normalize("NFD"),
  NFKC: (text) => text.normalize("NFKC"),
  NFKD: (text) => text.normalize("NFKD"),
  "upper case": (text) => text.toUpperCase(),
  "lower case": (text) => text.toLowerCase(),
  // At a line's end it shows, and parts a word.
  "soft hyphens": (text) => between(text, "\u00AD", 2).replaceAll("\u00AD\n", "\n"),
  "zero-width spaces": (text) => between(text, "\u200B", 3),
  "non-joiners": (text) => between(text, "\u200C", 2),
  "byte order marks": (text) => between(text, "\uFEFF", 4),
  "word joiners": (text) => between(text, "\u2060", 3),
  "marks of direction": (text) => `\u202B${between(text, "\u200F", 5)}\u202C`,
  "curly apostrophes": exchanged("'", "’"),
  "turned apostrophes": exchanged("'", "‘"),
  okinas: exchanged("'", "\u02BB"),
  "letter apostrophes": exchanged("'", "\u02BC"),
  "half rings": exchanged("'", "\u02BF"),
  "other hyphens": exchanged("-", "\u2011"),
  maqafs: exchanged("-", "\u05BE"),
  "curly quotation marks": exchanged('"', "”"),
  "angle quotation marks": exchanged('"', "«"),
  "no-break spaces": exchanged(" ", "\u00A0"),
};

/** Texts of whatever characters, of any script and none. */
export const anyText = fc
  .array(fc.integer({ min: 1, max: 0x1ffff }), { maxLength: 40 })
  .map((points) =>
    points
      .map((point) => String.fromCodePoint(point))
      .join("")
      .toWellFormed(),
  );
