import { sql } from "drizzle-orm";
import {
  all,
  connection,
  desc,
  embedded,
  jsonRows,
  list,
  member,
  one,
} from "../../engine/declare/field.ts";
import { noun, objectType, type Queries } from "../../engine/declare/noun.ts";
import { named, rowOf, type Expression } from "../../engine/declare/row.ts";
import { spanOfJson } from "../../storage/span.ts";
import { claim } from "../../storage/table/claim.ts";
import { overlap, validDays } from "../../storage/valid-time.ts";
import { claimFacets } from "./facets.ts";
import { claimFilters } from "./filter.ts";

export const claimNoun = noun("Claim", claim, {
  idPrefix: "clm",
  few: [claim.articleId],
  fields: {
    id: (c) => c.id,
    relationship: one("Relationship", (c) => c.relationshipId),
    status: (c) => c.status,
    certainty: (c) => c.certainty,
    article: one("Article", (c) => c.articleId),
    holder: one("Actor", (c) => c.holderId),
    quote: one("Quote", (c) => c.quoteId),
    validFrom: (c) => c.validFrom,
    validTo: (c) => c.validTo,
    evidence: list("Evidence", (c, name) => {
      const { source, element, order } = jsonRows(c.evidence, name);
      return { source, order, row: { articleId: c.articleId, json: element } };
    }),
    recordedAt: (c) => c.recordedAt,
    retractedAt: (c) => c.retractedAt,
    conflictsWith: connection("Claim", "opposed", (c) => c.id, desc("PUBLISHED_ON")),
  },
  keys: {
    article: (c, articleId) => sql`${c.articleId} = ${articleId}`,
    relationship: (c, relationshipId) => sql`${c.relationshipId} = ${relationshipId}`,
    holder: (c, actorId) => sql`${c.holderId} = ${actorId}`,
    quote: (c, quoteId) => sql`${c.quoteId} = ${quoteId}`,
    // That these stand themselves is what the filter asks where it is absent.
    opposed: (c, claimId) => {
      const own = rowOf(claim, "own");
      const of = (value: Expression) =>
        sql`(select ${value} from ${named(claim, "own")} where ${own.id} = ${claimId} and ${own.retractedAt} is null)`;
      const opposite = sql`case ${own.status} when 'ASSERTED' then 'DENIED' when 'DENIED' then 'ASSERTED' end`;
      return sql`${c.relationshipId} = ${of(own.relationshipId)} and ${c.status} = ${of(opposite)} and ${of(overlap(validDays(c), validDays(own)))}`;
    },
  },
  filters: claimFilters,
  facets: claimFacets,
  orders: {
    POSITION: (c) => [c.position],
    PUBLISHED_ON: (c) => [c.publishedFrom, c.position],
  },
});

interface EvidenceRow {
  articleId: Expression;
  json: Expression;
}

export const evidenceType = objectType<EvidenceRow>("Evidence", {
  span: embedded(
    "TextSpan",
    (e) => spanOfJson(e.articleId, e.json),
    (e) => sql`${member(e.json, "start")} is null`,
  ),
  locator: (e) => member(e.json, "locator"),
});

export const claimQueries: Queries = { claims: all("Claim", desc("PUBLISHED_ON")) };
