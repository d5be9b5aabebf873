import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { readSearch } from "../storage/search.ts";
import type { Problem } from "./argument.ts";
import type { WordIndex } from "./declare.ts";
import type { Filter } from "./filter.ts";

/** How many matches are ranked, the newest; what one row costs is about a microsecond. */
export const mostRanked = 2000;
/** What is not ranked goes below zero, newest first: its ordinal, less more than any. */
export const unranked = 2 ** 40;
/** As many rows are sooner looked up and sorted than met on a walk of the list. */
const few = 5000;
/** A score as the whole number that cursors hold: SQLite's JSON would cut a real short. */
export const scale = 1e9;

export const number = (value: number): SQL => sql.raw(String(value));

/** What FTS5 is asked for a text that `searchProblem` lets pass. */
export function expressionOf(text: unknown): string {
  const search = readSearch(String(text));
  return "expression" in search ? search.expression : "";
}

export function searchProblem(text: unknown): Problem {
  const search = readSearch(String(text));
  if ("expression" in search) return undefined;
  return { code: "INVALID_SEARCH", message: `At character ${search.at}: ${search.fault}.` };
}

/** Rows in which the search is found. */
export function matches<R>({ table }: WordIndex, ordinal: (row: R) => SQLiteColumn): Filter<R> {
  const index = sql.identifier(table);
  return {
    condition(row, bound, _value, leads) {
      const found = sql`(select rowid from ${index} where ${index} match ${bound.param(expressionOf)})`;
      return sql`${leads ? ordinal(row) : sql`+${ordinal(row)}`} in ${found}`;
    },
    choices(row, bound) {
      const search = sql`${index} match ${bound.param(expressionOf)}`;
      const some = sql`(select count(*) from (select 1 from ${index} where ${search} limit ${number(few)}))`;
      return {
        isFew: sql`${some} < ${number(few)}`,
        walked: sql`+${ordinal(row)} in (select rowid from ${index} where ${search})`,
      };
    },
    count: (bound) =>
      sql`(select count(*) from ${index} where ${index} match ${bound.param(expressionOf)})`,
    problem: searchProblem,
    unordered: true,
  };
}

/** How well a row of the index fits, by BM25, as a whole number: the larger, the better. */
export function relevance({ table, weights }: WordIndex): SQL {
  const numbers = sql.raw(weights.map((weight) => weight.toFixed(1)).join(", "));
  return sql`cast(round(bm25(${sql.identifier(table)}, ${numbers}) * ${number(-scale)}) as integer)`;
}
