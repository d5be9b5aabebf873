import { and, asc, count, desc, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { cursorName } from "../../../src/engine/walk/cursor.ts";
import type { Database } from "./loader.ts";

export interface ConnectionOptions {
  table: SQLiteTable;
  where?: SQL | undefined;
  /** As the cursor names it: `PUBLISHED_ON DESC`. */
  order: string;
  /** Sort keys, the id last. */
  keys: Record<string, SQLiteColumn>;
  field: string;
  first?: number | null | undefined;
}

/** A page of rows and what a connection tells about it; the count is asked only where it is selected. */
export async function connection(db: Database, options: ConnectionOptions) {
  const { table, where, keys, order, field } = options;
  const direction = order.endsWith("DESC") ? desc : asc;
  const first = options.first ?? 20;
  const rows = await db
    .select()
    .from(table)
    .where(and(where))
    .orderBy(...Object.values(keys).map((column) => direction(column)))
    .limit(first + 1);
  const nodes = rows.slice(0, first);
  const name = cursorName(field, order);
  const cursor = (row: Record<string, unknown>): string =>
    name + hex(JSON.stringify(Object.keys(keys).map((key) => row[key])));
  const last = nodes.at(-1);
  return {
    nodes,
    edges: nodes.map((node) => ({ node, cursor: cursor(node) })),
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last === undefined ? null : cursor(last),
    },
    totalCount: async () => {
      const counted = await db.select({ count: count() }).from(table).where(and(where));
      return counted[0]?.count ?? 0;
    },
  };
}

function hex(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => byte.toString(16).toUpperCase().padStart(2, "0"))
    .join("");
}
