import { sql } from "drizzle-orm";
import { embedded } from "../../engine/declare/field.ts";
import { objectType, type Queries } from "../../engine/declare/noun.ts";
import type { Expression } from "../../engine/declare/row.ts";
import { viewerValue } from "../../engine/declare/viewer-value.ts";

export interface EditorRow {
  name: Expression;
  role: Expression;
}

export const editorType = objectType<EditorRow>("Editor", {
  name: (e) => e.name,
  role: (e) => e.role,
});

export const viewerQueries: Queries = {
  viewer: embedded(
    "Editor",
    (): EditorRow => ({ name: viewerValue("name"), role: viewerValue("role") }),
    () => sql`${viewerValue("role")} is null`,
  ),
};
