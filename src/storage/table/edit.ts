import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { editStatuses, roles } from "../vocabulary.ts";

/** One change of the record, all or nothing, or one that waits: who, when and why. What it changed is in `change`. */
export const edit = sqliteTable(
  "edit",
  {
    id: text().primaryKey(),
    /** Counts up. */
    number: integer().notNull(),
    status: text({ enum: editStatuses }).notNull(),
    note: text().notNull(),
    authorName: text("author_name").notNull(),
    authorRole: text("author_role", { enum: roles }).notNull(),
    /** The id of the API key; null for the operator. */
    authorKey: text("author_key"),
    createdAt: text("created_at").notNull(),
    decidedByName: text("decided_by_name"),
    decidedByRole: text("decided_by_role", { enum: roles }),
    decidedAt: text("decided_at"),
    decisionNote: text("decision_note"),
    undoesId: text("undoes_id"),
    /** JSON: what is asked for, while it waits, and of merges; else it is what the revisions say. */
    operations: text(),
    /** JSON: by id, the revisions that it was filed on. */
    revisions: text(),
    idempotencyKey: text("idempotency_key"),
    /** SHA-256 of the input that came with the key. */
    inputSha256: text("input_sha256"),
  },
  (t) => [
    check(
      "edit_status",
      sql`${t.status} in (${sql.raw(editStatuses.map((each) => `'${each}'`).join(", "))})`,
    ),
    // edit(number), edits
    uniqueIndex("edit_number").on(t.number, t.id),
    // edits(filter: {status})
    index("edit_status_number").on(t.status, t.number, t.id),
    // edits(filter: {author})
    index("edit_author").on(t.authorName, t.number, t.id),
    // what a key was used for
    uniqueIndex("edit_idempotency").on(t.authorKey, t.idempotencyKey),
    // Edit.undoneBy
    index("edit_undoes")
      .on(t.undoesId)
      .where(sql`undoes_id is not null`),
  ],
);

/** What was on record of a thing until a change of it. What is on record now stands in its own table alone. */
export const revision = sqliteTable(
  "revision",
  {
    nodeId: text("node_id").notNull(),
    /** The sequence of the change that ended it. */
    until: integer().notNull(),
    type: text().notNull(),
    /** The article whose quote, mention or claim it is. */
    ownerId: text("owner_id"),
    /** JSON: what a line of the record says of it, without what rights hide. Null where it did not stand. */
    line: text(),
    /** JSON: what the line does not say, where that is needed to find it as it was. */
    details: text(),
  },
  (t) => [
    // what a thing was before a change, and after one
    primaryKey({ columns: [t.nodeId, t.until] }),
    // what an article said earlier
    index("revision_owner").on(t.ownerId, t.type, t.until),
  ],
);

/** What each edit has changed, without what was only written again; or what one that waits would change. */
export const editedThing = sqliteTable(
  "edited_thing",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    editId: text("edit_id").notNull(),
    /** As of its change; PROPOSED where there is none yet. */
    kind: text().notNull(),
    type: text().notNull(),
    nodeId: text("node_id").notNull(),
    /** Of its change. What it was before that and after it, revisions tell. */
    sequence: integer(),
    /** What is proposed: once it is applied, this row goes. */
    before: text(),
    after: text(),
  },
  (t) => [
    // Edit.things
    index("edited_thing_edit").on(t.editId, t.id),
  ],
);
