import { sql, type SQL } from "drizzle-orm";
import { instantProblem } from "../../engine/declare/date-filter.ts";
import { anyOf, namedBy, type Filter } from "../../engine/declare/filter.ts";
import { instant } from "../../storage/partial-date.ts";
import { change } from "../../storage/table/change.ts";
import type { edit } from "../../storage/table/edit.ts";

interface InstantRange {
  from?: unknown;
  to?: unknown;
}

const between: Filter<typeof edit> = {
  condition(row, bound, value) {
    const { from, to } = value as InstantRange;
    const end = (name: keyof InstantRange): SQL =>
      bound.param((range: InstantRange) => instant(String(range[name])) ?? null);
    const conditions = [
      ...(from == null ? [] : [sql`${row.createdAt} >= ${end("from")}`]),
      ...(to == null ? [] : [sql`${row.createdAt} <= ${end("to")}`]),
    ];
    return conditions.length === 0 ? undefined : sql.join(conditions, sql` and `);
  },
  problem(value) {
    const { from, to } = value as InstantRange;
    const wrong = [from, to].map((end) => (end == null ? undefined : instantProblem(end)));
    return wrong.find((each) => each !== undefined);
  },
};

export const editFilters = {
  touches: namedBy((e) => e.id, {
    found: (is) => sql`select ${change.editId} from ${change} where ${change.nodeId} ${is}`,
    holds: (e, is) =>
      sql`exists(select 1 from ${change} where ${change.editId} = ${e.id} and +${change.nodeId} ${is})`,
  }),
  author: {
    condition: (e, bound) => sql`+${e.authorName} = ${bound.param((name: string) => name)}`,
  },
  status: anyOf((e) => e.status),
  createdAt: between,
} satisfies Record<string, Filter<typeof edit>>;
