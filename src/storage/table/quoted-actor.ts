import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { actor, quote } from "./article.ts";
import { isRecorded, recorded } from "./column.ts";

const columns = () => ({
  quoteId: text("quote_id")
    .notNull()
    .references(() => quote.id),
  position: integer().notNull(),
  actorId: text("actor_id")
    .notNull()
    .references(() => actor.id),
  recordedActorId: recorded("actor_id"),
});

/** Who said a quote together with its speaker, from 1 on; few quotes have any. */
export const jointSpeaker = sqliteTable("joint_speaker", columns(), (t) => [
  // Quote.speakers
  primaryKey({ columns: [t.quoteId, t.position] }),
  // Actor.quotes, quotes(filter: {speaker})
  index("joint_speaker_actor").on(t.actorId, t.quoteId),
  index("joint_speaker_recorded_actor").on(t.recordedActorId).where(isRecorded("actor_id")),
]);

/** Who passed a quote on, from 0 on. */
export const quoteThrough = sqliteTable("quote_through", columns(), (t) => [
  // Quote.through
  primaryKey({ columns: [t.quoteId, t.position] }),
  // what another actor comes to stand for
  index("quote_through_actor").on(t.actorId),
  index("quote_through_recorded_actor").on(t.recordedActorId).where(isRecorded("actor_id")),
]);
