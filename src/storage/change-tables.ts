import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import * as words from "./vocabulary.ts";

export const change = sqliteTable(
  "change",
  {
    /** Grows by one with every change; never used twice. */
    id: integer("sequence").primaryKey({ autoIncrement: true }),
    kind: text({ enum: words.changeKinds }).notNull(),
    at: text().notNull(),
    type: text().notNull(),
    nodeId: text("node_id").notNull(),
  },
  (t) => [
    check(
      "change_kind",
      sql`${t.kind} in (${sql.raw(words.changeKinds.map((kind) => `'${kind}'`).join(", "))})`,
    ),
    // the history of one thing
    index("change_node").on(t.nodeId, t.id),
  ],
);
