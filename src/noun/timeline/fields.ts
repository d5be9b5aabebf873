import { sql, type SQL } from "drizzle-orm";
import { list } from "../../engine/declare/field.ts";
import type { ListContext } from "../../engine/declare/list-context.ts";
import { objectType, type Queries } from "../../engine/declare/noun.ts";
import type { Args, Problem } from "../../engine/declare/arguments.ts";
import { rangeProblem } from "../../engine/declare/date-filter.ts";
import { where } from "../../engine/declare/row.ts";
import { dayRange } from "../../storage/partial-date.ts";
import { filterProblem, subjectOf, type Subject } from "./subject.ts";
import { units, type Unit } from "./unit.ts";

const mostBuckets = 4000;
const tooManyBuckets = {
  code: "BAD_USER_INPUT",
  message: `A timeline has at most ${mostBuckets.toLocaleString("en")} buckets. Ask for a wider unit or a shorter span.`,
} as const;
const tooManyRows = {
  code: "COUNT_TOO_LARGE",
  message:
    "There are more rows than this operation may count. Ask for a shorter span, an actor, a narrower filter, or fewer timelines at once.",
} as const;

/** What is counted of each day, and the first and last of the days that are counted from and to. */
function counted(given: ListContext, unit: Unit) {
  const subject = subjectOf(given);
  const { from, on, until, tie, filtered, count } = subject;
  const first = end(given, "from");
  const last = end(given, "to");
  const ends = filtered.ends.map((each) => sql`${each} is null`);
  const asked = [...ends, tie, ...filtered.conditions];
  const isWhole = given.args["actor"] == null && asked.every((each) => each === undefined);
  // '0' keeps the undated out, whose day is empty.
  const days = { first: first ?? sql`'0'`, last: last ?? sql`'9999-12-31'` };
  const most = given.most(weightOf(subject, unit));
  const { isShort, perDay } = (isWhole ? bySteps : byGroups)(given, { subject, days, asked, most });
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

interface Days {
  subject: Subject;
  days: { first: SQL; last: SQL };
  asked: (SQL | undefined)[];
  /** How many rows may be looked at. */
  most: SQL;
}

/** How many rows there are of each day, and that they are not too many. */
type PerDay = (given: ListContext, of: Days) => { isShort: SQL; perDay: SQL };

const byGroups: PerDay = (given, { subject, days, asked, most }) => {
  const { from, on, tie, filtered, count } = subject;
  const within = sql`${on} >= ${days.first} and ${on} <= ${days.last}`;
  const looked = filtered.looked(from, tie ? [tie, within] : [within]);
  return {
    isShort: given.unless(sql`${looked} limit 1 offset ${most}`, tooManyRows),
    // By the day first, in the order of an index: a row at a time they would be sorted.
    perDay: sql`select ${on} as day, ${count} as n from ${from}${where([...asked, within])} group by 1`,
  };
};

/** Of all rows, an index leads from each day to the next: they are counted as far as they may be, in one pass. */
const bySteps: PerDay = (given, { subject, days, most }) => {
  const { from, on } = subject;
  const earliest = (after: SQL): SQL =>
    sql`(select min(${on}) from ${from} where ${after} and ${on} <= ${days.last})`;
  const steps = given.walk(
    "day, before",
    (self) => sql`select ${earliest(sql`${on} >= ${days.first}`)}, 0
      union all select ${earliest(sql`${on} > day`)}, before + (select count(*) from ${from} where ${on} = day)
      from ${self} where day is not null and before <= ${most}`,
  );
  return {
    isShort: given.unless(sql`from ${steps} where before > ${most}`, tooManyRows),
    perDay: sql`select day, n from (select day, lead(before) over (order by before) - before as n from ${steps}) where day is not null`,
  };
};

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

/** A row that is looked up by an id. */
const lookup = 0.8;

/** Grouping rows by their days takes more than finding them; some are looked at once more. */
function weightOf({ filtered, hasUntil }: Subject, { imprecise }: Unit): number {
  const grouping = 1.5 * filtered.weight;
  const again = hasUntil ? grouping : Math.max(2 * grouping, lookup);
  return grouping + (imprecise?.share ?? 0) * again;
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
        sql`from ${ends} where ${unit.between(sql`first`, sql`last`)} >= ${sql.raw(String(mostBuckets))}`,
        tooManyBuckets,
      );
      const counts = given.frame(
        "d, n, vague",
        sql`select ${unit.start(sql`day`)}, sum(n), sum(vague) from (select 1 where ${isNarrow}) cross join ${found} group by 1`,
      );
      const days = given.walk(
        "d",
        (self) => sql`select ${unit.start(sql`first`)} from ${ends} where first is not null
          union all select ${unit.next} from ${self} cross join ${ends} where d < ${unit.start(sql`last`)} limit ${sql.raw(String(mostBuckets))}`,
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
