import type { Statement } from "../../storage/store.ts";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/**
 * What becomes of a row that is there already: a failure, nothing, new values except for the columns to keep,
 * or what the SQL says.
 */
export type OnConflict<T extends SQLiteTable> =
  "fail" | "ignore" | { keep: readonly (keyof T["$inferInsert"])[] } | { set: string };

/**
 * One statement that writes any number of rows, handed over as one JSON parameter: all of them
 * have the keys of the first.
 */
export function writeRows<T extends SQLiteTable>(
  table: T,
  rows: readonly T["$inferInsert"][],
  onConflict: OnConflict<T>,
): Statement {
  const present = Object.keys(rows[0] ?? {});
  const columns = Object.entries(getTableColumns(table))
    .filter(([key]) => present.includes(key))
    .map(([key, column]) => ({ key, name: `"${column.name}"` }));
  const names = columns.map(({ name }) => name).join(", ");
  const values = columns.map(({ key }) => `value ->> '${key}'`).join(", ");
  let conflict = "";
  if (onConflict === "ignore") conflict = " on conflict (id) do nothing";
  else if (typeof onConflict === "object" && "set" in onConflict) {
    conflict = ` on conflict (id) do update set ${onConflict.set}`;
  } else if (onConflict !== "fail") {
    const kept: readonly PropertyKey[] = ["id", ...onConflict.keep];
    const sets = columns
      .filter(({ key }) => !kept.includes(key))
      .map(({ name }) => `${name} = excluded.${name}`);
    conflict = ` on conflict (id) do update set ${sets.join(", ")}`;
  }
  // Without "where true" the parser takes "on conflict" for a join's condition.
  const sql = `insert into ${getTableName(table)} (${names}) select ${values} from json_each(?) where true${conflict}`;
  return { sql, args: [JSON.stringify(rows)] };
}
