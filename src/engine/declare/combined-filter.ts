import type { SQL } from "drizzle-orm";
import type { FilterValue } from "./filter-value.ts";
import type { Filter, Siblings } from "./filter.ts";

/**
 * Fields that speak of one thing: the first that is given makes the condition of them all. With `always`, the
 * condition holds where none is given as well; `weight` is what it takes, as of any filter.
 */
export function combinedFilter<R, Field extends string>(
  problems: Record<Field, Filter<R>["problem"]>,
  condition: (row: R, given: (field: Field) => FilterValue | undefined) => SQL | undefined,
  { always = false, weight = 1 } = {},
): Record<Field, Filter<R>> {
  const fields = Object.keys(problems) as Field[];
  const firstOf = (given: Siblings): Field | undefined =>
    fields.find((field) => given(field) !== undefined);
  const filter = (field: Field): Filter<R> => ({
    condition: (row, _bound, _value, _leads, given) =>
      firstOf(given) === field ? condition(row, given) : undefined,
    problem: problems[field],
    weight,
    otherwise: (row, given) =>
      always && field === fields[0] && firstOf(given) === undefined
        ? condition(row, given)
        : undefined,
  });
  return Object.fromEntries(fields.map((field) => [field, filter(field)])) as Record<
    Field,
    Filter<R>
  >;
}
