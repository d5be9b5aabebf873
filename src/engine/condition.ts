import type { SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Site } from "./argument.ts";
import type { Build } from "./build.ts";
import { namesRows, nounOf } from "./build.ts";
import type { Args, Noun } from "./declare.ts";
import { BoundValue, type Siblings } from "./filter.ts";

const valueOf = (args: Args, field: string): unknown =>
  (args["filter"] as Args | null | undefined)?.[field] ?? undefined;

interface Met {
  conditions: SQL[];
  sorted: boolean;
  kept: SQL | undefined;
  /** Of the first field, what it asks to find rows, and the rest of `Filter.choices`. */
  choices: { found: SQL; isFew: SQL; walked: SQL } | undefined;
}

/**
 * What a filter asks of a row. Its first field leads the choice of the index, unless the row is `tied` already.
 * What `asked` is about, the rows meet already.
 */
export function filterConditions(
  build: Build,
  noun: Noun,
  row: SQLiteTable,
  site: Site,
  args: Args,
  tied: boolean,
  asked?: string,
): Met {
  const conditions: SQL[] = [];
  const given: Siblings = (field) => {
    const value = valueOf(args, field);
    if (value === undefined) return undefined;
    const ids = noun.filters[field]?.ids;
    const named = ids === undefined ? undefined : nounOf(build, ids);
    return new BoundValue(site, (request) => valueOf(request, field), value, named);
  };
  let leads = !tied;
  let sorted = false;
  let count: SQL | undefined;
  let choices: Met["choices"];
  for (const [field, filter] of Object.entries(noun.filters)) {
    const bound = given(field);
    if (bound === undefined) {
      const otherwise = filter.otherwise?.(row, given);
      if (otherwise !== undefined) conditions.push(otherwise);
      continue;
    }
    const { value } = bound;
    const condition =
      field === asked ? undefined : filter.condition(row, bound, value, leads, given);
    if (condition !== undefined) {
      const forms = leads ? filter.choices?.(row, bound) : undefined;
      if (forms === undefined) conditions.push(condition);
      else choices = { found: condition, ...forms };
      count = filter.count?.(bound);
      sorted ||= leads && filter.unordered === true;
      leads &&= filter.narrows?.(value) === false;
    }
    site.addCheck((request) => {
      const problem = filter.problem?.(valueOf(request, field));
      return problem && { ...problem, message: `\`filter.${field}\`: ${problem.message}` };
    });
    if (filter.ids !== undefined) {
      const argument = `filter.${field}`;
      namesRows(build, site, argument, filter.ids, bound.rows());
    }
  }
  const asks = conditions.length + (choices === undefined ? 0 : 1);
  return { conditions, sorted, kept: tied || asks > 1 ? undefined : count, choices };
}
