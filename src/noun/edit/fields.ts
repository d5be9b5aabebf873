import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { asc, connection, desc, embedded, lookup, node, one } from "../../engine/declare/field.ts";
import { noun, type Queries } from "../../engine/declare/noun.ts";
import { named } from "../../engine/declare/row.ts";
import { viewerValue } from "../../engine/declare/viewer-value.ts";
import { change } from "../../storage/table/change.ts";
import { edit, editedThing } from "../../storage/table/edit.ts";
import { editFilters } from "./filter.ts";
import { lineAfter, lineBefore } from "./line.ts";
import type { EditorRow } from "./editor.ts";

const undoing = alias(edit, "undoing");

/** An open edit is for reviewers and whoever filed it. */
const isSeen = (e: typeof edit) =>
  sql`(${e.status} <> 'OPEN' or ${e.authorKey} = ${viewerValue("key")} or ${viewerValue("role")} = 'REVIEW')`;

export const editNoun = noun("Edit", edit, {
  fields: {
    id: (e) => e.id,
    number: (e) => e.number,
    status: (e) => e.status,
    note: (e) => e.note,
    author: embedded("Editor", (e): EditorRow => ({ name: e.authorName, role: e.authorRole })),
    createdAt: (e) => e.createdAt,
    decidedBy: embedded(
      "Editor",
      (e): EditorRow => ({ name: e.decidedByName, role: e.decidedByRole }),
      (e) => sql`${e.decidedByName} is null`,
    ),
    decidedAt: (e) => e.decidedAt,
    decisionNote: (e) => e.decisionNote,
    things: connection("EditedThing", "edit", (e) => e.id, asc("SEQUENCE")),
    suggestions: connection("Suggestion", "edit", (e) => e.id, asc("POSITION")),
    undoes: one("Edit", (e) => e.undoesId),
    undoneBy: one(
      "Edit",
      (e) =>
        sql`(select ${undoing.id} from ${named(edit, "undoing")} where ${undoing.undoesId} = ${e.id} and ${undoing.status} = 'APPLIED')`,
    ),
  },
  idPrefix: "edt",
  visible: isSeen,
  keys: {
    seen: (e) => isSeen(e),
    touches: (e, id) =>
      sql`${e.id} in (select ${change.editId} from ${change} where ${change.nodeId} = ${id})`,
  },
  links: {
    touches: {
      table: change,
      row: change.editId,
      other: change.nodeId,
      orders: { NUMBER: [change.editNumber] },
    },
  },
  filters: editFilters,
  orders: { NUMBER: (e) => [e.number] },
});

export const editedThingNoun = noun("EditedThing", editedThing, {
  fields: {
    node: node((t) => t.nodeId),
    type: (t) => t.type,
    id: (t) => t.nodeId,
    before: (t) => lineBefore(t),
    after: (t) => lineAfter(t),
  },
  keys: { edit: (t, id) => sql`${t.editId} = ${id}` },
  filters: {},
  orders: { SEQUENCE: () => [] },
});

export const editQueries: Queries = {
  edit: lookup("Edit", "number"),
  edits: {
    kind: "connection",
    type: "Edit",
    key: () => "seen",
    id: () => viewerValue("key"),
    order: desc("NUMBER"),
  },
};
