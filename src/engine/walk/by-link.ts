import { sql, type SQL } from "drizzle-orm";
import type { Link } from "../declare/noun.ts";
import { idOf, where } from "../declare/row.ts";
import { boundsOf, orderBy } from "./page.ts";
import { depthOf, inTwoSteps, listed, type Rows } from "./rows.ts";
import type { CountedWalk } from "./walk.ts";

/** Rows that a link ties to the one of this id: a page is found in the link's index, and then looked up. */
export function byLink(rows: Rows, link: Link, order: string, id: SQL): CountedWalk {
  const { page, row, from, name, conditions } = rows;
  const keys = [...(link.orders[order] ?? []), link.row];
  const bounds = boundsOf(page, keys);
  const tie = sql`${link.other} = ${id}`;
  const select = (columns: SQL, more: readonly SQL[]): SQL =>
    sql`select ${columns} from ${link.table}${where([tie, ...conditions, ...more])}`;
  // A link may tie a row more than once. `count(distinct …)` would sort; the keys are in the order of its index.
  const each = (more: readonly SQL[]): SQL => select(sql`distinct ${listed(keys)}`, more);
  const linkedId = sql`${sql.identifier(link.row.name)}`;
  const found = sql`${each(bounds)} ${orderBy(page, keys, { turned: page.backward })} limit ${page.size}`;
  return {
    how: "by a link",
    page(columns) {
      const linked = sql.identifier(`${name}_page`);
      return sql`select ${listed(columns)} from (${found}) ${linked} cross join ${from} where ${idOf(row)} = ${linked}.${linkedId} ${orderBy(page, page.keys(row))}`;
    },
    contains: () => ({
      source: from,
      on: sql`${idOf(row)} in (select ${linkedId} from (${found}))`,
    }),
    count: () => sql`(select count(*) from (${each([])}))`,
    // SQLite forgets a `distinct` right below `exists`.
    hasMore: () => sql`exists(select 1 from (${each(bounds)}) limit 1 offset ${page.size})`,
    any: (bound) => sql`exists(${select(sql`1`, [bound(keys)])})`,
    reads: [tie, ...conditions],
    depth: depthOf(rows, undefined, inTwoSteps),
  };
}
