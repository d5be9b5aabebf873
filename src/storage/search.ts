/** Words, "phrases", prefix*, AND OR NOT and parentheses → an FTS5 expression, or why not, and where. */
export type Search = { expression: string } | { fault: string; at: number };

/**
 * The most characters, words or phrases, words that end in `*`, and parentheses in each other: FTS5's parser holds
 * a hundred entries. What begins with two letters is a part of all words, and takes as long to gather.
 */
export const searchBounds = {
  characters: 1000,
  terms: 64,
  nesting: 6,
  prefixes: 8,
  prefixLetters: 3,
} as const;

type Kind = "term" | "AND" | "OR" | "NOT" | "(" | ")" | "end";
type Token = { kind: Kind; text: string; at: number };

class Fault extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

// What unicode61 makes tokens of; a term without any would be an empty phrase.
const wordy = /[\p{L}\p{N}\p{Co}]/u;
// One such character is as much as a word of others, and their words are not parted.
const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const lastWord = /[\p{L}\p{N}\p{M}\p{Co}]+(?=[^\p{L}\p{N}\p{M}\p{Co}]*$)/u;
const piece = /[()]|["“”„]([^"“”„]*)(?:(["“”„])(\*?)|$)|[^\s()"“”„]+/gu;

/** `at` counts characters, from 1. */
export function readSearch(text: string): Search {
  // SQLite ends an expression at a NUL, and half a surrogate pair is no text.
  const clean = text.replaceAll("\0", " ").toWellFormed();
  try {
    const size = [...clean].length;
    if (size > searchBounds.characters) {
      const at = searchBounds.characters + 1;
      throw new Fault(`a search has at most ${searchBounds.characters} characters`, at);
    }
    return { expression: parse(tokensOf(clean, size)) };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.message, at: error.at };
    throw error;
  }
}

function tokensOf(text: string, size: number): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(piece)) {
    const [whole, phrase, closing, star] = found;
    const at = Array.from(text.slice(0, found.index)).length + 1;
    if (phrase !== undefined && closing === undefined) {
      throw new Fault("the quotation mark is not closed", at);
    }
    if (phrase === undefined && isSign(whole)) tokens.push({ kind: whole, text: whole, at });
    else {
      const words = phrase ?? whole.replace(/\*+$/, "");
      const isPrefix = phrase === undefined ? whole.endsWith("*") : star === "*";
      if (!wordy.test(words)) continue;
      if (isPrefix) checkPrefix(words, at);
      tokens.push({ kind: "term", text: quoted(words, isPrefix), at });
    }
  }
  const terms = tokens.filter(({ kind }) => kind === "term");
  const over = terms[searchBounds.terms];
  if (over) throw new Fault(`a search has at most ${searchBounds.terms} words or phrases`, over.at);
  const prefix = terms.filter(({ text: term }) => term.endsWith("*"))[searchBounds.prefixes];
  if (prefix) {
    throw new Fault(`a search has at most ${searchBounds.prefixes} words with *`, prefix.at);
  }
  return [...tokens, { kind: "end", text: "", at: size + 1 }];
}

function checkPrefix(words: string, at: number): void {
  const [last = ""] = lastWord.exec(words) ?? [];
  if ([...last].length >= searchBounds.prefixLetters || dense.test(last)) return;
  throw new Fault(`at least ${searchBounds.prefixLetters} letters stand before *`, at);
}

function isSign(text: string): text is Exclude<Kind, "term" | "end"> {
  return ["AND", "OR", "NOT", "(", ")"].includes(text);
}

/** Whatever stands in it: between quotes FTS5 sees words, never its own language. */
function quoted(words: string, isPrefix: boolean): string {
  return `"${words.replaceAll('"', '""')}"${isPrefix ? "*" : ""}`;
}

function parse(tokens: Token[]): string {
  let next = 0;
  const peek = (): Token => {
    const token = tokens[next] ?? tokens.at(-1);
    if (!token) throw new Fault("there is no word to search for", 1);
    return token;
  };
  const takes = (kind: Kind): boolean => {
    if (peek().kind !== kind) return false;
    next += 1;
    return true;
  };
  const any = (depth: number): string => {
    const parts = [all(depth)];
    while (takes("OR")) parts.push(all(depth));
    return joined(parts, " OR ");
  };
  const all = (depth: number): string => {
    const parts = [without(depth)];
    while (takes("AND") || ["term", "("].includes(peek().kind)) parts.push(without(depth));
    return joined(parts, " AND ");
  };
  // `a NOT b NOT c` is written `a NOT (b OR c)`: nested to the left it would fill FTS5's parser.
  const without = (depth: number): string => {
    const kept = one(depth);
    const left: string[] = [];
    while (takes("NOT")) left.push(one(depth));
    return left.length === 0 ? kept : `(${kept} NOT ${joined(left, " OR ")})`;
  };
  const one = (depth: number): string => {
    const token = peek();
    if (takes("term")) return token.text;
    if (!takes("(")) throw new Fault(missing(token), token.at);
    if (depth === searchBounds.nesting) {
      throw new Fault(`parentheses nest at most ${searchBounds.nesting} deep`, token.at);
    }
    const inner = any(depth + 1);
    if (!takes(")")) throw new Fault("the parenthesis is not closed", token.at);
    return inner;
  };
  const expression = any(0);
  if (peek().kind !== "end") throw new Fault("nothing is open that this closes", peek().at);
  return expression;
}

function joined(parts: string[], operator: string): string {
  return parts.length === 1 ? parts.join("") : `(${parts.join(operator)})`;
}

function missing({ kind }: Token): string {
  if (kind === "NOT") return "NOT needs something before it, as in `a NOT b`";
  if (kind === "end") return "a word or phrase is missing at the end";
  return `a word or phrase is missing before ${kind}`;
}
