import { sql, type SQL } from "drizzle-orm";
import { selects } from "../sql/fragment.ts";
import { mergedPage } from "./merged.ts";
import { boundsOf, orderBy } from "./page.ts";
import { depthOf, inTwoSteps, merged, selectRows, type Rows } from "./rows.ts";
import type { CountedWalk } from "./walk.ts";

/**
 * Rows that either of several conditions ties, such as the ends of a relationship, or who spoke first and who with
 * others: one walk of an index for each.
 */
export function byEitherEnd(rows: Rows, ties: readonly SQL[]): CountedWalk {
  const { page, row } = rows;
  const keys = page.keys(row);
  const bounds = boundsOf(page, keys);
  const select = (columns: SQL, more: readonly SQL[]): SQL[] =>
    ties.map((tie) => selectRows(rows, columns, tie, more));
  const order = orderBy(page, keys, { turned: page.backward });
  const pages = (columns: SQL): SQL[] =>
    select(columns, bounds).map((found) => sql`${found} ${order} limit ${page.size}`);
  return {
    how: "by either end",
    ...mergedPage(rows, pages, false),
    count: () => joined(select(sql`count(*)`, []), (part) => sql`(${part})`, sql` + `),
    hasMore() {
      const all = sql.join(select(sql`1`, bounds), sql` union all `);
      return sql`exists(select 1 from (${all}) limit 1 offset ${page.size})`;
    },
    any: (bound) =>
      joined(select(sql`1`, [bound(keys)]), (part) => sql`exists(${part})`, sql` or `),
    reads: [...ties, ...rows.conditions],
    depth: depthOf(rows, ties.find(selects), { ...merged, page: merged.page + inTwoSteps.page }),
  };
}

const joined = (parts: readonly SQL[], each: (part: SQL) => SQL, between: SQL): SQL =>
  sql.join(parts.map(each), between);
