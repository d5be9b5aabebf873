import { sql, type SQL } from "drizzle-orm";
import { union } from "../sql/json.ts";
import { where } from "../declare/row.ts";
import { boundsOf, orderBy, type Page } from "./page.ts";
import { lowestOf, newest, others, rowidOf, unranked, type Matches } from "./ranking.ts";
import type { Walk } from "./walk.ts";

/** What a search finds in an index, with its number among those that are searched. */
export interface NumberedMatches extends Matches {
  kind: SQL;
}

const columns = "kind, ordinal, relevance";
const keys = [sql`relevance`, sql`kind`, sql`ordinal`];

/** Makes a table expression of a select, and answers its name. */
type Frame = (prefix: string, columns: string, select: SQL) => SQL;

/**
 * Walks by relevance of several nouns, merged: best first, whichever noun a row is of. What they find is carried out
 * once, `hits`: the page, and one more row if there is one.
 */
export function unionByRelevance(
  found: readonly NumberedMatches[],
  page: Page,
  newName: () => string,
  frame: Frame,
): { walk: Walk; name: string } {
  const order = orderBy(page, keys);
  const more = sql`${page.size} + 1`;
  const heads = frame("head", columns, union(found.map(newest)));
  const after = page.after ? [page.after] : [];
  const best = sql`select * from ${heads}${where(boundsOf(page, keys))} ${order} limit ${more}`;
  const rest = found.map((matches, i) => {
    const lowest = lowestOf(heads, matches.kind);
    // What is not ranked lies below: each noun by itself.
    const tail = others(matches, lowest, unranked * (i + 1), after);
    return sql`${tail} order by ${rowidOf(matches.words.table)} desc limit ${more}`;
  });
  const hits = frame(
    "hit",
    columns,
    sql`select * from (${union([best, ...rest])}) ${order} limit ${more}`,
  );
  const name = newName();
  const shown = sql`select * from ${hits} ${order} limit ${page.size}`;
  const walk: Walk = {
    how: "by relevance in several nouns",
    page: () => shown,
    contains: () => ({ source: sql`(${shown}) ${sql.identifier(name)}` }),
    hasMore: () => sql`(select count(*) from ${hits}) > ${page.size}`,
    // Of any noun, what is not ranked comes after what is.
    any: (bound) => sql`exists(select 1 from ${heads} where ${bound(keys)})`,
    reads: [],
    depth: { page: 0, count: 30, hasMore: 0 },
  };
  return { walk, name };
}
