/** A word, a number, a possessive ending, or one other sign. Offsets are UTF-16 code units. */
export interface Token {
  kind: "word" | "number" | "possessive" | "sign";
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Counted from 0; a line break or two start another. */
  paragraph: number;
}

// Sticky, and without nested repetition over one class: each is linear.
const word =
  /[\p{L}\p{M}\p{N}]+(?:(?:[-'’.&\u2010\u2011]|(?<=\p{N})[:,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/uy;
const initials = /(?:\p{Lu}\.){2,}/uy;
// White space, and signs without a width.
const space = /(?:[^\S\n\r\u2028\u2029]|[\u200b-\u200f\u2060\ufeff\u00ad])+/uy;
const possessive = /^(.+)(['’][sS])$/su;
const hasLetter = /\p{L}/u;

/** Splits a text into tokens. What is no token is white space. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let paragraph = 0;
  let at = 0;
  const push = (kind: Token["kind"], start: number, end: number): void => {
    const words = text.slice(start, end);
    tokens.push({ kind, text: words, lower: words.toLowerCase(), start, end, paragraph });
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) {
      if (tokens.at(-1)?.paragraph === paragraph) paragraph += 1;
      at += 1;
      continue;
    }
    const gap = endOf(space, text, at);
    if (gap > at) {
      at = gap;
      continue;
    }
    const end = Math.max(endOf(initials, text, at), endOf(word, text, at));
    if (end === at) {
      const size = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      push("sign", at, at + size);
      at += size;
      continue;
    }
    const words = text.slice(at, end);
    const owner = words.length < 200 ? possessive.exec(words)?.[1]?.length : undefined;
    const stem = owner === undefined ? end : at + owner;
    push(hasLetter.test(words) ? "word" : "number", at, stem);
    if (stem < end) push("possessive", stem, end);
    at = end;
  }
  return tokens;
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const capital = /^[^\p{L}]*\p{Lu}/u;

export function isCapitalized(token: { text: string }): boolean {
  const first = token.text.charCodeAt(0);
  if (first >= 65 && first <= 90) return true;
  return first > 127 ? capital.test(token.text) : false;
}

/** "RCMP", "U.S.", "G20": written in capitals alone, two at least. */
export function isAbbreviation(token: { text: string }): boolean {
  if (token.text.length < 2 || token.text.length > 12) return false;
  let capitals = 0;
  for (const sign of token.text) {
    if (sign >= "A" && sign <= "Z") capitals += 1;
    else if (sign >= "a" && sign <= "z") return false;
  }
  return capitals >= 2;
}
