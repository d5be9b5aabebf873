import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { actor, article } from "./article.ts";
import { isRecorded, recorded } from "./column.ts";

// What something is called elsewhere: whoever has one is the same, whatever its slug or name.

export const actorIdentifier = sqliteTable(
  "actor_identifier",
  {
    actorId: text("actor_id")
      .notNull()
      .references(() => actor.id),
    recordedActorId: recorded("actor_id"),
    position: integer().notNull(),
    scheme: text().notNull(),
    value: text().notNull(),
  },
  (t) => [
    // who it is
    uniqueIndex("actor_identifier_value").on(t.scheme, t.value),
    // Actor.identifiers
    index("actor_identifier_actor").on(t.actorId, t.recordedActorId, t.position),
    index("actor_identifier_recorded_actor")
      .on(t.recordedActorId, t.position)
      .where(isRecorded("actor_id")),
  ],
);

export const articleIdentifier = sqliteTable(
  "article_identifier",
  {
    articleId: text("article_id")
      .notNull()
      .references(() => article.id),
    position: integer().notNull(),
    scheme: text().notNull(),
    value: text().notNull(),
  },
  (t) => [
    // which it is
    uniqueIndex("article_identifier_value").on(t.scheme, t.value),
    // Article.identifiers
    index("article_identifier_article").on(t.articleId, t.position),
  ],
);
