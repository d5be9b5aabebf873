import { is, type SQL, sql } from "drizzle-orm";
import { alias, SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";

/** A table under a name of the statement: the row that declarations read. */
export function rowOf<T extends SQLiteTable>(table: T, name: string): T {
  return alias(table, name) as unknown as T;
}

/** The same row, which also notes the columns that are read from it. */
export function watchedRow(row: SQLiteTable): { row: SQLiteTable; used: Set<SQLiteColumn> } {
  const used = new Set<SQLiteColumn>();
  const watched = new Proxy(row, {
    get(table, property) {
      const value: unknown = Reflect.get(table, property);
      if (is(value, SQLiteColumn)) used.add(value);
      return value;
    },
  });
  return { row: watched, used };
}

export function idOf(row: SQLiteTable): SQLiteColumn {
  return (row as unknown as { id: SQLiteColumn }).id;
}

/** `actor a1`, as FROM names it. */
export function named(table: SQLiteTable, name: string): SQL {
  return sql`${table} ${sql.identifier(name)}`;
}

export function and(conditions: readonly (SQL | undefined)[]): SQL {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? sql`` : sql` where ${sql.join(given, sql` and `)}`;
}
