import { sql } from "drizzle-orm";
import {
  anyOf,
  anyOfIds,
  dateProblem,
  daysOf,
  instantOf,
  instantProblem,
  listProblem,
  marked,
  namedBy,
  type Filter,
} from "../engine/filter.ts";
import { together } from "../engine/together.ts";
import { and } from "../engine/row.ts";
import { claim, relationship } from "../storage/claim-tables.ts";
import { overlap, stands, validDays } from "../storage/valid.ts";

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
  disputed: marked((r) => r.disputed),
  predicate: anyOf((r) => r.predicate),
  // Of one claim: the index that a relationship's claims are found by finds those of a status as well.
  ...together(
    { status: listProblem, asOf: dateProblem, asKnownAt: instantProblem },
    (r: typeof relationship, given) => {
      const [status, date, at] = [given("status"), given("asOf"), given("asKnownAt")];
      const one = and([
        sql`${claim.relationshipId} = ${r.id}`,
        stands(claim, at && instantOf(at), false),
        status && sql`${claim.status} ${status.is()}`,
        date && overlap(validDays(claim), daysOf(date)),
      ]);
      return sql`exists(select 1 from ${claim}${one})`;
    },
  ),
} satisfies Record<string, Filter<typeof relationship>>;
