import type { SQL } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Noun } from "../declare/noun.ts";
import { visitFragment } from "../sql/fragment.ts";

/**
 * Whether the rows of one value of `column` are soon in the order of `keys`, of which the last is the id: an index gives
 * it, or they are few.
 */
export function isSoonInOrder(
  { table, few = [] }: Noun,
  column: SQLiteColumn,
  keys: readonly SQLiteColumn[] = [],
): boolean {
  if (few.some(({ name }) => name === column.name)) return true;
  const names = keys.slice(0, -1).map(({ name }) => name);
  const wanted = [column.name, ...names.filter((name) => name !== column.name)];
  return getTableConfig(table).indexes.some(({ config }) =>
    wanted.every((name, i) => {
      const indexed = config.columns[i];
      return indexed !== undefined && "name" in indexed && indexed.name === name;
    }),
  );
}

/** The column that a condition asks first. */
export function firstColumn(condition: SQL): SQLiteColumn | undefined {
  let first: SQLiteColumn | undefined;
  visitFragment(condition, { column: (column) => (first ??= column as SQLiteColumn) });
  return first;
}
