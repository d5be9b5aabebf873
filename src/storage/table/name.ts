import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { aliasTypes } from "../vocabulary.ts";

/** What each actor is called, its name first, folded as `name.ts` does: written with the actor. */
export const naming = sqliteTable(
  "naming",
  {
    id: integer().primaryKey(),
    actorId: text("actor_id").notNull(),
    /** The actor whose name it is, where another stands for it. */
    recordedActorId: text("recorded_actor_id"),
    position: integer().notNull(),
    text: text().notNull(),
    type: text({ enum: aliasTypes }).notNull(),
    language: text(),
    folded: text().notNull(),
    /** Its words as indexes hold them; null where `folded` has the same. */
    words: text(),
    /** How many different trigrams the folded name has. */
    trigrams: integer().notNull(),
  },
  (t) => [
    // the names of an actor that is written
    index("naming_actor").on(t.actorId, t.recordedActorId, t.position),
    index("naming_recorded_actor")
      .on(t.recordedActorId, t.position)
      .where(sql`recorded_actor_id is not null`),
    // resolveActor: the same name, and what begins with it
    index("naming_folded").on(t.folded),
  ],
);

export const namingTrigram = sqliteTable(
  "naming_trigram",
  {
    trigram: text().notNull(),
    namingId: integer("naming_id").notNull(),
  },
  (t) => [
    // resolveActor: names that are spelled alike
    primaryKey({ columns: [t.trigram, t.namingId] }),
    // the trigrams of a name that is written
    index("naming_trigram_naming").on(t.namingId),
  ],
);
