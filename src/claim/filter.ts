import { sql } from "drizzle-orm";
import {
  anyOf,
  anyOfIds,
  dateProblem,
  daysOf,
  instantOf,
  instantProblem,
  namedBy,
  type Filter,
} from "../engine/filter.ts";
import { together } from "../engine/together.ts";
import { relationship } from "../storage/claim-tables.ts";
import { type claim } from "../storage/claim-tables.ts";
import { overlap, stands, validDays } from "../storage/valid.ts";

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
  asOf: {
    condition: (c, bound) => overlap(validDays(c), daysOf(bound)),
    problem: dateProblem,
  },
  ...together(
    { asKnownAt: instantProblem, includeRetracted: undefined },
    (c: typeof claim, given) => {
      const at = given("asKnownAt");
      return stands(c, at && instantOf(at), given("includeRetracted")?.value === true);
    },
    true,
  ),
} satisfies Record<string, Filter<typeof claim>>;
