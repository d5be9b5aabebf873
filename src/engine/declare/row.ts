import { sql, type SQL } from "drizzle-orm";
import { alias, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";

export type Expression = SQL | SQLiteColumn;

/** A table under a name of the statement: the row that declarations read. */
export function rowOf<T extends SQLiteTable>(table: T, name: string): T {
  return alias(table, name) as unknown as T;
}

/** `actor a1`, as FROM names it. */
export function named(table: SQLiteTable, name: string): SQL {
  return sql`${table} ${sql.identifier(name)}`;
}

export function columnOf(row: SQLiteTable, key: string): SQLiteColumn {
  return (row as unknown as Record<string, SQLiteColumn>)[key] as SQLiteColumn;
}

export const idOf = (row: SQLiteTable): SQLiteColumn => columnOf(row, "id");

/** What an index of words knows the row by. */
export const ordinalOf = (row: SQLiteTable): SQLiteColumn => columnOf(row, "ordinal");

/** ` where …`, or nothing where there is no condition. */
export function where(conditions: readonly (SQL | undefined)[]): SQL {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? sql`` : sql` where ${sql.join(given, sql` and `)}`;
}
