import { sql, type SQL } from "drizzle-orm";
import type { Expression } from "../declare/row.ts";
import { literal } from "../sql/json.ts";

// A cursor is where a row stands in one order of one field: eight digits that name field and order, then the
// row's sort keys and id as JSON, in hexadecimal. SQLite writes it, so that an answer's text needs no second pass.

/** FNV-1a over field and order, in eight hexadecimal digits. */
export function cursorName(field: string, order: string): string {
  let hash = 0x811c9dc5;
  for (const char of `${field}/${order}`) {
    hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, "0");
}

export function cursorSql(name: string, keys: readonly Expression[]): SQL {
  return sql`${literal(name)} || hex(json_array(${sql.join([...keys], sql`, `)}))`;
}

export type CursorKey = string | number;

/** The keys that a cursor holds; undefined for anything that `cursorSql` did not write for this field and order. */
export function readCursor(
  cursor: unknown,
  name: string,
  columns: readonly { dataType: string }[],
): CursorKey[] | undefined {
  if (typeof cursor !== "string" || !cursor.startsWith(name)) return undefined;
  const digits = cursor.slice(name.length);
  if (!/^(?:[0-9A-F]{2})+$/.test(digits)) return undefined;
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  let keys: unknown;
  try {
    keys = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  if (!Array.isArray(keys) || keys.length !== columns.length) return undefined;
  const fits = columns.every((column, i) => isKey(keys[i], column.dataType));
  return fits ? (keys as CursorKey[]) : undefined;
}

/** JSON can hold what no row has and the store does not take: 1e999, and half of a surrogate pair. */
function isKey(key: unknown, type: string): boolean {
  if (typeof key !== type) return false;
  return typeof key === "string" ? key.isWellFormed() : Number.isFinite(key);
}
