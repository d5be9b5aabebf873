import { getTableName, is, SQL, sql } from "drizzle-orm";
import { alias, SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";

/** A table under a name of the statement: the row that declarations read. */
export function rowOf<T extends SQLiteTable>(table: T, name: string): T {
  return alias(table, name) as unknown as T;
}

/** The columns of the row named `name` that an expression reads. */
export function columnsOf(expression: SQL, name: string): SQLiteColumn[] {
  const found = new Map<string, SQLiteColumn>();
  const visit = (chunk: unknown): void => {
    if (is(chunk, SQL)) chunk.queryChunks.forEach(visit);
    else if (Array.isArray(chunk)) chunk.forEach(visit);
    else if (is(chunk, SQLiteColumn) && getTableName(chunk.table) === name) {
      found.set(chunk.name, chunk);
    }
  };
  visit(expression);
  return [...found.values()];
}

export function idOf(row: SQLiteTable): SQLiteColumn {
  return (row as unknown as { id: SQLiteColumn }).id;
}

/** What an index of words knows the row by. */
export function ordinalOf(row: SQLiteTable): SQLiteColumn {
  return (row as unknown as { ordinal: SQLiteColumn }).ordinal;
}

/** `actor a1`, as FROM names it. */
export function named(table: SQLiteTable, name: string): SQL {
  return sql`${table} ${sql.identifier(name)}`;
}

export function and(conditions: readonly (SQL | undefined)[]): SQL {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? sql`` : sql` where ${sql.join(given, sql` and `)}`;
}
