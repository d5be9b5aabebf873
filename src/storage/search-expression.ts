import { formsOf } from "../text/index-words.ts";
import {
  readSearch,
  SearchFault,
  type Sought,
  type SoughtTerm,
  type Syntax,
} from "./search-syntax.ts";

/** What FTS5 is asked for a text, or why it cannot be, and where. */
export type Search = { sought: Sought } | { fault: string; at: number };

/**
 * One of the ways to meet a search, for what it takes to find out: of each of these parts a row has one of the words.
 * The fewest rows that have any word of one part are all that is looked at. A word may end in `*`.
 */
export type Way = string[][];

/** `at` counts characters, from 1. */
export function searchOf(text: string, syntax: Syntax): Search {
  try {
    return { sought: readSearch(text.toWellFormed(), syntax) };
  } catch (error) {
    if (error instanceof SearchFault) return { fault: error.message, at: error.at };
    throw error;
  }
}

/** FTS5's expression. An index of names holds words alone, and not what their forms have in common. */
export function expressionOf(sought: Sought, ofNames: boolean): string {
  const write = (one: Sought): string => {
    if (one.kind === "term") return termOf(one, ofNames);
    if (one.kind === "without") {
      // `a NOT b NOT c` is written `a NOT (b OR c)`: nested to the left it would fill FTS5's parser.
      return `(${write(one.kept)} NOT ${joined(one.left.map(write), " OR ")})`;
    }
    return joined(one.parts.map(write), one.kind === "all" ? " AND " : " OR ");
  };
  return write(sought);
}

function termOf({ words, begins, anyForm }: SoughtTerm, ofNames: boolean): string {
  const [word = ""] = words;
  if (anyForm && !ofNames) return joined(formsOf(word).map(quoted), " OR ");
  return quoted(words.join(" ")) + (begins ? "*" : "");
}

/** Words of an index are letters and digits: nothing in them ends the quotation. */
const quoted = (words: string): string => `"${words}"`;

function joined(texts: readonly string[], operator: string): string {
  return texts.length === 1 ? texts.join("") : `(${texts.join(operator)})`;
}

/** What a search would go through. */
export function waysOf(sought: Sought, ofNames: boolean): Way[] {
  if (sought.kind === "term") return [wayOf(sought, ofNames)];
  if (sought.kind === "without") return waysOf(sought.kept, ofNames);
  const each = sought.parts.map((part) => waysOf(part, ofNames));
  if (sought.kind === "any") return each.flat();
  return [each.flatMap((ways) => (ways.length === 1 ? ways.flat() : [ways.flat(2)]))];
}

/** All of a phrase's words, as parts of one way. */
function wayOf({ words, begins, anyForm }: SoughtTerm, ofNames: boolean): Way {
  if (anyForm && !ofNames) return [formsOf(words[0] ?? "")];
  return words.map((word, i) => [begins && i === words.length - 1 ? `${word}*` : word]);
}

/** Its words and phrases, but for those that must not be there. */
export function termsOf(sought: Sought): SoughtTerm[] {
  if (sought.kind === "term") return [sought];
  return sought.kind === "without" ? termsOf(sought.kept) : sought.parts.flatMap(termsOf);
}
