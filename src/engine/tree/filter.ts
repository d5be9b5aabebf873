import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Args, FieldArguments } from "../declare/arguments.ts";
import { FilterValue } from "../declare/filter-value.ts";
import type { Siblings } from "../declare/filter.ts";
import type { Noun } from "../declare/noun.ts";
import type { Forms } from "../walk/few-or-many.ts";
import { number } from "../sql/json.ts";
import { isSoonInOrder } from "./index-order.ts";
import { searchGuard } from "./search-guard.ts";
import { checkIds, newFrame, nounOf, type TreeContext } from "./context.ts";

/** The value of a field of an argument, `filter` mostly. */
export const filterValueOf = (args: Args, field: string, argument = "filter"): unknown =>
  (args[argument] as Args | null | undefined)?.[field] ?? undefined;

/** What a filter asks of a row, and what follows for the walk. */
export interface FilterConditions {
  conditions: SQL[];
  /** Those of them that an index finds rows by; the others are asked of each row that it finds. */
  led: SQL[];
  /** Those of these by which another index finds them than that of the list's order. */
  finds: SQL[];
  /** Null, or they end the statement: to be asked first. */
  ends: SQL[];
  /** What looking at a row takes, in rows of whose columns alone are compared; and where many are, one after the other. */
  weight: number;
  asking: number;
  /** True where the rows come from elsewhere, so that no index gives their order. */
  sorted: boolean;
  /** How many rows meet it, where that is known without them. */
  count: SQL | undefined;
  /** How many selects within each other it makes of them. */
  nested: number;
  /** Whether the rows are those that some ids name. */
  isNarrowed: boolean;
  /** Of the first field, where few rows may meet it or many. */
  forms: Forms | undefined;
  /** The same where it finds the newest of those rows first. */
  newest: ((most: SQL) => SQL) | undefined;
  /** What finding a row by that field takes. */
  finding: number;
  /** Of the first field, conditions that never overlap in place of one; else none. */
  alternatives: SQL[];
}

/** As many rows are sooner looked up and sorted than met on a walk of the list. */
const soonFound = number(5000);

/** Where many rows are asked in turn, each takes less than a page's guard reckons with. */
const inBulk = 0.25;

interface FilterUse {
  /** The argument that is the filter. */
  argument?: string;
  /** What the rows meet already. */
  asked?: readonly string[] | undefined;
  /** What they are walked by. */
  order?: readonly SQLiteColumn[] | undefined;
  /** Fewer than so many are few. */
  few?: SQL;
  /** Whether what is wrong with the filter is told already. */
  isTold?: boolean;
  /** Whether the rows may be walked by `alternatives`. */
  splits?: boolean;
}

/**
 * What a filter asks of a row. Its first field leads the choice of the index, unless the row is `tied` already.
 */
export function filterConditions(
  context: TreeContext,
  noun: Noun,
  row: SQLiteTable,
  given: FieldArguments,
  args: Args,
  tied: boolean,
  {
    argument = "filter",
    asked,
    order,
    few = soonFound,
    isTold = false,
    splits = false,
  }: FilterUse = {},
): FilterConditions {
  const conditions: SQL[] = [];
  const led: SQL[] = [];
  const ends: SQL[] = [];
  const found: SQL[] = [];
  let weight = 1;
  let asking = 1;
  const valueIn = (of: Args, field: string): unknown => filterValueOf(of, field, argument);
  const valueOf: Siblings = (field) => {
    const value = valueIn(args, field);
    if (value === undefined) return undefined;
    const { ids: type, stored } = noun.filters[field] ?? {};
    const ids = type === undefined ? undefined : nounOf(context, type);
    return new FilterValue(given, (request) => valueIn(request, field), value, {
      ids,
      stored,
      frame: (select) => newFrame(context, "named", "value", select),
    });
  };
  let leads = !tied;
  let isNarrowed = false;
  let nested = 1;
  let sorted = false;
  let count: SQL | undefined;
  let forms: Forms | undefined;
  let newest: FilterConditions["newest"];
  let finding = 2;
  let alternatives: SQL[] = [];
  for (const [field, filter] of Object.entries(noun.filters)) {
    const bound = valueOf(field);
    if (bound === undefined) {
      const otherwise = filter.otherwise?.(row, valueOf);
      if (otherwise !== undefined) {
        conditions.push(otherwise);
        led.push(otherwise);
      }
      continue;
    }
    const { value } = bound;
    const isAsked = asked?.includes(field) === true;
    if (filter.searches === true) {
      // How often a word stands in all rows goes into how well a row fits. In another order its rows are gathered
      // twice: to see whether a walk is soon over, and for the page.
      const times = isAsked || order !== undefined ? 2 : 1;
      ends.push(
        searchGuard(
          context,
          given,
          noun,
          (request) => ({ text: valueIn(request, field), syntax: "ADVANCED" }),
          times,
        ).ofPage,
      );
    }
    isNarrowed ||= filter.ids !== undefined;
    nested = Math.max(nested, filter.nested ?? 1);
    // A range finds rows in its own order: in another, it is asked of each, unless few are in it.
    const range = filter.range?.(row).name;
    const isInOrder = order === undefined || range === order[0]?.name;
    const mayFind = leads || (range !== undefined && isInOrder);
    const condition = isAsked ? undefined : filter.condition(row, bound, value, mayFind, valueOf);
    if (condition !== undefined) {
      const finds = leads && filter.finds === true && filter.narrows?.(value) !== false;
      // What a search puts in order has no order to be walked in.
      const chooses = leads && asked === undefined;
      const column = filter.column?.(noun.table as never);
      const isOrdered =
        range === undefined
          ? column === undefined || isSoonInOrder(noun, column, order)
          : isInOrder;
      const all = chooses ? filter.all?.(noun.table as never, bound, value, isOrdered) : undefined;
      if (all !== undefined) {
        const isFew = sql`select (select count(*) from (${all} limit ${few})) < ${few}`;
        const known = newFrame(context, "few", "few", isFew);
        const walked = filter.condition(row, bound, value, false, valueOf) ?? condition;
        forms = { isFew: sql`(select few from ${known})`, found: condition, walked, all };
        finding = filter.finding ?? finding;
        if (filter.newest) newest = (most) => filter.newest?.(row, bound, most) ?? condition;
      } else if (splits && chooses && filter.alternatives !== undefined) {
        alternatives = filter.alternatives(row, bound);
      } else conditions.push(condition);
      const isLed = (finds || range === order?.[0]?.name) && all === undefined;
      if (isLed) {
        if (alternatives.length === 0) led.push(condition);
        if (finds) found.push(condition);
      } else {
        const { weight: own = 1, bulk = own * inBulk } = filter;
        weight = Math.max(weight, own);
        asking = Math.max(asking, bulk);
      }
      sorted ||= leads && (filter.unordered === true || all !== undefined);
      count = filter.count?.(bound);
      leads &&= filter.narrows?.(value) === false;
    }
    if (isTold) continue;
    given.addCheck((request) => {
      const problem = filter.problem?.(valueIn(request, field));
      return problem && { ...problem, message: `\`${argument}.${field}\`: ${problem.message}` };
    });
    if (filter.ids !== undefined) {
      const unknown = bound.isUnknown(nounOf(context, filter.ids));
      checkIds(context, given, `${argument}.${field}`, filter.ids, bound.rows(), unknown);
    }
  }
  const isOther = forms !== undefined || alternatives.length > 0;
  const asks = conditions.length + (isOther ? 1 : 0);
  const known = tied || asks > 1 ? undefined : count;
  return {
    conditions,
    led,
    finds: found,
    ends,
    weight,
    asking,
    sorted,
    isNarrowed,
    count: known,
    forms,
    newest,
    finding,
    nested,
    alternatives,
  };
}
