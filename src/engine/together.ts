import type { SQL } from "drizzle-orm";
import type { BoundValue, Filter, Siblings } from "./filter.ts";

/**
 * Fields that speak of one thing together: the first that is given makes the condition of them all. With
 * `always`, the condition holds where none is given as well.
 */
export function together<R, Field extends string>(
  problems: Record<Field, Filter<R>["problem"]>,
  condition: (row: R, given: (field: Field) => BoundValue | undefined) => SQL | undefined,
  always = false,
): Record<Field, Filter<R>> {
  const fields = Object.keys(problems) as Field[];
  const firstOf = (given: Siblings): Field | undefined =>
    fields.find((field) => given(field) !== undefined);
  const filter = (field: Field): Filter<R> => ({
    condition: (row, _bound, _value, _leads, given) =>
      firstOf(given) === field ? condition(row, given) : undefined,
    problem: problems[field],
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
