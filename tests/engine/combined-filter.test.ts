import { sql, type SQL } from "drizzle-orm";
import { expect, test } from "vitest";
import { Parameter, type FieldArguments } from "../../src/engine/declare/arguments.ts";
import { FilterValue } from "../../src/engine/declare/filter-value.ts";
import { textOf } from "../../src/engine/sql/text.ts";
import { combinedFilter } from "../../src/engine/declare/combined-filter.ts";

type Args = Record<string, unknown>;

/** What the fields ask together of a row, as SQL and parameters, for a filter with these values. */
function asked(always: boolean, filter: Args): { sql: string; parameters: unknown[] }[] {
  const filters = combinedFilter(
    { from: undefined, to: undefined, loud: undefined },
    (row: SQL, given) => {
      const parts = [given("from"), given("to")].map(
        (bound) => bound && sql`${row} <> ${bound.param((value: string) => value)}`,
      );
      const said = given("loud")?.value === true ? [sql`loud`] : [];
      return sql.join([...parts.filter((part) => part !== undefined), ...said, sql`end`], sql`, `);
    },
    { always },
  );
  const given = (field: string): FilterValue | undefined =>
    filter[field] === undefined
      ? undefined
      : new FilterValue({} as FieldArguments, (args) => args[field], filter[field]);
  return Object.entries(filters).flatMap(([field, { condition, otherwise }]) => {
    const bound = given(field);
    const made = bound
      ? condition(sql`row`, bound, bound.value, true, given)
      : otherwise?.(sql`row`, given);
    if (made === undefined) return [];
    const { sql: text, parameters } = textOf(made);
    const values = parameters.map((each) =>
      each instanceof Parameter ? each.pick(filter, { rows: Infinity }) : each,
    );
    return [{ sql: text, parameters: values }];
  });
}

test.each([
  [{ from: "a" }, "row <> ?1, end", ["a"]],
  [{ to: "b" }, "row <> ?1, end", ["b"]],
  [{ from: "a", to: "b" }, "row <> ?1, row <> ?2, end", ["a", "b"]],
  [{ to: "b", loud: true }, "row <> ?1, loud, end", ["b"]],
  [{ loud: false }, "end", []],
])("%j makes one condition", (filter, text, parameters) => {
  for (const always of [true, false]) {
    expect(asked(always, filter)).toEqual([{ sql: text, parameters }]);
  }
});

test("where none is given there is a condition only if there always is", () => {
  expect(asked(true, {})).toEqual([{ sql: "end", parameters: [] }]);
  expect(asked(false, {})).toEqual([]);
});
