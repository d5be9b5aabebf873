import { sql, type SQL } from "drizzle-orm";
import { where } from "../declare/row.ts";

/** Rows to be joined to those around them. */
export interface Join {
  source: SQL;
  on?: SQL;
}

/** FROM and WHERE of the joins that lead to a row. */
export function joined(joins: readonly Join[]): SQL {
  const sources = joins.map(({ source }) => source);
  return sql`from ${sql.join(sources, sql` cross join `)}${where(joins.map(({ on }) => on))}`;
}
