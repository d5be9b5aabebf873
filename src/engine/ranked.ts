import { getTableName, sql, type SQL } from "drizzle-orm";
import { integer, sqliteTable, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Expression, WordIndex } from "./declare.ts";
import type { KeyBound } from "./page.ts";
import { and, ordinalOf, rowOf } from "./row.ts";
import type { Rows } from "./rows.ts";
import { mostRanked, number, relevance, unranked } from "./words.ts";

// A list in the order of relevance has two parts: of the newest matches, how well they fit; below them the others,
// newest first. Where there are no others, this is BM25 to the last.

/** How a list is ranked: by which index, for what, and which rows are tied to its parent. */
export interface Ranked {
  words: WordIndex;
  search: SQL;
  /** Ordinals of the tied rows, as a select; without it, all are. */
  tied: SQL | undefined;
}

const ranking = sqliteTable("ranking", { relevance: integer(), ordinal: integer() });

/** What ranked rows are sorted by: columns that a page's row has besides its own. */
export function rankOf(row: SQLiteTable): SQLiteColumn[] {
  const rank = rowOf(ranking, getTableName(row));
  return [rank.relevance, rank.ordinal];
}

const rankKeys = [sql`relevance`, sql`ordinal`];

const indexOf = ({ words }: Ranked): SQL => sql`${sql.identifier(words.table)}`;

/** FROM and WHERE of the matches that belong to the list. */
function matching(rows: Rows, ranked: Ranked, more: readonly SQL[] = []): SQL {
  const index = indexOf(ranked);
  const { conditions, ties, row, from } = rows;
  const own = [...ties.filter((tie) => tie !== undefined), ...conditions];
  const found = sql`${index} match ${ranked.search}`;
  // `+` keeps FTS5 from asking the whole search anew for each row.
  const tied = ranked.tied === undefined ? [] : [sql`+${index}.rowid in (${ranked.tied})`];
  if (own.length === 0) return sql`from ${index}${and([found, ...more])}`;
  const joined = sql`${ordinalOf(row)} = ${index}.rowid`;
  return sql`from ${index} cross join ${from}${and([found, ...tied, ...more, joined, ...own])}`;
}

/** The newest matches with how well they fit. */
function head(rows: Rows, ranked: Ranked): SQL {
  const index = indexOf(ranked);
  return sql`select ${index}.rowid as ordinal, ${relevance(ranked.words)} as relevance ${matching(rows, ranked)} order by ${index}.rowid desc limit ${number(mostRanked)}`;
}

/** The others, as far as `bound` lets them pass. */
function tail(rows: Rows, ranked: Ranked, bounds: readonly KeyBound[]): SQL {
  const index = indexOf(ranked);
  const lowest = sql`coalesce((select ${index}.rowid ${matching(rows, ranked)} order by ${index}.rowid desc limit 1 offset ${number(mostRanked - 1)}), 0)`;
  const rank = sql`${index}.rowid - ${number(unranked)}`;
  const passed = bounds.map((bound) => bound([rank, sql`${index}.rowid`]));
  return sql`select ${index}.rowid as ordinal, ${rank} as relevance ${matching(rows, ranked, [sql`${index}.rowid < ${lowest}`, ...passed])}`;
}

/** Both parts within these bounds, of the second no more than a page. */
function parts(rows: Rows, ranked: Ranked, bounds: readonly KeyBound[]): SQL[] {
  const { backward, size } = rows.page;
  const passed = bounds.map((bound) => bound(rankKeys));
  const ends = sql`${orderBy(rows, backward, [sql`${indexOf(ranked)}.rowid`])} limit ${size} + 1`;
  return [
    sql`select ordinal, relevance from (${head(rows, ranked)})${and(passed)}`,
    sql`select * from (${tail(rows, ranked, bounds)} ${ends})`,
  ];
}

/** The page's rows in the order of the list, with these columns. */
export function rankedRows(rows: Rows, ranked: Ranked, columns: readonly SQLiteColumn[]): SQL {
  const { backward, size } = rows.page;
  const all = sql.join(parts(rows, ranked, boundsOf(rows)), sql` union all `);
  const found = sql`${all} ${orderBy(rows, backward, rankKeys)} limit ${size}`;
  const rank = sql.identifier(`${rows.name}_rank`);
  const wanted = columns.map((column) =>
    column.name === "relevance" ? sql`${rank}.relevance` : sql`${column}`,
  );
  const order = orderBy(
    rows,
    false,
    rankKeys.map((key) => sql`${rank}.${key}`),
  );
  return sql`select ${sql.join(wanted, sql`, `)} from (${found}) ${rank} cross join ${rows.from} where ${ordinalOf(rows.row)} = ${rank}.ordinal ${order}`;
}

export function rankedCount(rows: Rows, ranked: Ranked): SQL {
  return sql`(select count(*) ${matching(rows, ranked)})`;
}

export function rankedGoesOn(rows: Rows, ranked: Ranked): SQL {
  const bounds = boundsOf(rows);
  const beyond = sql`limit 1 offset ${rows.page.size}`;
  if (bounds.length === 0) return sql`exists(select 1 ${matching(rows, ranked)} ${beyond})`;
  const all = sql.join(parts(rows, ranked, bounds), sql` union all `);
  return sql`exists(select 1 from (${all}) ${beyond})`;
}

export function rankedAny(rows: Rows, ranked: Ranked, bound: KeyBound): SQL {
  const found = parts(rows, ranked, [bound]).map((part) => sql`exists(${part})`);
  return sql.join(found, sql` or `);
}

function boundsOf({ page: { after, before } }: Rows): KeyBound[] {
  return [after, before].filter((bound) => bound !== undefined);
}

function orderBy(rows: Rows, flip: boolean, keys: readonly Expression[]): SQL {
  const direction = rows.page.descending !== flip ? sql` desc` : sql``;
  return sql`order by ${sql.join(
    keys.map((key) => sql`${key}${direction}`),
    sql`, `,
  )}`;
}
