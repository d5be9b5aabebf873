import DataLoader from "dataloader";
import { and, asc, count, inArray, isNull } from "drizzle-orm";
import type { SqliteRemoteDatabase } from "drizzle-orm/sqlite-proxy";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { claim, relationship } from "../../../src/storage/table/claim.ts";
import { actor, alias, article, quote, textVersion } from "../../../src/storage/table/article.ts";

export type Database = SqliteRemoteDatabase;

/** Rows by id, those of one tick in one query; made anew for each request. */
export function createLoaders(db: Database) {
  return {
    actor: byId(db, actor),
    article: byId(db, article),
    quote: byId(db, quote),
    relationship: byId(db, relationship),
    textVersion: byId(db, textVersion),
    aliases: new DataLoader(async (ids: readonly string[]) => {
      const rows = await db
        .select()
        .from(alias)
        .where(inArray(alias.actorId, [...ids]))
        .orderBy(asc(alias.position));
      return ids.map((id) => rows.filter((row) => row.actorId === id));
    }),
    claimCounts: new DataLoader(async (ids: readonly string[]) => {
      const rows = await db
        .select({ id: claim.relationshipId, status: claim.status, count: count() })
        .from(claim)
        .where(and(inArray(claim.relationshipId, [...ids]), isNull(claim.retractedAt)))
        .groupBy(claim.relationshipId, claim.status)
        .orderBy(asc(claim.status));
      return ids.map((id) => rows.filter((row) => row.id === id));
    }),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

function byId<T extends SQLiteTable & { id: SQLiteColumn }>(db: Database, table: T) {
  return new DataLoader<string, T["$inferSelect"] | null>(async (ids) => {
    const rows = await db
      .select()
      .from(table as SQLiteTable)
      .where(inArray(table.id, [...ids]));
    const found = new Map(rows.map((row) => [row["id"], row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}
