import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Problem } from "./arguments.ts";
import type { FilterValue } from "./filter-value.ts";
import { idOf } from "./row.ts";

/** One field of a filter input: what it asks of a row, and what it refuses. */
export interface Filter<R> {
  /**
   * `value` is the field's value when the plan is made; only its form may be looked at. Only the condition that
   * `leads` may choose the index: libSQL keeps no statistics, and would as soon take the wider one.
   */
  condition(
    row: R,
    bound: FilterValue,
    value: unknown,
    leads: boolean,
    given: Siblings,
  ): SQL | undefined;
  /**
   * A select of one row for each that meets it: few are found first and put in order, of many the list is walked until
   * the page is full. Undefined where an index gives their order, as it does of one value where `isOrdered`. Asked where
   * the field leads.
   */
  all?(table: R, bound: FilterValue, value: unknown, isOrdered: boolean): SQL | undefined;
  /** The column that holds the value. */
  column?(row: R): SQLiteColumn;
  /** The condition of the newest rows that meet it, no more than `most`, where it finds them in that order. */
  newest?(row: R, bound: FilterValue, most: SQL): SQL;
  /**
   * Conditions that never overlap, of which a row meets one, each with an index of its own in the order of the list.
   * Asked where the field leads and has one value.
   */
  alternatives?(row: R, bound: FilterValue): SQL[];
  /** How many rows there are in all that meet it, where that is known without them. */
  count?(bound: FilterValue): SQL;
  problem?(value: unknown): Problem;
  /** The noun that its ids must name. */
  ids?: string;
  /** What stands in the store for a value of its list, where that is not the value itself. */
  stored?(value: never): string;
  /** What holds where the field is absent. */
  otherwise?(row: R, given: Siblings): SQL | undefined;
  /** False where so many rows match that a later field chooses the index. */
  narrows?(value: unknown): boolean;
  /** True where the rows come from elsewhere, so that no index gives their order. */
  unordered?: boolean;
  /** Whether an index finds the rows where it leads. */
  finds?: boolean;
  /** What asking a row that is at hand takes, where others are looked up for it: so many rows. */
  weight?: number;
  /** The same where many rows are asked in turn; a quarter of `weight` if nothing is said. */
  bulk?: number;
  /** What finding a row takes where it leads, from far away; two rows that are looked up if nothing is said. */
  finding?: number;
  /** How many selects within each other its condition is, where it is more than one. */
  nested?: number;
  /** True where it asks the noun's index of words. */
  searches?: boolean;
  /** The column that it is a range of: on an index in its order, a walk begins and ends there. */
  range?(row: R): SQLiteColumn;
}

/** Any field of the same filter, where it is given. */
export type Siblings = (field: string) => FilterValue | undefined;

/** As many as a page holds. */
const longestList = 100;

export function listProblem(value: unknown): Problem {
  const { length } = value as unknown[];
  if (length > 0 && length <= longestList) return undefined;
  const message =
    length === 0
      ? "An empty list matches nothing. Leave the filter out, or name at least one value."
      : `A list of ${length} is too long; name ${longestList} things at most.`;
  return { code: "BAD_USER_INPUT", message };
}

/** Rows whose column has one of the values. */
export function anyOf<R>(column: (row: R) => SQLiteColumn): Filter<R> {
  return {
    condition: (row, bound, _value, leads) =>
      sql`${leads ? column(row) : sql`+${column(row)}`} ${bound.is()}`,
    all: (table, bound, value, isOrdered) =>
      (value as unknown[]).length > 1 || !isOrdered
        ? sql`select 1 from ${column(table).table} where ${column(table)} ${bound.is()}`
        : undefined,
    column,
    finds: true,
    problem: listProblem,
  };
}

/** The same of a column that no index begins with: rows are only asked for it. */
export function anyOfUnindexed<R>(column: (row: R) => SQLiteColumn): Filter<R> {
  return {
    condition: (row, bound) => sql`+${column(row)} ${bound.is()}`,
    narrows: () => false,
    problem: listProblem,
  };
}

/** Rows whose column holds any of these ids of `type`. */
export function anyOfIds<R>(type: string, column: (row: R) => SQLiteColumn): Filter<R> {
  return { ...anyOf(column), ids: type };
}

/**
 * The same where rows elsewhere name more of the ids of a row: `more` selects the ids of rows that are named so.
 * Most rows have none, so that the column's index finds most, and in order.
 */
export function anyOfIdsAndMore<R>(
  type: string,
  column: (row: R) => SQLiteColumn,
  { id, more }: { id: (row: R) => SQLiteColumn; more(is: SQL): SQL },
): Filter<R> {
  const either = (row: R, own: SQL, is: SQL): SQL =>
    sql`(${own} ${is} or ${id(row)} in (${more(is)}))`;
  return {
    ...anyOfIds(type, column),
    condition: (row, bound, _value, leads) =>
      either(row, leads ? sql`${column(row)}` : sql`+${column(row)}`, bound.is()),
    all: (table, bound, value) =>
      (value as unknown[]).length > 1
        ? sql`select 1 from ${column(table).table} where ${column(table)} ${bound.is()} union all ${more(bound.is())}`
        : undefined,
    alternatives: (row, bound) => orMore(row, column(row), bound.is(), { id, more }),
    nested: 2,
  };
}

/** The two as conditions that never overlap. */
export function orMore<R>(
  row: R,
  column: SQLiteColumn,
  is: SQL,
  { id, more }: { id: (row: R) => SQLiteColumn; more(is: SQL): SQL },
): SQL[] {
  return [
    sql`${column} ${is}`,
    sql`${id(row)} in (${more(is)}) and (+${column} ${is}) is not true`,
  ];
}

/** A condition on other rows, which name those of the list. */
export interface Naming<R> {
  /** A select of what `column` holds of the rows that are named. */
  found: SQL;
  /** Whether others name a row. */
  holds(row: R): SQL;
  /** A row for each that is found, or for each that is looked at to find it, where `found` has to look further. */
  all?: SQL;
}

interface NamedBy {
  ids?: string;
  stored?: Filter<never>["stored"];
  /** What asking a row takes, and each of many. */
  weight?: number;
  bulk?: number;
  /** What finding a row takes. */
  finding?: number;
  nested?: number;
  problem?: Filter<never>["problem"];
}

/** Rows that others name. Where it leads, the others are found first, by `found`; else each row is asked, by `holds`. */
export function namedWhere<R>(
  column: (row: R) => SQLiteColumn,
  naming: (bound: FilterValue, value: unknown) => Naming<R>,
  { weight = 4, problem = listProblem, ...more }: NamedBy = {},
): Filter<R> {
  return {
    condition(row, bound, value, leads) {
      const { found, holds } = naming(bound, value);
      return leads ? sql`${column(row)} in (${found})` : holds(row);
    },
    all(_table, bound, value) {
      const { found, all = found } = naming(bound, value);
      return all;
    },
    problem,
    unordered: true,
    finds: true,
    weight,
    ...more,
  };
}

interface NamingForms<R> {
  found(is: SQL): SQL;
  holds(row: R, is: SQL): SQL;
  all?(is: SQL): SQL;
}

/** The same of rows with any of the values, given as `= ?` or `in (…)`. */
export function namedBy<R>(
  column: (row: R) => SQLiteColumn,
  { found, holds, all = found }: NamingForms<R>,
  more?: NamedBy,
): Filter<R> {
  const naming = (bound: FilterValue): Naming<R> => ({
    found: found(bound.is()),
    holds: (row) => holds(row, bound.is()),
    all: all(bound.is()),
  });
  return namedWhere(column, naming, more);
}

/** Rows whose column holds the id of a row of another table, one that has any of the values in its column `value`. */
export function through<R>(
  column: (row: R) => SQLiteColumn,
  value: SQLiteColumn,
  more?: NamedBy,
): Filter<R> {
  const other = value.table;
  const found = (is: SQL): SQL => sql`from ${other} where ${value} ${is}`;
  const filter = namedBy(
    column,
    {
      found: (is) => sql`select ${idOf(other)} ${found(is)}`,
      holds: (row, is) =>
        sql`exists(select 1 from ${other} where ${idOf(other)} = ${column(row)} and +${value} ${is})`,
    },
    more,
  );
  return {
    ...filter,
    // By an index that tells all that facets ask.
    finding: 0.6,
    // One for each that is looked at, too: few may be named by any row.
    all: (table, bound) =>
      sql`select 1 ${found(bound.is())} union all select 1 from ${other} cross join ${column(table).table} where ${value} ${bound.is()} and ${column(table)} = ${idOf(other)}`,
  };
}

/** A condition that a Boolean turns on or about. */
export function flag<R>(condition: (row: R, on: boolean) => SQL): Filter<R> {
  return { condition: (row, _bound, value) => condition(row, value === true) };
}

/** Rows that a column marks with 1, which few are: an index holds those alone. */
export function marked<R>(column: (row: R) => SQLiteColumn): Filter<R> {
  return {
    condition: (row, _bound, value, leads) =>
      value === true && leads
        ? sql`${column(row)} = 1`
        : sql`+${column(row)} = ${sql.raw(value === true ? "1" : "0")}`,
    narrows: (value) => value === true,
    finds: true,
  };
}

/** Rows whose number is at least the value, which has to lie between `low` and `high`. */
export function atLeast<R>(column: (row: R) => SQLiteColumn, low: number, high: number): Filter<R> {
  return {
    condition: (row, bound) => sql`${column(row)} >= ${bound.param((value: number) => value)}`,
    problem: (value) =>
      (value as number) >= low && (value as number) <= high
        ? undefined
        : {
            code: "BAD_USER_INPUT",
            message: `Expected a number from ${low} to ${high}, not ${value}.`,
          },
  };
}
