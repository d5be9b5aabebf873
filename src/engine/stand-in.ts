import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Noun } from "./declare.ts";
import { idOf } from "./row.ts";

// Rows may have been merged: one stands for the others, which are in a table of their own. Columns that refer to
// any hold the one that stands for it, so all there is to do is to translate what a request gives.

/** The id of the row that stands for the one of an id: mostly that itself. */
export function standing(noun: Noun, id: SQL): SQL {
  if (noun.merged === undefined) return id;
  const { table, into } = noun.merged;
  // An aggregate has a row where there is none.
  return sql`(select coalesce(max(${into}), ${id}) from ${table} where ${idOf(table)} = ${id})`;
}

/** The id of the row that has a value in a unique column, or that stands for the one which has. */
export function found(noun: Noun, column: string, value: SQL): SQL | undefined {
  if (noun.merged === undefined) return undefined;
  if (column === "id") return standing(noun, value);
  const { table, into } = noun.merged;
  const [own, merged] = [noun.table, table].map(
    (each) => (each as unknown as Record<string, SQLiteColumn>)[column],
  );
  return sql`coalesce((select ${idOf(noun.table)} from ${noun.table} where ${own} = ${value}), (select ${into} from ${table} where ${merged} = ${value}))`;
}

/** The ids of a list's values, each that of the row that stands for it. */
export function standingIn(noun: Noun, values: SQL): SQL {
  if (noun.merged === undefined) return sql`(select value from ${values})`;
  const { table, into } = noun.merged;
  return sql`(select coalesce(${into}, value) from ${values} left join ${table} on ${idOf(table)} = value)`;
}

/** Whether no row, merged ones among them, has the id `value`. */
export function unknown(noun: Noun): SQL {
  const tables = noun.merged === undefined ? [noun.table] : [noun.table, noun.merged.table];
  return sql.join(
    tables.map((table) => sql`not exists(select 1 from ${table} where ${idOf(table)} = value)`),
    sql` and `,
  );
}
