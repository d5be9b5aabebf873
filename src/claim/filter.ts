import { sql } from "drizzle-orm";
import { anyOf, anyOfIds, flag, namedBy, type Filter } from "../engine/filter.ts";
import { relationship, type claim } from "../storage/tables.ts";

export const claimFilters = {
  relationship: anyOfIds("Relationship", (c) => c.relationshipId),
  article: anyOfIds("Article", (c) => c.articleId),
  holder: anyOfIds("Actor", (c) => c.holderId),
  predicate: namedBy({
    found: (c, is) =>
      sql`${c.relationshipId} in (select ${relationship.id} from ${relationship} where ${relationship.predicate} ${is})`,
    holds: (c, is) =>
      sql`exists(select 1 from ${relationship} where ${relationship.id} = ${c.relationshipId} and +${relationship.predicate} ${is})`,
  }),
  status: anyOf((c) => c.status),
  certainty: anyOf((c) => c.certainty),
  includeRetracted: flag(
    (c, on) => (on ? undefined : sql`${c.retractedAt} is null`),
    (c) => sql`${c.retractedAt} is null`,
  ),
} satisfies Record<string, Filter<typeof claim>>;
