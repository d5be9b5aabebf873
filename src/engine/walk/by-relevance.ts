import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { idOf, ordinalOf, where } from "../declare/row.ts";
import type { WordIndex } from "../declare/word-index.ts";
import { orderBy } from "./page.ts";
import { lowestRanked, newest, others, rowidOf, unranked, type Matches } from "./ranking.ts";
import { listed, rowsWithin, type Rows } from "./rows.ts";
import type { CountedWalk, KeyBound } from "./walk.ts";

/** What a list is searched for. */
export interface Searched {
  words: WordIndex;
  search: SQL;
}

export const rankKeys = [sql`relevance`, sql`ordinal`];

/** The rows of a whole list that a search finds, best first. */
export function byRelevance(rows: Rows, searched: Searched): CountedWalk {
  const { page, row, conditions } = rows;
  const matches = matchesOf(rows, searched);
  const rowid = rowidOf(searched.words.table);
  const bounds = [page.after, page.before].filter((bound) => bound !== undefined);
  const turned = { turned: page.backward };
  /** Both parts within these bounds, of the second no more than a page. */
  const parts = (within: readonly KeyBound[]): SQL[] => {
    const ranked = where(within.map((bound) => bound(rankKeys)));
    const rest = others(matches, lowestRanked(matches), unranked, within);
    return [
      sql`select ordinal, relevance from (${newest(matches)})${ranked}`,
      sql`select * from (${rest} ${orderBy(page, [rowid], turned)} limit ${page.size} + 1)`,
    ];
  };
  const all = (): SQL => sql.join(parts(bounds), sql` union all `);
  const walk: CountedWalk = {
    how: "by relevance",
    page: (columns) =>
      rankedPage(
        rows,
        columns,
        sql`${all()} ${orderBy(page, rankKeys, turned)} limit ${page.size}`,
      ),
    contains: () => rowsWithin(rows, walk.page([idOf(row)]), !page.backward),
    count: () => sql`(select count(*) ${matches.found([])})`,
    hasMore() {
      const beyond = sql`limit 1 offset ${page.size}`;
      return bounds.length === 0
        ? sql`exists(select 1 ${matches.found([])} ${beyond})`
        : sql`exists(select 1 from (${all()}) ${beyond})`;
    },
    any: (bound) =>
      sql.join(
        parts([bound]).map((part) => sql`exists(${part})`),
        sql` or `,
      ),
    reads: conditions,
    // Whatever else is asked of the list.
    depth: { page: 74, count: 64, hasMore: 59 },
  };
  return walk;
}

/** The rows of a page that is found as ordinals and relevances, with these columns, in order. */
export function rankedPage(
  { page, row, name, from }: Rows,
  columns: readonly SQLiteColumn[],
  found: SQL,
): SQL {
  const rank = sql.identifier(`${name}_rank`);
  const wanted = columns.map((column) =>
    column.name === "relevance" ? sql`${rank}.relevance` : sql`${column}`,
  );
  const order = orderBy(
    page,
    rankKeys.map((key) => sql`${rank}.${key}`),
  );
  return sql`select ${listed(wanted)} from (${found}) ${rank} cross join ${from} where ${ordinalOf(row)} = ${rank}.ordinal ${order}`;
}

function matchesOf({ row, from, conditions }: Rows, { words, search }: Searched): Matches {
  const { table } = words;
  const match = sql`${table} match ${search}`;
  if (conditions.length === 0) {
    return { words, found: (more) => sql`from ${table}${where([match, ...more])}` };
  }
  const joined = sql`${ordinalOf(row)} = ${rowidOf(table)}`;
  return {
    words,
    found: (more) =>
      sql`from ${table} cross join ${from}${where([match, ...more, joined, ...conditions])}`,
  };
}
