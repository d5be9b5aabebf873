import { sql, type SQL } from "drizzle-orm";
import { list, objectType, type Args, type Given, type Queries } from "../engine/declare.ts";
import { rangeProblem } from "../engine/filter.ts";
import { dayRange } from "../storage/date.ts";
import { claim } from "../storage/claim-tables.ts";
import { article, mention, quote } from "../storage/tables.ts";

const most = 4000;

/** For each unit: how much of a date names its bucket, the bucket after `d`, how many lie between two days. */
const units = {
  YEAR: {
    length: sql.raw("4"),
    next: sql`printf('%04d', d + 1)`,
    between: (first: SQL, last: SQL) => sql`substr(${last}, 1, 4) - substr(${first}, 1, 4)`,
  },
  MONTH: {
    length: sql.raw("7"),
    next: sql`strftime('%Y-%m', d || '-01', '+1 month')`,
    between: (first: SQL, last: SQL) =>
      sql`(substr(${last}, 1, 4) - substr(${first}, 1, 4)) * 12 + substr(${last}, 6, 2) - substr(${first}, 6, 2)`,
  },
  DAY: {
    length: sql.raw("10"),
    next: sql`date(d, '+1 day')`,
    between: (first: SQL, last: SQL) => sql`julianday(${last}) - julianday(${first})`,
  },
};

/** What is counted: where it is, the day it counts for, how to count it. */
function subjectOf({ args, id }: Given) {
  const actor = args["actor"] == null ? undefined : id("Actor", (given) => String(given["actor"]));
  const where = (column: unknown): SQL =>
    actor === undefined ? sql`true` : sql`${column} = ${actor}`;
  const all = sql`count(*)`;
  switch (args["of"]) {
    case "QUOTES":
      return { from: quote, on: quote.publishedFrom, where: where(quote.speakerId), count: all };
    case "CLAIMS": {
      const holds = sql`${where(claim.holderId)} and ${claim.retractedAt} is null`;
      return { from: claim, on: claim.publishedFrom, where: holds, count: all };
    }
    default:
      if (actor === undefined) {
        return { from: article, on: article.publishedFrom, where: where(undefined), count: all };
      }
      return {
        from: mention,
        on: mention.publishedFrom,
        where: where(mention.actorId),
        count: sql`count(distinct ${mention.articleId})`,
      };
  }
}

/** The rows that are counted, and the first and last of the days that they are counted from and to. */
function counted(given: Given) {
  const { from, on, where, count } = subjectOf(given);
  const first = end(given, "from");
  const last = end(given, "to");
  // '0' keeps the undated out, whose day is empty.
  const within = sql`${where} and ${on} >= ${first ?? sql`'0'`} and ${on} <= ${last ?? sql`'9999-12-31'`}`;
  const outermost = (of: SQL): SQL => sql`(select ${of}(${on}) from ${from} where ${within})`;
  return {
    rows: sql`from ${from} where ${within}`,
    on,
    count,
    first: first ?? outermost(sql`min`),
    last: last ?? outermost(sql`max`),
  };
}

function end({ args, value }: Given, of: "from" | "to"): SQL | undefined {
  if (args[of] == null) return undefined;
  const day = of === "from" ? "first" : "last";
  return value((given) => dayRange(String(given[of]))?.[day] ?? null);
}

const unitOf = ({ by }: Args) => units[by as keyof typeof units];

export const timelineQueries: Queries = {
  timeline: list(
    "TimelineBucket",
    (_, name, given) => {
      const { length, next, between } = unitOf(given.args);
      const { rows, on, count, first, last } = counted(given);
      const ends = given.frame("first, last", sql`select ${first}, ${last}`);
      const bucket = sql.identifier(name);
      const start = (day: SQL): SQL => sql`substr(${day}, 1, ${length})`;
      const found = given.frame(
        "d, n",
        sql`select ${start(sql`${on}`)}, ${count} ${rows} group by 1`,
      );
      const days = given.walk(
        "d",
        (self) => sql`select ${start(sql`first`)} from ${ends} where first is not null
          union all select ${next} from ${self} cross join ${ends} where d < ${start(sql`last`)} limit ${sql.raw(String(most))}`,
      );
      return {
        source: sql`(select ${days}.d, coalesce(n, 0) as n from ${days} left join ${found} on ${found}.d = ${days}.d) ${bucket}`,
        row: { on: sql`${bucket}.d`, count: sql`${bucket}.n` },
        order: sql`${bucket}.d`,
        faults: [
          {
            found: sql`select 1 as value from ${ends} where ${between(sql`first`, sql`last`)} >= ${sql.raw(String(most))}`,
            problem: {
              code: "BAD_USER_INPUT",
              message: `A timeline has ${most} buckets at most; ask for a wider unit or a shorter span.`,
            },
          },
        ],
      };
    },
    {
      ids: { actor: "Actor" },
      check: ({ from, to }) =>
        from == null && to == null ? undefined : rangeProblem({ from, to }),
    },
  ),
};

export const bucketType = objectType<{ on: SQL; count: SQL }>("TimelineBucket", {
  on: (b) => b.on,
  count: (b) => b.count,
});
