import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import {
  madeOf,
  monthOf,
  ofColumn,
  ofRow,
  ofShared,
  yearOf,
  type Facet,
  type Facets,
} from "../../engine/declare/facet.ts";
import { article } from "../../storage/table/article.ts";
import { relationship, type claim } from "../../storage/table/claim.ts";

const { publishedFrom, publishedUntil } = article;

/** Most relationships have one claim or two. */
const ofRelationship = (value: SQLiteColumn, of?: string): Facet<typeof claim> =>
  ofRow((c) => c.relationshipId, relationship, value, { weight: 1.8, ...(of && { of }) });

export const claimFacets: Facets<typeof claim> = {
  newest: (c) => [c.publishedFrom, c.position, c.id],
  // Each is looked up.
  led: 1.2,
  by: {
    PREDICATE: ofRelationship(relationship.predicate),
    STATUS: ofColumn((c) => c.status),
    CERTAINTY: ofColumn((c) => c.certainty),
    HOLDER: ofColumn((c) => c.holderId, "Actor"),
    SUBJECT: ofRelationship(relationship.subjectId, "Actor"),
    OBJECT: ofRelationship(relationship.objectId, "Actor"),
    YEAR: madeOf((c) => [c.publishedFrom], yearOf),
    MONTH: ofShared((c) => c.articleId, article, monthOf(publishedFrom, publishedUntil)),
  },
};
