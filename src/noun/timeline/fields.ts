import { sql, type SQL } from "drizzle-orm";
import { list } from "../../engine/declare/field.ts";
import type { ListContext } from "../../engine/declare/list-context.ts";
import { objectType, type Queries } from "../../engine/declare/noun.ts";
import type { Args, Problem } from "../../engine/declare/arguments.ts";
import { rangeProblem } from "../../engine/declare/date-filter.ts";
import { where } from "../../engine/declare/row.ts";
import { dayRange } from "../../storage/partial-date.ts";
import { filterProblem, subjectOf } from "./subject.ts";
import { units, type Unit } from "./unit.ts";

const most = 4000;
const tooManyBuckets = {
  code: "BAD_USER_INPUT",
  message: `A timeline has at most ${most.toLocaleString("en")} buckets. Ask for a wider unit or a shorter span.`,
} as const;
const tooManyRows = {
  code: "COUNT_TOO_LARGE",
  message:
    "There are more rows than this operation may count. Ask for a shorter span, an actor, a narrower filter, or fewer timelines at once.",
} as const;

/** What is counted of each day, and the first and last of the days that are counted from and to. */
function counted(given: ListContext, unit: Unit) {
  const { from, on, until, tie, filtered, count } = subjectOf(given);
  const first = end(given, "from");
  const last = end(given, "to");
  // '0' keeps the undated out, whose day is empty.
  const days = sql`${on} >= ${first ?? sql`'0'`} and ${on} <= ${last ?? sql`'9999-12-31'`}`;
  const ends = filtered.ends.map((each) => sql`${each} is null`);
  const asked = [...ends, tie, ...filtered.conditions];
  const looked = filtered.looked(from, tie ? [tie, days] : [days]);
  const isShort = given.unless(
    sql`${looked} limit 1 offset ${given.most(weightOf(filtered.weight, unit))}`,
    tooManyRows,
  );
  // By the day first, in the order of an index: a row at a time they would be sorted.
  const perDay = sql`select ${on} as day, ${count} as n from ${from}${where([...asked, days])} group by 1`;
  // Of the few days that dates which are not exact begin on, the rows are looked at again.
  const { imprecise } = unit;
  const vague = imprecise
    ? sql`iif(${imprecise.mayBegin(sql`day`)}, (select ${count} from ${from}${where([...asked, sql`${on} = day`, imprecise.is(on, until)])}), 0)`
    : sql`0`;
  const found = given.frame(
    "day, n, vague",
    sql`select day, n, ${vague} from (select 1 where ${isShort}) cross join (${perDay})`,
  );
  const outermost = (of: SQL): SQL => sql`(select ${of}(day) from ${found})`;
  return { found, first: first ?? outermost(sql`min`), last: last ?? outermost(sql`max`) };
}

function end({ args, value }: ListContext, of: "from" | "to"): SQL | undefined {
  if (args[of] == null) return undefined;
  const day = of === "from" ? "first" : "last";
  return value((given) => dayRange(String(given[of]))?.[day] ?? null);
}

const unitOf = ({ by }: Args): Unit => units[String(by)] as Unit;

function timelineProblem(args: Args): Problem {
  const { from, to } = args;
  const isOpen = from == null && to == null;
  return filterProblem(args) ?? (isOpen ? undefined : rangeProblem({ from, to }));
}

/** Grouping rows by their days takes more than finding them. Where some are looked at once more, no index tells all. */
function weightOf(finding: number, { imprecise }: Unit): number {
  const grouping = 1.3 * finding;
  return grouping + (imprecise?.share ?? 0) * Math.max(2 * grouping, 1);
}

export const timelineQueries: Queries = {
  timeline: list(
    "TimelineBucket",
    (_, name, given) => {
      const unit = unitOf(given.args);
      const { found, first, last } = counted(given, unit);
      const ends = given.frame("first, last", sql`select ${first}, ${last}`);
      const bucket = sql.identifier(name);
      const isNarrow = given.unless(
        sql`from ${ends} where ${unit.between(sql`first`, sql`last`)} >= ${sql.raw(String(most))}`,
        tooManyBuckets,
      );
      const counts = given.frame(
        "d, n, vague",
        sql`select ${unit.start(sql`day`)}, sum(n), sum(vague) from (select 1 where ${isNarrow}) cross join ${found} group by 1`,
      );
      const days = given.walk(
        "d",
        (self) => sql`select ${unit.start(sql`first`)} from ${ends} where first is not null
          union all select ${unit.next} from ${self} cross join ${ends} where d < ${unit.start(sql`last`)} limit ${sql.raw(String(most))}`,
      );
      return {
        source: sql`(select ${days}.d, coalesce(n, 0) as n, coalesce(vague, 0) as vague from ${days} left join ${counts} on ${counts}.d = ${days}.d) ${bucket}`,
        row: { on: sql`${bucket}.d`, count: sql`${bucket}.n`, imprecise: sql`${bucket}.vague` },
        order: sql`${bucket}.d`,
      };
    },
    {
      ids: { actor: "Actor" },
      check: timelineProblem,
    },
  ),
};

export const bucketType = objectType<{ on: SQL; count: SQL; imprecise: SQL }>("TimelineBucket", {
  on: (b) => b.on,
  count: (b) => b.count,
  imprecise: (b) => b.imprecise,
});
