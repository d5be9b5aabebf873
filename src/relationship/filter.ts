import { sql } from "drizzle-orm";
import { anyOf, anyOfIds, having, namedBy, type Filter } from "../engine/filter.ts";
import { claim, relationship } from "../storage/tables.ts";

export const relationshipFilters = {
  subject: anyOfIds("Actor", (r) => r.subjectId),
  object: anyOfIds("Actor", (r) => r.objectId),
  actor: namedBy(
    {
      found: (r, is) =>
        sql`${r.id} in (select ${relationship.id} from ${relationship} where ${relationship.subjectId} ${is} union select ${relationship.id} from ${relationship} where ${relationship.objectId} ${is})`,
      holds: (r, is) => sql`(+${r.subjectId} ${is} or +${r.objectId} ${is})`,
    },
    "Actor",
  ),
  predicate: anyOf((r) => r.predicate),
  // Of one relationship's few claims; the index of `status` would walk every claim of that status for each.
  status: having(
    (r, is) =>
      sql`exists(select 1 from ${claim} where ${claim.relationshipId} = ${r.id} and ${claim.retractedAt} is null and +${claim.status} ${is})`,
  ),
} satisfies Record<string, Filter<typeof relationship>>;
