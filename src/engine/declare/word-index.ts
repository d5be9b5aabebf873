import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { expressionOf, searchOf, termsOf, waysOf } from "../../storage/search-expression.ts";
import type { Sought, Syntax } from "../../storage/search-syntax.ts";
import type { Sought as SoughtWords } from "../../text/snippet.ts";
import type { Args, Problem } from "./arguments.ts";
import type { Expression } from "./row.ts";
import type { FilterValue } from "./filter-value.ts";
import type { Filter } from "./filter.ts";

/** An index of the words of a noun's rows, which FTS5 keeps under their column `ordinal`. */
export interface WordIndex<R extends SQLiteTable = SQLiteTable> {
  table: SQLiteTable;
  /** Whether it holds names, which have no forms. */
  ofNames?: boolean;
  /** Most of a row's words, as it holds them. */
  sample: { bivariant(row: R): Expression }["bivariant"];
  /** What a word weighs in each of its columns. */
  weights: readonly number[];
  /** The fields of the noun's filter that ask it, and which of its columns each asks, if not all. */
  filters: Readonly<Record<string, { column?: string }>>;
  /** The order that puts what they find best first. */
  order?: string;
  /**
   * The texts of a row that a snippet is cut from, the likeliest first; `words` are what is looked for, as
   * `placeOf` reads them. Of what a filter finds, those of the columns that it asks.
   */
  excerpts: {
    bivariant(row: R, words: SQL, column: string | undefined): Expression[];
  }["bivariant"];
}

/** A text that is searched for in one column, or all of them. */
export interface Asked {
  text: unknown;
  syntax: Syntax;
  column?: string | undefined;
}

/** What the fields of a filter ask of an index: they are written as ADVANCED. */
export function askedBy({ filters }: Pick<WordIndex, "filters">, { filter }: Args): Asked[] {
  const given = filter as Args | null | undefined;
  return Object.entries(filters).flatMap(([field, { column }]) =>
    given?.[field] == null ? [] : [{ text: given[field], syntax: "ADVANCED" as const, column }],
  );
}

function soughtOf({ text, syntax }: Asked): Sought | undefined {
  const search = searchOf(String(text), syntax);
  return "sought" in search ? search.sought : undefined;
}

/** What FTS5 is asked for texts that `searchProblem` lets pass. */
export function matchOf(
  { ofNames = false }: Pick<WordIndex, "ofNames">,
  asked: readonly Asked[],
): string {
  const parts = asked.flatMap((each) => {
    const sought = soughtOf(each);
    if (sought === undefined) return [];
    const expression = expressionOf(sought, ofNames);
    return [each.column === undefined ? expression : `${each.column} : (${expression})`];
  });
  return parts.length === 1 ? parts.join("") : parts.map((part) => `(${part})`).join(" AND ");
}

/** Of the parts of a way so many are counted, those of the longest words: the rarest, mostly. */
const mostCounted = 8;

type Counted = [way: number, part: number, word: string, begins: 0 | 1, asked: number];

/**
 * The words of a search: which way to meet it, which part of that, the word, whether others begin with it, and how many
 * words each row is asked for.
 */
export function wordsToCount(
  { ofNames = false }: Pick<WordIndex, "ofNames">,
  given: Asked,
): Counted[] {
  const sought = soughtOf(given);
  if (sought === undefined) return [];
  const longest = (part: readonly string[]): number =>
    Math.max(...part.map(({ length }) => length));
  return waysOf(sought, ofNames).flatMap((way, i) => {
    const counted = way.toSorted((one, other) => longest(other) - longest(one));
    return counted.slice(0, mostCounted).flatMap((part, j) =>
      part.map((word): Counted => {
        const begins = word.endsWith("*") ? 1 : 0;
        const asked = way.length === 1 ? 1 : way.flat().length;
        return [i, j, `"${word.replace("*", "")}"`, begins, asked];
      }),
    );
  });
}

/** How many phrases FTS5 ranks a row by. */
export function phrasesIn({ ofNames = false }: Pick<WordIndex, "ofNames">, given: Asked): number {
  const sought = soughtOf(given);
  if (sought === undefined) return 0;
  const forms = termsOf(sought).map((term) => waysOf(term, ofNames).flat(2).length);
  return termsOf(sought).reduce((sum, { anyForm }, i) => sum + (anyForm ? (forms[i] ?? 1) : 1), 0);
}

/** What a snippet marks. */
export function wordsToShow(asked: readonly Asked[]): SoughtWords[] {
  return asked.flatMap((each) => {
    const sought = soughtOf(each);
    return sought === undefined ? [] : termsOf(sought);
  });
}

const mostPlaced = 8;

/** What tells where in a long text a snippet is cut: expressions of FTS5, and what each is worth there. */
export function placesToAsk(asked: readonly Asked[]): [expression: string, worth: number][] {
  const terms = wordsToShow(asked).slice(0, mostPlaced);
  return terms.flatMap((term): [string, number][] => {
    const whole = expressionOf({ kind: "term", ...term, words: [...term.words] }, false);
    if (term.words.length === 1) return [[whole, 10]];
    // What goes on beyond a passage is found by its words.
    const words = term.words.slice(0, mostPlaced).map((word): [string, number] => [`"${word}"`, 1]);
    return [[whole, 100], ...words];
  });
}

export function searchProblem({ text, syntax }: Asked): Problem {
  const search = searchOf(String(text), syntax);
  if ("sought" in search) return undefined;
  return { code: "INVALID_SEARCH", message: `At character ${search.at}: ${search.fault}.` };
}

/** Rows in which what a field of the noun's filter says is found. */
export function matches<R>(
  words: Pick<WordIndex, "table" | "ofNames" | "filters">,
  field: string,
  ordinal: (row: R) => SQLiteColumn,
): Filter<R> {
  const { table } = words;
  const askedFor = (value: unknown): Asked[] => askedBy(words, { filter: { [field]: value } });
  const found = (bound: FilterValue): SQL =>
    sql`from ${table} where ${table} match ${bound.param((value) => matchOf(words, askedFor(value)))}`;
  return {
    condition: (row, bound, _value, leads) =>
      sql`${leads ? ordinal(row) : sql`+${ordinal(row)}`} in (select rowid ${found(bound)})`,
    all: (_table, bound) => sql`select 1 ${found(bound)}`,
    newest: (row, bound, most) =>
      sql`${ordinal(row)} in (select rowid ${found(bound)} order by rowid desc limit ${most})`,
    finds: true,
    searches: true,
    count: (bound) => sql`(select count(*) ${found(bound)})`,
    problem: (value) => searchProblem({ text: value, syntax: "ADVANCED" }),
    unordered: true,
  };
}
