import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { columnOf, idOf } from "./row.ts";

// Rows may have been merged: one stands for the others, which are in a table of their own. Columns that refer to
// any hold the canonical id, so all there is to do is to translate what a request gives. A slug may stand for an id.

export interface Identified {
  table: SQLiteTable;
  /** Rows that were merged into another one: their ids and unique columns lead to that one. */
  merged?: { table: SQLiteTable; into: SQLiteColumn };
  /** True where its rows have slugs, in a unique column of that name. */
  slugs?: boolean;
}

/** Ids have `_`, slugs never; what has neither is the id of nothing. */
export const isSlug = (id: unknown): boolean => !String(id).includes("_");

/** The canonical id: the id itself unless its row was merged. With `slug`, what is given may be a slug. */
export function canonicalId(of: Identified, id: SQL, slug = false): SQL {
  if (slug && of.slugs === true)
    return sql`coalesce(${canonicalIdBy(of, "slug", id)}, ${canonicalId(of, id)})`;
  if (of.merged === undefined) return id;
  const { table, into } = of.merged;
  // An aggregate has a row where there is none.
  return sql`(select coalesce(max(${into}), ${id}) from ${table} where ${idOf(table)} = ${id})`;
}

/** The canonical id of the row that has a value in a unique column; null where no row has it. */
export function canonicalIdBy({ table, merged }: Identified, column: string, value: SQL): SQL {
  const own = sql`(select ${idOf(table)} from ${table} where ${columnOf(table, column)} = ${value})`;
  if (merged === undefined) return own;
  return sql`coalesce(${own}, (select ${merged.into} from ${merged.table} where ${columnOf(merged.table, column)} = ${value}))`;
}

/** The canonical ids of a list's values, as a select. */
export function canonicalIds({ merged }: Identified, values: SQL): SQL {
  if (merged === undefined) return sql`(select value from ${values})`;
  const { table, into } = merged;
  return sql`(select coalesce(${into}, value) from ${values} left join ${table} on ${idOf(table)} = value)`;
}

/** The same where slugs are among the values. */
export const canonicalIdsNamed = (of: Identified, values: SQL): SQL =>
  sql`select ${canonicalId(of, sql`value`, true)} from ${values}`;

/** Whether no row, merged ones among them, has the id `value`; with `slugs`, nor that slug. */
export function isUnknown({ table, merged, slugs: named }: Identified, slugs = false): SQL {
  const tables = merged === undefined ? [table] : [table, merged.table];
  const columns = tables.flatMap((each) =>
    slugs && named === true ? [idOf(each), columnOf(each, "slug")] : [idOf(each)],
  );
  return sql.join(
    columns.map((column) => sql`not exists(select 1 from ${column.table} where ${column} = value)`),
    sql` and `,
  );
}
