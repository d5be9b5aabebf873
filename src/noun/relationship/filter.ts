import { sql } from "drizzle-orm";
import {
  anyOf,
  anyOfIds,
  listProblem,
  marked,
  namedBy,
  type Filter,
} from "../../engine/declare/filter.ts";
import {
  dateProblem,
  daysOf,
  instantOf,
  instantProblem,
} from "../../engine/declare/date-filter.ts";
import { combinedFilter } from "../../engine/declare/combined-filter.ts";
import { where } from "../../engine/declare/row.ts";
import { claim, relationship } from "../../storage/table/claim.ts";
import { overlap, stands, validDays } from "../../storage/valid-time.ts";

export const relationshipFilters = {
  subject: anyOfIds("Actor", (r) => r.subjectId),
  object: anyOfIds("Actor", (r) => r.objectId),
  actor: namedBy(
    (r) => r.id,
    {
      found: (is) =>
        sql`select ${relationship.id} from ${relationship} where ${relationship.subjectId} ${is} union all select ${relationship.id} from ${relationship} where ${relationship.objectId} ${is}`,
      holds: (r, is) => sql`(+${r.subjectId} ${is} or +${r.objectId} ${is})`,
    },
    { ids: "Actor" },
  ),
  disputed: marked((r) => r.disputed),
  predicate: anyOf((r) => r.predicate),
  // Of one claim: the index that a relationship's claims are found by finds those of a status as well.
  ...combinedFilter(
    { status: listProblem, asOf: dateProblem, asKnownAt: instantProblem },
    (r: typeof relationship, given) => {
      const [status, date, at] = [given("status"), given("asOf"), given("asKnownAt")];
      const one = where([
        sql`${claim.relationshipId} = ${r.id}`,
        stands(claim, at && instantOf(at), false),
        status && sql`${claim.status} ${status.is()}`,
        date && overlap(validDays(claim), daysOf(date)),
      ]);
      return sql`exists(select 1 from ${claim}${one})`;
    },
    // Each status is sought by itself.
    { weight: 5 },
  ),
} satisfies Record<string, Filter<typeof relationship>>;
