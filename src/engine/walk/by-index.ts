import { sql, type SQL } from "drizzle-orm";
import { idOf } from "../declare/row.ts";
import { boundsOf, orderBy } from "./page.ts";
import {
  depthOf,
  inTwoSteps,
  listed,
  rowsWithin,
  selectRows,
  turnedAbout,
  withKeys,
  type Rows,
} from "./rows.ts";
import type { CountedWalk } from "./walk.ts";

/**
 * Rows that are tied to a row, or all there are, in the order of an index. Where they are `sorted`, that index would
 * be the wrong one to walk.
 */
export function byIndex(rows: Rows, tie: SQL | undefined, sorted: boolean): CountedWalk {
  const { page, row } = rows;
  const keys = page.keys(row);
  const bounds = boundsOf(page, keys);
  const select = (columns: SQL, more: readonly SQL[]): SQL => selectRows(rows, columns, tie, more);
  const walk: CountedWalk = {
    how: sorted ? "by an index, then sorted" : "by an index",
    page(columns) {
      const wanted = page.backward ? withKeys(rows, columns) : columns;
      const order = orderBy(page, keys, { turned: page.backward, sorted });
      const found = sql`${select(listed(wanted), bounds)} ${order} limit ${page.size}`;
      return page.backward ? turnedAbout(rows, found, sorted) : found;
    },
    contains: () => rowsWithin(rows, walk.page([idOf(row)]), !page.backward),
    count: () => sql`(${select(sql`count(*)`, [])})`,
    hasMore: () => sql`exists(${select(sql`1`, bounds)} limit 1 offset ${page.size})`,
    any: (bound) => sql`exists(${select(sql`1`, [bound(keys)])})`,
    reads: [tie, ...rows.conditions].filter((part) => part !== undefined),
    depth: depthOf(rows, tie, page.backward ? inTwoSteps : {}),
  };
  return walk;
}
