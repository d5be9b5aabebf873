import { sql } from "drizzle-orm";
import { check, index, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { suggestionKinds, suggestionStatuses, suggestionVerdicts } from "../vocabulary.ts";
import { oneOf, span } from "./column.ts";

/** What a program found in an article's text, and what became of that. Nothing of it is on record. */
export const suggestion = sqliteTable(
  "suggestion",
  {
    id: text().primaryKey(),
    articleId: text("article_id").notNull(),
    /** The text that it was found in. */
    versionId: text("version_id").notNull(),
    kind: text({ enum: suggestionKinds }).notNull(),
    /** PENDING, or the verdict; PENDING again where the edit is undone, rejected or taken back: a trigger of \`edit\` keeps it. */
    status: text({ enum: suggestionStatuses }).notNull(),
    verdict: text({ enum: suggestionVerdicts }),
    confidence: real().notNull(),
    rule: text().notNull(),
    ...span(),
    exact: text().notNull(),
    /** JSON: what was found, as the API tells it, with ids of actors on record. */
    found: text().notNull(),
    filedAt: text("filed_at").notNull(),
    /** The edit that has what was accepted. */
    editId: text("edit_id"),
    decidedByName: text("decided_by_name"),
    decidedAt: text("decided_at"),
    decisionNote: text("decision_note"),
  },
  (t) => [
    check("suggestion_kind", oneOf(t.kind, suggestionKinds)),
    check("suggestion_status", oneOf(t.status, suggestionStatuses)),
    // suggestions, and those of an article
    index("suggestion_article").on(t.articleId, t.start, t.id, t.status),
    // suggestions(filter: {status})
    index("suggestion_status").on(t.status, t.articleId, t.start, t.id),
    // readingRules, suggestions(filter: {rule})
    index("suggestion_rule").on(t.rule, t.status),
    // Edit.suggestions
    index("suggestion_edit")
      .on(t.editId, t.articleId, t.start, t.id)
      .where(sql`edit_id is not null`),
  ],
);
