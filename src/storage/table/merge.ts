import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { relationship } from "./claim.ts";
import { actor } from "./article.ts";
import * as words from "../vocabulary.ts";

/** What somebody judged to be the same actor. Nothing goes: a judgement that is taken back says when. */
export const judgement = sqliteTable(
  "judgement",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    actorId: text("actor_id").notNull(),
    /** The actor that stands for both. */
    intoId: text("into_id").notNull(),
    judgedAt: text("judged_at").notNull(),
    undoneAt: text("undone_at"),
  },
  (t) => [
    // what was judged of an actor
    index("judgement_actor").on(t.actorId, t.id),
  ],
);

/** An actor as it is recorded, while another stands for it: out of the lists of actors, and found by its keys. */
export const mergedActor = sqliteTable(
  "merged_actor",
  {
    id: text().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    kind: text({ enum: words.actorKinds }).notNull(),
    identifiability: text({ enum: words.identifiabilities }).notNull(),
    description: text(),
    country: text(),
    wikidataId: text("wikidata_id"),
    recordedAt: text("recorded_at").notNull(),
    revision: integer().notNull().default(1),
    /** As in `actor`: what it goes back to, unless another has it by then. */
    ordinal: integer(),
    intoId: text("into_id")
      .notNull()
      .references(() => actor.id),
  },
  (t) => [
    // actor(by: {slug}), and every reference of a record
    uniqueIndex("merged_actor_slug").on(t.slug),
    // actor(by: {wikidataId})
    uniqueIndex("merged_actor_wikidata").on(t.wikidataId),
    // those that an actor stands for
    index("merged_actor_into").on(t.intoId),
  ],
);

/** A relationship as it is recorded, where actors at its ends were merged: another one has its claims. */
export const mergedRelationship = sqliteTable(
  "merged_relationship",
  {
    id: text().primaryKey(),
    subjectId: text("subject_id"),
    predicate: text({ enum: words.predicates }).notNull(),
    objectId: text("object_id").notNull(),
    intoId: text("into_id")
      .notNull()
      .references(() => relationship.id),
  },
  (t) => [
    // what goes back where a merge is undone
    index("merged_relationship_subject").on(t.subjectId),
    index("merged_relationship_object").on(t.objectId),
    index("merged_relationship_into").on(t.intoId),
  ],
);
