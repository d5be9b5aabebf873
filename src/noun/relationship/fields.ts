import { sql, type SQL } from "drizzle-orm";
import { all, connection, desc, list, one } from "../../engine/declare/field.ts";
import { noun, objectType, type Queries } from "../../engine/declare/noun.ts";
import { mergedRelationship } from "../../storage/table/merge.ts";
import { claim, relationship } from "../../storage/table/claim.ts";
import { symmetricPredicates } from "../../storage/vocabulary.ts";
import { relationshipFilters } from "./filter.ts";

const symmetric = sql.raw(symmetricPredicates.map((predicate) => `'${predicate}'`).join(", "));

export const relationshipNoun = noun("Relationship", relationship, {
  idPrefix: "rel",
  fields: {
    id: (r) => r.id,
    subject: one("Actor", (r) => r.subjectId),
    predicate: (r) => r.predicate,
    object: one("Actor", (r) => r.objectId),
    symmetric: (r) => sql`${r.predicate} in (${symmetric})`,
    claims: connection(
      "Claim",
      "relationship",
      (r) => r.id,
      desc("PUBLISHED_ON"),
      (r) => r.claimCount,
    ),
    claimCounts: list("ClaimCount", (r, name) => {
      const counted = sql.identifier(name);
      return {
        source: sql`(select ${claim.status}, count(*) as count from ${claim} where ${claim.relationshipId} = ${r.id} and ${claim.retractedAt} is null group by ${claim.status}) ${counted}`,
        row: { status: sql`${counted}.status`, count: sql`${counted}.count` },
        order: sql`${counted}.status`,
      };
    }),
    disputed: (r) => r.disputed,
  },
  merged: { table: mergedRelationship, into: mergedRelationship.intoId },
  keys: {
    subject: (r, actorId) => sql`${r.subjectId} = ${actorId}`,
    object: (r, actorId) => sql`${r.objectId} = ${actorId}`,
    // Two walks of an index that are merged; a relationship to oneself belongs to the first.
    eitherEnd: (r, actorId) => [
      sql`${r.subjectId} = ${actorId}`,
      sql`${r.objectId} = ${actorId} and ${r.subjectId} is not ${actorId}`,
    ],
  },
  filters: relationshipFilters,
  orders: {
    CLAIM_COUNT: (r) => [r.claimCount],
    LAST_CLAIMED_ON: (r) => [r.lastClaimedOn],
  },
});

export const claimCountType = objectType<{ status: SQL; count: SQL }>("ClaimCount", {
  status: (c) => c.status,
  count: (c) => c.count,
});

export const relationshipQueries: Queries = {
  relationships: all("Relationship", desc("CLAIM_COUNT")),
};
