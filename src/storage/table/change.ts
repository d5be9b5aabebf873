import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import * as words from "../vocabulary.ts";

export const change = sqliteTable(
  "change",
  {
    /** Grows by one with every change; never used twice. */
    id: integer("sequence").primaryKey({ autoIncrement: true }),
    kind: text({ enum: words.changeKinds }).notNull(),
    at: text().notNull(),
    type: text().notNull(),
    nodeId: text("node_id").notNull(),
    /** The edit that it belongs to; null only within the transaction that writes it. */
    editId: text("edit_id"),
    editNumber: integer("edit_number"),
  },
  (t) => [
    check(
      "change_kind",
      sql`${t.kind} in (${sql.raw(words.changeKinds.map((kind) => `'${kind}'`).join(", "))})`,
    ),
    // the history of one thing
    index("change_node").on(t.nodeId, t.id),
    // Article.edits, Actor.edits, Quote.edits
    index("change_node_edit").on(t.nodeId, t.editNumber, t.editId),
    // Edit.things
    index("change_edit").on(t.editId, t.id),
    // what a transaction has written
    index("change_new")
      .on(t.type, t.id)
      .where(sql`edit_id is null`),
  ],
);
