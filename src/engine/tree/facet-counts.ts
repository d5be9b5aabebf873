import { sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { parameter, type FieldArguments } from "../declare/arguments.ts";
import type { Facet } from "../declare/facet.ts";
import type { Noun } from "../declare/noun.ts";
import { columnOf, idOf } from "../declare/row.ts";
import { jsonBoolean, literal } from "../sql/json.ts";
import { newFrame, nounOf, openObject, type FieldPlace, type OwnField } from "./context.ts";
import type { ListNode, ObjectNode, ValueNode } from "./node.ts";
import { oneNode } from "./one.ts";

interface Counted {
  by: string;
  facet: Facet<SQLiteTable>;
  /** The rows, and what of them the facet reads. */
  rows: SQL;
  own: SQL[];
  isExact: SQL;
  given: FieldArguments;
}

/** What is told of one facet. */
export function countsNode(at: FieldPlace, noun: Noun, counted: Counted): ObjectNode {
  const { context } = at;
  const { by, given, isExact } = counted;
  const { values, rest, missing } = valuesOf(at, counted);
  const buckets = newFrame(
    context,
    "bucket",
    "value, n",
    sql`select value, n from ${values} where value is not null order by n desc, value limit ${parameter(given, ({ first }) => Number(first))}`,
  );
  const own: OwnField = (below) => {
    switch (below.field.name) {
      case "by":
        return value(literal(by));
      case "buckets":
        return bucketsNode(below, counted.facet, buckets);
      case "rest":
        return value(rest(buckets));
      case "missing":
        return value(missing);
      default:
        return value(jsonBoolean(sql`(select exact from ${isExact})`));
    }
  };
  return openObject(at, `${noun.name}FacetCounts`, undefined, own);
}

const value = (expression: SQL): ValueNode => ({ kind: "value", expression, depth: 20 });

/** How many rows have each value, and how many are in no bucket or have none. */
function valuesOf({ context }: FieldPlace, { facet, rows, own: columns }: Counted) {
  const [own = sql`null`] = columns;
  if (facet.each !== undefined) {
    const { table, tie, value: named } = facet.each;
    const pairs = newFrame(
      context,
      "pair",
      "row, value",
      sql`select distinct ${own}, ${named} from ${rows} cross join ${table} where ${tie} = ${own} and ${named} is not null`,
    );
    const values = newFrame(
      context,
      "value",
      "value, n",
      sql`select value, count(*) from ${pairs} group by 1`,
    );
    const withAny = sql`(select count(distinct row) from ${pairs})`;
    return {
      values,
      rest: (buckets: SQL) =>
        sql`${withAny} - (select count(distinct row) from ${pairs} where value in (select value from ${buckets}))`,
      missing: sql`(select count(*) from ${rows}) - ${withAny}`,
    };
  }
  const made = facet.value?.(...columns) ?? own;
  const select =
    facet.in === undefined
      ? sql`select ${made}, count(*) from ${rows} group by 1`
      : sql`select ${facet.in.value}, sum(n) from (select ${own} as k, count(*) as n from ${rows} group by 1) left join ${facet.in.table} on ${idOf(facet.in.table)} = k group by 1`;
  const values = newFrame(context, "value", "value, n", select);
  const sum = (from: SQL): SQL => sql`(select coalesce(sum(n), 0) from ${from})`;
  return {
    values,
    rest: (buckets: SQL) => sql`${sum(sql`${values} where value is not null`)} - ${sum(buckets)}`,
    missing: sum(sql`${values} where value is null`),
  };
}

function bucketsNode(at: FieldPlace, { of }: Facet<SQLiteTable>, buckets: SQL): ListNode {
  const { context } = at;
  const name = sql.identifier(context.nextName("b"));
  const own = sql`${name}.value`;
  const noun = of === undefined ? undefined : nounOf(context, of);
  const item = openObject(at, "FacetBucket", undefined, (below) => {
    switch (below.field.name) {
      case "value":
        return value(own);
      case "label":
        return value(noun === undefined ? own : nameOf(noun, own));
      case "count":
        return value(sql`${name}.n`);
      default:
        return noun === undefined ? value(sql`null`) : oneNode(below, noun, "id", own);
    }
  });
  const from = sql`(select * from ${buckets} order by n desc, value) ${name}`;
  return { kind: "list", from, join: { source: sql`${buckets} ${name}` }, item };
}

const nameOf = ({ table }: Noun, id: SQL): SQL =>
  sql`(select ${columnOf(table, "name")} from ${table} where ${idOf(table)} = ${id})`;
