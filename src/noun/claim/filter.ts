import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import {
  anyOf,
  anyOfUnindexed,
  anyOfIds,
  namedBy,
  through,
  type Filter,
} from "../../engine/declare/filter.ts";
import {
  dateProblem,
  daysOf,
  instantOf,
  instantProblem,
  overlappingFrom,
  rangeProblem,
} from "../../engine/declare/date-filter.ts";
import { combinedFilter } from "../../engine/declare/combined-filter.ts";
import { article } from "../../storage/table/article.ts";
import { claim, relationship } from "../../storage/table/claim.ts";
import { overlap, stands, validDays } from "../../storage/valid-time.ts";

const eitherEnd = (select: (end: SQLiteColumn) => SQL): SQL =>
  sql`${select(relationship.subjectId)} union all ${select(relationship.objectId)}`;

export const claimFilters = {
  relationship: anyOfIds("Relationship", (c) => c.relationshipId),
  article: anyOfIds("Article", (c) => c.articleId),
  holder: anyOfIds("Actor", (c) => c.holderId),
  actor: namedBy(
    (c) => c.relationshipId,
    {
      found: (is) =>
        eitherEnd((end) => sql`select ${relationship.id} from ${relationship} where ${end} ${is}`),
      all: (is) =>
        eitherEnd(
          (end) =>
            sql`select 1 from ${relationship} cross join ${claim} where ${end} ${is} and ${claim.relationshipId} = ${relationship.id}`,
        ),
      holds: (c, is) =>
        sql`exists(select 1 from ${relationship} where ${relationship.id} = ${c.relationshipId} and (+${relationship.subjectId} ${is} or +${relationship.objectId} ${is}))`,
    },
    { ids: "Actor", finding: 4 },
  ),
  publication: through((c) => c.articleId, article.publicationId, { ids: "Actor" }),
  predicate: through((c) => c.relationshipId, relationship.predicate),
  publishedOn: {
    condition(c, bound, value, leads) {
      const { within, reaching } = overlappingFrom(c.publishedFrom, bound, value, leads);
      if (reaching === undefined) return within;
      const { bounds, begins, start } = reaching;
      const reaches = sql`exists(select 1 from ${article} where ${article.id} = ${c.articleId} and ${article.publishedUntil} >= ${start})`;
      return sql`${bounds} and (+${c.publishedFrom} >= ${start} or ${begins} and ${reaches})`;
    },
    problem: rangeProblem,
    range: (c) => c.publishedFrom,
  },
  status: anyOf((c) => c.status),
  certainty: anyOfUnindexed((c) => c.certainty),
  asOf: {
    condition: (c, bound) => overlap(validDays(c), daysOf(bound)),
    problem: dateProblem,
  },
  ...combinedFilter(
    { asKnownAt: instantProblem, includeRetracted: undefined },
    (c: typeof claim, given) => {
      const at = given("asKnownAt");
      return stands(c, at && instantOf(at), given("includeRetracted")?.value === true);
    },
    { always: true },
  ),
} satisfies Record<string, Filter<typeof claim>>;
