import { sql, type SQL } from "drizzle-orm";
import { integer, sqliteTable, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { rowOf } from "../declare/row.ts";
import type { WordIndex } from "../declare/word-index.ts";
import { number } from "../sql/json.ts";
import type { KeyBound } from "./walk.ts";

// What a search finds has two parts: of the newest matches, how well they fit; below them the others, newest first.
// Where there are no others, this is BM25 to the last.

/** How many matches are ranked, the newest; what one row costs is about a microsecond. */
export const mostRanked = 2000;
/** What is not ranked goes below zero, newest first: its ordinal, less more than any. */
export const unranked = 2 ** 40;
/** A score as the whole number that cursors hold: SQLite's JSON would cut a real short. */
const scale = 1e9;

/** The columns that ranked rows have besides their own; `kind` where they are of several nouns. */
export const ranking = sqliteTable("ranking", {
  relevance: integer(),
  kind: integer(),
  ordinal: integer(),
});
export const rankOf = (name: string): typeof ranking => rowOf(ranking, name);

/** How well a row of the index fits, by BM25, as a whole number: the larger, the better. */
export function relevance({ table, weights }: WordIndex): SQL {
  const numbers = sql.raw(weights.map((weight) => weight.toFixed(1)).join(", "));
  return sql`cast(round(bm25(${table}, ${numbers}) * ${number(-scale)}) as integer)`;
}

/** What a search finds in one index of words. */
export interface Matches {
  words: WordIndex;
  /** FROM and WHERE of those that also meet these conditions. */
  found(more: readonly SQL[]): SQL;
  /** The number of their noun, where several are searched. */
  kind?: SQL;
}

export const rowidOf = (table: SQLiteTable): SQL => sql`${table}.rowid`;

const columns = ({ words, kind }: Matches, rank: SQL): SQL =>
  sql`${kind && sql`${kind} as kind, `}${rowidOf(words.table)} as ordinal, ${rank} as relevance`;

/** The newest, with how well they fit. */
export function newest(matches: Matches): SQL {
  const rowid = rowidOf(matches.words.table);
  return sql`select ${columns(matches, relevance(matches.words))} ${matches.found([])} order by ${rowid} desc limit ${number(mostRanked)}`;
}

/** The ordinal of the last that is ranked; 0 where all are. */
export function lowestRanked({ words, found }: Matches): SQL {
  const rowid = rowidOf(words.table);
  return sql`coalesce((select ${rowid} ${found([])} order by ${rowid} desc limit 1 offset ${number(mostRanked - 1)}), 0)`;
}

/** The same, told from the newest themselves. */
export function lowestOf(heads: SQL, kind: SQL): SQL {
  return sql`(select iif(count(*) < ${number(mostRanked)}, 0, min(ordinal)) from ${heads} where +kind = ${kind})`;
}

/** The others, as far as `bounds` let them pass. */
export function others(
  matches: Matches,
  lowest: SQL,
  below: number,
  bounds: readonly KeyBound[],
): SQL {
  const rowid = rowidOf(matches.words.table);
  const rank = sql`${rowid} - ${number(below)}`;
  const keys = [rank, ...(matches.kind ? [matches.kind] : []), rowid];
  const passed = bounds.map((bound) => bound(keys));
  return sql`select ${columns(matches, rank)} ${matches.found([sql`${rowid} < ${lowest}`, ...passed])}`;
}
