/**
 * Folding: texts that people take for the same become the same. A question has no language, so nothing here has one.
 * Whatever changes here, in `words.ts` or in what stands upon it raises the version: an index made by an earlier one
 * is made anew.
 */
export const foldVersion = 4;

// What nobody sees: soft hyphens, joiners, zero-width spaces, marks of direction, variation selectors, fillers.
const invisible = /[\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}]/gu;

// Marks that serve alike, by the one of ASCII. Before NFKD, which makes a space and an accent of some.
const apostrophes = "`´ʹʺʻʼʽʾʿˈˊˋˮ՚׳ߴߵ‘’‚‛′‵ꞌꞋ᾽᾿΄ʹ＇｀";
const quotationMarks = "“”„‟«»״＂〝〞〟";
const hyphens = "‐‑֊־᐀⸗゠－﹣";
const spaces =
  "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000";
const signs = new Map<string, string>([
  ...[...apostrophes].map((sign) => [sign, "'"] as const),
  ...[...quotationMarks].map((sign) => [sign, '"'] as const),
  ...[...hyphens].map((sign) => [sign, "-"] as const),
  ...[...spaces].map((sign) => [sign, " "] as const),
  // Dashes, and others that English texts have: they only part words.
  ...[..."–—―−•·"].map((sign) => [sign, ";"] as const),
  ["…", "..."],
  ["٬", ","],
  ["٫", "."],
]);
const signed = new RegExp(`[${[...signs.keys()].join("")}]`, "gu");

// Letters that Unicode does not take apart, and those that look or serve like another.
const letters = new Map(
  [
    "ßss ςσ ıi łl øo đd ðd ħh ŧt æae œoe þth",
    // Hausa
    "ɓb ɗd ƙk ƴy",
    // The iota below a Greek vowel is an iota in full folding; as a mark it would be lost.
    "\u0345ι",
    // Yiddish
    "\u05F0\u05D5\u05D5 \u05F1\u05D5\u05D9 \u05F2\u05D9\u05D9",
    // Arabic, Persian, Urdu: tatweel, which only draws a word out; alef; ye; kaf; he.
    "\u0640 \u0671\u0627 \u0649\u064A \u06CC\u064A \u06D0\u064A",
    "\u06A9\u0643 \u06AA\u0643 \u06C1\u0647 \u0629\u0647 \u06C3\u0647",
    // Devanagari: its two nasal marks are written for each other.
    "\u0901\u0902",
    // Malayalam and Bengali: letters that once were written as a letter and a joiner.
    "\u0D7A\u0D23\u0D4D \u0D7B\u0D28\u0D4D \u0D7C\u0D30\u0D4D \u0D7D\u0D32\u0D4D \u0D7E\u0D33\u0D4D \u0D7F\u0D15\u0D4D",
    "\u09CE\u09A4\u09CD",
  ]
    .flatMap((list) => list.split(" "))
    .map(([from = "", ...to]) => [from, to.join("")]),
);
const lettered = new RegExp(`[${[...letters.keys()].join("")}]`, "gu");

// Marks of scripts that are written without them as well. In others they are vowels, and stay.
const optional =
  /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Coptic}]]--[\u3099\u309A]]/gv;
// Cyrillic letters with a mark are letters of their own, like й and ї, except for these.
const cyrillic = /\p{Script=Cyrillic}[\u0300-\u036F]/gu;
const accented = "ѐёѝ";
// In Persian and Urdu a hamza upon he is a mark of case; upon waw and ye it makes a letter.
const hamza = /[\u0648\u064A\u0649\u06CC\u06C1\u06D5]\u0654/gu;
const withHamza: Record<string, string> = {
  "\u0648": "\u0624",
  "\u064A": "\u0626",
  "\u0649": "\u0626",
  "\u06CC": "\u0626",
};
// The dot of Devanagari consonants that stand for foreign sounds: often left out.
const nukta = /(?<=[\u0915-\u0917\u091C\u092B])\u093C/gu;
// A nasal before a consonant of its own class is written as a letter, or as the mark for all of them: हिन्दी, हिंदी. The
// blocks of these scripts have the same letters in the same places: Devanagari, Gujarati, Oriya, Telugu, Kannada.
const nasalBlocks = [0x0900, 0x0a80, 0x0b00, 0x0c00, 0x0c80];
const classes = [0x15, 0x1a, 0x1f, 0x24, 0x2a];
const nasals = new RegExp(
  nasalBlocks
    .flatMap((block) =>
      classes.map((first) => {
        const at = (place: number): string => String.fromCharCode(block + place);
        const nasal = first + 4;
        return `${at(nasal)}${at(0x4d)}(?=[${at(first)}-${at(first + 3)}])`;
      }),
    )
    .join("|"),
  "g",
);
const digit = /[^\P{Nd}0-9]/gu;
const others =
  /[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Telugu}\p{Script=Kannada}]|[^\P{Nd}0-9]/u;

const notAscii = /[^\0-\x7F]/;
// With the letter or space before them, to which their first may belong.
const foreign = /[\0-\x7F]?[^\0-\x7F]+(?:[\0-\x7F]{1,8}[^\0-\x7F]+)*/g;

/**
 * A text as it is compared, punctuation and all: case, accents, forms of letters and what nobody sees make no
 * difference any more. Apostrophes are `'`, quotation marks `"`, hyphens `-`.
 */
export function fold(text: string): string {
  if (!notAscii.test(text)) return plain(text);
  const alike = showHyphens(text)
    .replace(invisible, "")
    .replace(signed, (sign) => signs.get(sign) ?? sign);
  const lower = plain(alike);
  return notAscii.test(lower) ? lower.replace(foreign, foldLetters) : lower;
}

/** A soft hyphen shows at a line's end, or on a line of its own where a PDF was read; the text keeps its length. */
export function showHyphens(text: string): string {
  return text.replace(/(?:\r?\n)?\u00AD(?=[ \t]*\r?\n)/g, (own) =>
    "-".padEnd(own.length, "\u200B"),
  );
}

/** All that is to be folded of ASCII. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll("`", "'");
}

function foldLetters(text: string): string {
  // Upper case first: `ß`, `ŉ` and others have none of their own, which is what full case folding goes by.
  let left = text.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD");
  left = left.replace(/ [\u0301\u0313]/g, "'").replace(signed, (sign) => signs.get(sign) ?? sign);
  if (others.test(left)) left = foldOthers(left);
  return left
    .replace(lettered, (letter) => letters.get(letter) ?? letter)
    .replace(optional, "")
    .normalize("NFC");
}

function foldOthers(text: string): string {
  return (
    text
      .replace(cyrillic, (letter) => {
        const one = letter.normalize("NFC");
        return one.length === 1 && !accented.includes(one) ? one : letter;
      })
      .replace(hamza, ([letter = ""]) => withHamza[letter] ?? "\u0647")
      .replace(nukta, "")
      // The mark is the third of its block.
      .replace(nasals, (own) => String.fromCharCode((own.charCodeAt(0) & ~0x7f) + 2))
      .replace(digit, (own) => String(valueOf(own)))
  );
}

/** The digits of a script follow each other, and begin at a place that ten divides from another's. */
function valueOf(own: string): number {
  let point = own.codePointAt(0) ?? 0;
  const isDigit = /\p{Nd}/u;
  let value = 0;
  while (value < 9 && isDigit.test(String.fromCodePoint(point - 1))) {
    point -= 1;
    value += 1;
  }
  return value;
}
