import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Each relationship of two actors from either end. Triggers keep it: see the migration that makes it. */
export const neighbor = sqliteTable(
  "neighbor",
  {
    actorId: text("actor_id").notNull(),
    otherId: text("other_id").notNull(),
    relationshipId: text("relationship_id").notNull(),
  },
  // Actor.neighbors, and the steps of paths
  (t) => [primaryKey({ columns: [t.actorId, t.otherId, t.relationshipId] })],
);
