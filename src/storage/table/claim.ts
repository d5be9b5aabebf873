import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { actor, article, quote } from "./article.ts";
import { isRecorded, oneOf, recorded } from "./column.ts";
import * as words from "../vocabulary.ts";

export const relationship = sqliteTable(
  "relationship",
  {
    id: text().primaryKey(),
    subjectId: text("subject_id").references(() => actor.id),
    predicate: text({ enum: words.predicates }).notNull(),
    objectId: text("object_id")
      .notNull()
      .references(() => actor.id),
    /** Of claims that stand; the last day that one of their articles can have been published. */
    claimCount: integer("claim_count").notNull().default(0),
    lastClaimedOn: text("last_claimed_on").notNull().default(""),
    /** 1 where claims that stand assert and deny it for times that overlap; triggers of `claim` keep it. */
    disputed: integer().notNull().default(0),
    /** 1 where no record names these two: it is there because actors were merged. */
    derived: integer().notNull().default(0),
  },
  (t) => [
    check("relationship_predicate", oneOf(t.predicate, words.predicates)),
    // Actor.relationships(direction: OUTGOING), relationships(filter: {subject}), most claimed first
    index("relationship_subject").on(t.subjectId, t.claimCount, t.id),
    // Actor.relationships(direction: INCOMING), relationships(filter: {object}), most claimed first
    index("relationship_object").on(t.objectId, t.claimCount, t.id, t.subjectId),
    // the same, last claimed first
    index("relationship_subject_last").on(t.subjectId, t.lastClaimedOn, t.id),
    index("relationship_object_last").on(t.objectId, t.lastClaimedOn, t.id, t.subjectId),
    // relationships, most claimed or last claimed first
    index("relationship_claim_count").on(t.claimCount, t.id),
    index("relationship_last_claimed").on(t.lastClaimedOn, t.id),
    // relationships(filter: {predicate})
    index("relationship_predicate_count").on(t.predicate, t.claimCount, t.id),
    // relationships(filter: {disputed}), which few are, in either order
    index("relationship_disputed")
      .on(t.claimCount, t.id)
      .where(sql`disputed = 1`),
    index("relationship_disputed_last")
      .on(t.lastClaimedOn, t.id)
      .where(sql`disputed = 1`),
  ],
);

export const claim = sqliteTable(
  "claim",
  {
    id: text().primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => article.id),
    key: text().notNull(),
    relationshipId: text("relationship_id")
      .notNull()
      .references(() => relationship.id),
    recordedRelationshipId: recorded("relationship_id"),
    status: text({ enum: words.claimStatuses }).notNull(),
    certainty: text({ enum: words.certainties }).notNull(),
    holderId: text("holder_id").references(() => actor.id),
    recordedHolderId: recorded("holder_id"),
    quoteId: text("quote_id").references(() => quote.id),
    validFrom: text("valid_from"),
    validTo: text("valid_to"),
    /** The days that validFrom and validTo can mean at most: first and last; null is open. */
    validFirst: text("valid_first"),
    validLast: text("valid_last"),
    /** JSON: [{start, end, startCp, endCp, exact, sha256, shown} | {locator}]. */
    evidence: text().notNull(),
    /** Where its first evidence starts; 0 where that is a locator. */
    position: integer().notNull(),
    publishedFrom: text("published_from").notNull().default(""),
    recordedAt: text("recorded_at").notNull(),
    retractedAt: text("retracted_at"),
  },
  (t) => [
    check("claim_status", oneOf(t.status, words.claimStatuses)),
    check("claim_certainty", oneOf(t.certainty, words.certainties)),
    check("claim_evidence", sql`json_array_length(${t.evidence}) > 0`),
    check("claim_valid", sql`${t.validFirst} <= ${t.validLast}`),
    check("claim_recorded", sql`${t.recordedAt} <= ${t.retractedAt}`),
    // Article.claims, in the order of the text
    index("claim_article").on(t.articleId, t.position, t.id, t.retractedAt),
    // Relationship.claims, Relationship.claimCounts, relationships(filter: {status})
    index("claim_relationship").on(
      t.relationshipId,
      t.publishedFrom,
      t.position,
      t.id,
      t.retractedAt,
      t.status,
    ),
    // Claim.conflictsWith; the triggers that keep relationship.disputed
    index("claim_opposed").on(
      t.relationshipId,
      t.status,
      t.publishedFrom,
      t.position,
      t.id,
      t.retractedAt,
      t.validFirst,
      t.validLast,
    ),
    // Actor.claims, claims(filter: {holder})
    index("claim_holder").on(t.holderId, t.publishedFrom, t.position, t.id, t.retractedAt),
    index("claim_recorded_holder").on(t.recordedHolderId).where(isRecorded("holder_id")),
    index("claim_recorded_relationship")
      .on(t.recordedRelationshipId)
      .where(isRecorded("relationship_id")),
    // Quote.claims
    index("claim_quote").on(t.quoteId, t.position, t.id, t.retractedAt),
    // claims, in the order of dates, their count by certainty, asOf and asKnownAt, and their facets
    index("claim_published").on(
      t.publishedFrom,
      t.position,
      t.id,
      t.retractedAt,
      t.certainty,
      t.recordedAt,
      t.validFirst,
      t.validLast,
      t.relationshipId,
      t.status,
      t.holderId,
      t.articleId,
    ),
    // claims(filter: {status})
    index("claim_status_published").on(t.status, t.publishedFrom, t.position, t.id, t.retractedAt),
  ],
);
