import { isCharacter, termsOf, wordsOf } from "../text/words.ts";

/** How a search is written. */
export type Syntax = "PLAIN" | "ADVANCED";

/** What is searched for: words, and what of it has to be found. */
export type Sought =
  | { kind: "term"; words: string[]; begins: boolean; anyForm: boolean }
  | { kind: "all"; parts: Sought[] }
  | { kind: "any"; parts: Sought[] }
  | { kind: "without"; kept: Sought; left: Sought[] };
export type SoughtTerm = Extract<Sought, { kind: "term" }>;

/**
 * The most characters; of ADVANCED words or phrases, words that end in `*`, and parentheses in each other: FTS5's
 * parser holds a hundred entries. What begins with two letters is a part of all words, and takes as long to gather.
 */
export const searchBounds = {
  characters: 1000,
  terms: 64,
  nesting: 6,
  prefixes: 8,
  prefixLetters: 3,
} as const;

/** Why a text is no search, and where, in characters from 1. */
export class SearchFault extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

// Quotation marks of any kind, but for those within a Hebrew acronym. U+FEFF is nothing that anybody sees.
const mark = `(?:[“”„‟«»〝〞〟＂]|(?<![\\u05D0-\\u05EA])["״]|["״](?![\\u05D0-\\u05EA]))`;
const inside = `(?:(?!${mark})[^])*`;
const space = "\\p{White_Space}";

/** A text by its syntax; throws a `SearchFault`. */
export function readSearch(text: string, syntax: Syntax): Sought {
  const size = [...text].length;
  if (size > searchBounds.characters) {
    const most = searchBounds.characters;
    throw new SearchFault(`a search has at most ${most} characters`, most + 1);
  }
  return syntax === "PLAIN" ? readPlain(text) : parse(tokensOf(text, size));
}

const phrase = (words: string[]): SoughtTerm => ({
  kind: "term",
  words,
  begins: false,
  anyForm: false,
});
/** As it is typed: a single word may have any form, several are one only as they stand. */
const typed = (words: string[]): SoughtTerm => ({ ...phrase(words), anyForm: words.length === 1 });
const anyWords = (text: string): SoughtTerm[] => termsOf(text).map(({ words }) => typed(words));

const plainPiece = new RegExp(
  `(?:(?<=^|[${space}(])(?<minus>[-‐‑−﹣－]))?(?:${mark}(?<phrase>${inside})${mark}|(?<bare>(?:(?!${mark}${inside}${mark})[^${space}])+))`,
  "gu",
);

/** What people type: all of the words, "phrases" as they stand, and none of what has a minus before it. */
function readPlain(text: string): Sought {
  const [parts, left]: [SoughtTerm[], SoughtTerm[]] = [[], []];
  let run = "";
  const take = (): void => {
    parts.push(...anyWords(run));
    run = "";
  };
  let end = 0;
  for (const { 0: piece, index, groups = {} } of text.matchAll(plainPiece)) {
    const { minus, phrase: quoted, bare = "" } = groups;
    // Words beside each other may be one word: `J. R. R.`
    if (minus === undefined && quoted === undefined) run += text.slice(end, index) + piece;
    else {
      take();
      const words = wordsOf(quoted ?? bare);
      const term = quoted === undefined ? typed(words) : phrase(words);
      if (words.length > 0) (minus === undefined ? parts : left).push(term);
    }
    end = index + piece.length;
  }
  take();
  const different = withoutRepeats(parts);
  if (different.length === 0) {
    throw new SearchFault(
      left.length === 0
        ? "there is no word to search for"
        : "every word has a minus before it; name one to search for as well",
      1,
    );
  }
  return without(all(different), withoutRepeats(left));
}

function withoutRepeats(terms: readonly SoughtTerm[]): SoughtTerm[] {
  return [...new Map(terms.map((term) => [JSON.stringify(term), term])).values()];
}

const all = (parts: Sought[]): Sought => group("all", parts);
const any = (parts: Sought[]): Sought => group("any", parts);
const group = (kind: "all" | "any", parts: Sought[]): Sought => {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind, parts };
};
const without = (kept: Sought, left: Sought[]): Sought =>
  left.length === 0 ? kept : { kind: "without", kept, left };

type Sign = "AND" | "OR" | "NOT" | "(" | ")" | "end";
type Token = { at: number } & ({ kind: Sign } | { kind: "term"; term: SoughtTerm });

const advancedPiece = new RegExp(
  `[()]|${mark}(?<phrase>${inside})(?:(?<closing>${mark})(?<star>\\*?)|$)|(?:(?!${mark})[^${space}()])+`,
  "gu",
);

function tokensOf(text: string, size: number): Token[] {
  const tokens: Token[] = [];
  const placeOf = (index: number): number => Array.from(text.slice(0, index)).length + 1;
  let run: { from: number; to: number } | undefined;
  const take = (): void => {
    if (run === undefined) return;
    const { from, to } = run;
    for (const { words, start } of termsOf(text.slice(from, to))) {
      tokens.push({ kind: "term", term: typed(words), at: placeOf(from + start) });
    }
    run = undefined;
  };
  const prefix = (words: string[], at: number): void => {
    const last = words.at(-1) ?? "";
    if (!isCharacter(last) && [...last].length < searchBounds.prefixLetters) {
      throw new SearchFault(`at least ${searchBounds.prefixLetters} letters stand before *`, at);
    }
    // A character that no other goes on is a word.
    tokens.push({ kind: "term", term: { ...phrase(words), begins: !isCharacter(last) }, at });
  };
  for (const { 0: piece, index, groups = {} } of text.matchAll(advancedPiece)) {
    const { phrase: quoted, closing, star } = groups;
    const isSign = quoted === undefined && ["AND", "OR", "NOT", "(", ")"].includes(piece);
    const isPrefix = quoted === undefined ? piece.endsWith("*") : star === "*";
    if (quoted === undefined && !isSign && !isPrefix) {
      run = { from: run?.from ?? index, to: index + piece.length };
      continue;
    }
    take();
    const at = placeOf(index);
    if (quoted !== undefined && closing === undefined) {
      throw new SearchFault("the quotation mark is not closed", at);
    }
    const words = wordsOf(quoted ?? piece);
    if (isSign) tokens.push({ kind: piece as Sign, at });
    else if (words.length > 0 && isPrefix) prefix(words, at);
    else if (words.length > 0) tokens.push({ kind: "term", term: phrase(words), at });
  }
  take();
  checkCounts(tokens);
  return [...tokens, { kind: "end", at: size + 1 }];
}

function checkCounts(tokens: readonly Token[]): void {
  const terms = tokens.filter((token) => token.kind === "term");
  const over = terms[searchBounds.terms];
  if (over) {
    const message = `a search has at most ${searchBounds.terms} words or phrases`;
    throw new SearchFault(message, over.at);
  }
  const prefix = terms.filter(({ term }) => term.begins)[searchBounds.prefixes];
  if (prefix) {
    throw new SearchFault(`a search has at most ${searchBounds.prefixes} words with *`, prefix.at);
  }
}

/** Words, phrases, prefix*, AND OR NOT and parentheses, which bind first; then NOT, AND, OR. */
function parse(tokens: readonly Token[]): Sought {
  let next = 0;
  const peek = (): Token => {
    const token = tokens[next] ?? tokens.at(-1);
    if (!token) throw new SearchFault("there is no word to search for", 1);
    return token;
  };
  const takes = (kind: Sign): boolean => {
    if (peek().kind !== kind) return false;
    next += 1;
    return true;
  };
  const anyOf = (depth: number): Sought => {
    const parts = [allOf(depth)];
    while (takes("OR")) parts.push(allOf(depth));
    return any(parts);
  };
  const allOf = (depth: number): Sought => {
    const parts = [withoutOf(depth)];
    while (takes("AND") || ["term", "("].includes(peek().kind)) parts.push(withoutOf(depth));
    return all(parts);
  };
  const withoutOf = (depth: number): Sought => {
    const kept = oneOf(depth);
    const left: Sought[] = [];
    while (takes("NOT")) left.push(oneOf(depth));
    return without(kept, left);
  };
  const oneOf = (depth: number): Sought => {
    const token = peek();
    if (token.kind === "term") {
      next += 1;
      return token.term;
    }
    if (!takes("(")) throw new SearchFault(missing(token.kind), token.at);
    if (depth === searchBounds.nesting) {
      const message = `parentheses nest at most ${searchBounds.nesting} deep`;
      throw new SearchFault(message, token.at);
    }
    const inner = anyOf(depth + 1);
    if (!takes(")")) throw new SearchFault("the parenthesis is not closed", token.at);
    return inner;
  };
  const parsed = anyOf(0);
  if (peek().kind !== "end") throw new SearchFault("nothing is open that this closes", peek().at);
  return parsed;
}

function missing(kind: Sign): string {
  if (kind === "NOT") return "NOT needs something before it, as in `a NOT b`";
  if (kind === "end") return "a word or phrase is missing at the end";
  return `a word or phrase is missing before ${kind}`;
}
