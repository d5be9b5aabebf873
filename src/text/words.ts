import { expanded, elided } from "./contraction.ts";
import { fold } from "./fold.ts";
import { foldPlaced } from "./placed.ts";

/** A word of a text, folded, and where it stands, in UTF-16 code units. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** The words of a text, folded, as indexes and questions hold them: `The U.S. don’t` is `the us do not`. */
export function wordsOf(text: string): string[] {
  return wordsIn(fold(text), true);
}

/** The same with contractions as they are printed: `the us dont`. */
export function printedWordsOf(text: string): string[] {
  return wordsIn(fold(text), false);
}

/** The words with their places; of a contraction each has the whole. */
export function placedWordsOf(text: string): Word[] {
  const { folded, starts, ends } = foldPlaced(text);
  const found: Word[] = [];
  for (const { 0: token, index } of folded.matchAll(tokensFor(folded))) {
    for (const [word, from, to] of partsOf(token, true)) {
      found.push({ text: word, start: starts[index + from] ?? 0, end: ends[index + to - 1] ?? 0 });
    }
  }
  return found;
}

/** What stands by itself in a text: a word, or several of a script without spaces, of a contraction. */
export interface Term {
  words: string[];
  start: number;
}

/** The same words as `wordsOf`, those together that are one for whoever writes them. */
export function termsOf(text: string): Term[] {
  const { folded, starts } = foldPlaced(text);
  return [...folded.matchAll(tokensFor(folded))].map(({ 0: token, index }) => ({
    words: partsOf(token, true).map(([word]) => word),
    start: starts[index] ?? 0,
  }));
}

/** Whether a word is a character of a script that puts no spaces between words: more of it is more words. */
export const isCharacter = (word: string): boolean => dense.test(word);

/** What stands between spaces and marks, whole in every script: names are compared so. */
export function foldName(name: string): string {
  const folded = fold(name);
  const tokens = folded.match(tokensFor(folded)) ?? [];
  return tokens.map(bare).join(" ");
}

const firstOf = { ascii: "a-z0-9", any: "\\p{L}\\p{N}\\p{Co}" };
const restOf = { ascii: "a-z0-9", any: "\\p{L}\\p{M}\\p{N}\\p{Co}" };
const letterOf = { ascii: "[a-z]", any: "\\p{L}\\p{M}*" };

/** What makes one word, in folded text. */
function pattern(kind: "ascii" | "any"): RegExp {
  const [first, rest, one] = [`[${firstOf[kind]}]`, `[${restOf[kind]}]*`, letterOf[kind]];
  const word = `${first}${rest}`;
  const sameSeparator = [",", "\\.", "'", " "].map((sign) => `(?:${sign}\\d{3})+(?!${sign}?\\d)`);
  // 1,000 · 1.000 · 1’000 · 1 000 · 1,00,000
  const number = `[1-9]\\d{0,2}(?:${sameSeparator.join("|")}|(?:,\\d\\d)+,\\d{3}(?!,?\\d))${rest}`;
  // J. R. R. · U.S.A.
  const initials = `${one}\\.(?: ${one}\\.)+(?!${first})`;
  const acronym = `${one}(?:\\.${one})+(?!${first})(?:\\.?'${one}${rest})?`;
  const lineEnd = `-[ \\t]*\\r?\\n[ \\t]*(?=${one})`;
  // Hebrew acronyms have quotation marks before the last letter.
  const hebrew = kind === "any" ? `|(?<=[\\u05D0-\\u05EA])(?:"|'')(?=[\\u05D0-\\u05EA])` : "";
  const joint = `(?:'(?=${one})|${lineEnd}${hebrew})`;
  const joinedWord = `${word}(?:${joint}${word})*`;
  return new RegExp([number, initials, acronym, joinedWord].join("|"), kind === "any" ? "gu" : "g");
}

const tokens = { ascii: pattern("ascii"), any: pattern("any") };
const notAscii = /[^\0-\x7F]/;
const tokensFor = (folded: string): RegExp => (notAscii.test(folded) ? tokens.any : tokens.ascii);

// Scripts that put no spaces between words, or hang particles on them: each character is a word, and what was
// asked for is found as a run of them.
const unspaced =
  "\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Bopomofo}\\p{scx=Hangul}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}";
const dense = new RegExp(`(?=\\p{L})[${unspaced}]`, "u");
const denseParts = new RegExp(`[${unspaced}]\\p{M}*|[^${unspaced}]+`, "gu");

const joint = { ascii: /[^a-z0-9]+/g, any: /[^\p{L}\p{M}\p{N}\p{Co}]+/gu };
const bare = (token: string): string => token.replace(joint.any, "");

function wordsIn(folded: string, expands: boolean): string[] {
  const isAscii = !notAscii.test(folded);
  const found = folded.match(isAscii ? tokens.ascii : tokens.any) ?? [];
  const isDense = !isAscii && dense.test(folded);
  const words: string[] = [];
  for (const token of found) {
    if (isSimple(token, isDense)) words.push(token);
    else for (const [word] of partsOf(token, expands)) words.push(word);
  }
  return words;
}

const special = /['., "-]|^cannot$/;
const isSimple = (token: string, isDense: boolean): boolean =>
  !special.test(token) && !(isDense && dense.test(token));

type Part = [word: string, start: number, end: number];

/** The words of a token, and where in it. */
function partsOf(token: string, expands: boolean): Part[] {
  const whole = (word: string): Part => [word, 0, token.length];
  const before = elided(token);
  if (before !== undefined) {
    const from = before.length + 1;
    const rest = partsOf(token.slice(from), expands);
    const parts = rest.map(([word, start, end]): Part => [word, start + from, end + from]);
    return [[before, 0, before.length], ...parts];
  }
  const full = expands ? expanded(token) : undefined;
  if (full !== undefined) return full.map((word) => whole(bare(word)));
  const word = bare(token);
  if (!dense.test(word)) return [whole(word)];
  const characters = [...word.matchAll(denseParts)];
  if (word !== token) return characters.map(([part]) => whole(part));
  return characters.map(({ 0: part, index }) => [part, index, index + part.length]);
}
