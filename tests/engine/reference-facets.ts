import { sql, type SQL } from "drizzle-orm";
import type { Args } from "../../src/engine/declare/arguments.ts";
import type { Facet } from "../../src/engine/declare/facet.ts";
import type { Model, Noun } from "../../src/engine/declare/noun.ts";
import { columnOf, idOf } from "../../src/engine/declare/row.ts";
import { compare, type Value } from "./order.ts";
import type { Source } from "./reference-page.ts";

type RowsOf = (query: SQL) => Value[][];

/** Row by row, what each row of a list has of each facet. */
export function createFacets(
  { nouns }: Model,
  rowsOf: RowsOf,
  nounRow: (noun: Noun, id: Value) => Source | null,
) {
  return (rows: readonly Source[], connection: string, args: Args): unknown[] => {
    const facets = nouns.get(connection.replace("Connection", ""))?.facets?.by ?? {};
    return (args["by"] as string[]).map((by) => {
      const facet = facets[by] as Facet<unknown>;
      const noun = nouns.get(facet.of ?? "");
      const values = rows.map((row) => facetValues(rowsOf, facet, row));
      const find = (id: Value): Source | null => (noun ? nounRow(noun, id) : null);
      return countFacet(by, Number(args["first"]), values, find);
    });
  };
}

/** The values that one row has, each once. */
function facetValues(
  rowsOf: RowsOf,
  { by, in: other, value, each: several }: Facet<unknown>,
  { row, value: read }: Source,
): Value[] {
  const [own = null, ...more] = by(row).map(read);
  const found =
    several !== undefined
      ? rowsOf(sql`select ${several.value} from ${several.table} where ${several.tie} = ${own}`)
      : other !== undefined
        ? rowsOf(sql`select ${other.value} from ${other.table} where ${idOf(other.table)} = ${own}`)
        : rowsOf(
            sql`select ${value?.(...[own, ...more].map((each) => sql`${each}`)) ?? sql`${own}`}`,
          );
  return [...new Set(found.map(([first = null]) => first))].filter((one) => one !== null);
}

/** What is told of a facet whose values are known of each row. */
function countFacet(
  by: string,
  first: number,
  rows: readonly Value[][],
  find: (id: Value) => Source | null,
) {
  const counts = new Map<Value, number>();
  for (const value of rows.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const buckets = [...counts]
    .sort(([a, m], [b, n]) => n - m || compare([a], [b]))
    .slice(0, first)
    .map(([value, count]) => {
      const node = find(value);
      const label = node?.value(columnOf(node.row as never, "name")) ?? value;
      return { value, label, count, node };
    });
  const shown = new Set(buckets.map(({ value }) => value));
  return {
    by,
    buckets,
    rest: rows.filter((own) => own.length > 0 && !own.some((value) => shown.has(value))).length,
    missing: rows.filter((own) => own.length === 0).length,
    isExact: true,
  };
}
