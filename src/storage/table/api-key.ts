import { sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { roles } from "../vocabulary.ts";

/** Who may ask more of this server. The key itself is nowhere: `hash` is its SHA-256. */
export const apiKey = sqliteTable(
  "api_key",
  {
    id: text().primaryKey(),
    hash: text().notNull(),
    name: text().notNull(),
    /** What it may write; null where it may only read. No check constraint: SQLite adds none to a table that is there. */
    role: text({ enum: roles }),
    createdAt: text("created_at").notNull(),
    expiresAt: text("expires_at"),
    revokedAt: text("revoked_at"),
  },
  (t) => [
    // what a request's key is
    uniqueIndex("api_key_hash").on(t.hash),
  ],
);
