import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { dayRange, instant } from "../storage/date.ts";
import { Late, type Bound, type Problem, type Site } from "./argument.ts";
import type { Args, Noun } from "./declare.ts";
import { late } from "./render.ts";
import { standing, standingIn } from "./stand-in.ts";

/** One field of a filter input: what it asks of a row, and what it refuses. */
export interface Filter<R> {
  /**
   * `value` is the field's value when the plan is made; only its form may be looked at. Only the condition that
   * `leads` may choose the index: libSQL keeps no statistics, and would as soon take the wider one.
   */
  condition(
    row: R,
    bound: BoundValue,
    value: unknown,
    leads: boolean,
    given: Siblings,
  ): SQL | undefined;
  /**
   * Whether few rows meet it, which only the store can tell, and what it asks where they are many: few are found
   * first and put in order, of many the list is walked until the page is full. Asked where the field leads.
   */
  choices?(row: R, bound: BoundValue): { isFew: SQL; walked: SQL };
  /** How many rows there are in all that meet it, where that is known without them. */
  count?(bound: BoundValue): SQL;
  problem?(value: unknown): Problem;
  /** The noun that its ids must name. */
  ids?: string;
  /** What holds where the field is absent. */
  otherwise?(row: R, given: Siblings): SQL | undefined;
  /** False where so many rows match that a later field chooses the index. */
  narrows?(value: unknown): boolean;
  /** True where the rows come from elsewhere, so that no index gives their order. */
  unordered?: boolean;
}

/** Any field of the same filter, where it is given. */
export type Siblings = (field: string) => BoundValue | undefined;

/** Makes parameters out of the filter field's value. */
export class BoundValue {
  readonly #site: Site;
  readonly #of: (args: Args) => unknown;
  /** A list of one is bound as itself, a longer one as JSON. */
  readonly #one: boolean;
  readonly #list: Late;
  /** The value when the plan is made; only its form may be looked at. */
  readonly value: unknown;
  /** The noun that the values are ids of. */
  readonly #noun: Noun | undefined;

  constructor(site: Site, of: (args: Args) => unknown, value: unknown, noun?: Noun) {
    this.value = value;
    this.#noun = noun;
    this.#site = site;
    this.#of = of;
    this.#one = Array.isArray(value) && value.length === 1;
    this.#list = new Late(site, (args) => (this.#one ? first(of(args)) : JSON.stringify(of(args))));
  }

  param(pick: (value: never) => Bound): SQL {
    return sql`${late(new Late(this.#site, (args) => pick(this.#of(args) as never)))}`;
  }

  /** `= ?` for a list of one, so that an index can also give the order; `in (…)` for more. */
  is(): SQL {
    const given = sql`${late(this.#list)}`;
    if (this.#noun === undefined) {
      return this.#one ? sql`= ${given}` : sql`in (select value from json_each(${given}))`;
    }
    return this.#one
      ? sql`= ${standing(this.#noun, given)}`
      : sql`in ${standingIn(this.#noun, sql`json_each(${given})`)}`;
  }

  /** The list's values as rows of one column, `value`. */
  rows(): SQL {
    return this.#one
      ? sql`(select ${late(this.#list)} as value)`
      : sql`json_each(${late(this.#list)})`;
  }
}

const first = (value: unknown): Bound => (value as Bound[])[0] ?? null;

/** As many as a page holds. */
const longestList = 100;

export function listProblem(value: unknown): Problem {
  const { length } = value as unknown[];
  if (length > 0 && length <= longestList) return undefined;
  const message =
    length === 0
      ? "An empty list names nothing; leave the filter out, or name one thing at least."
      : `A list of ${length} is too long; name ${longestList} things at most.`;
  return { code: "BAD_USER_INPUT", message };
}

/** Rows whose column has one of the values. */
export function anyOf<R>(column: (row: R) => SQLiteColumn): Filter<R> {
  return {
    condition: (row, bound, _value, leads) =>
      sql`${leads ? column(row) : sql`+${column(row)}`} ${bound.is()}`,
    problem: listProblem,
  };
}

/** Rows whose column holds any of these ids of `type`. */
export function anyOfIds<R>(type: string, column: (row: R) => SQLiteColumn): Filter<R> {
  return { ...anyOf(column), ids: type };
}

/**
 * Rows that other rows with any of the values name, given as `= ?` or `in (…)`. Where it leads, the others are
 * found first (`found`); where the rows are few already, each is looked at (`holds`).
 */
export function namedBy<R>(
  forms: Record<"found" | "holds", (row: R, is: SQL) => SQL>,
  ids?: string,
): Filter<R> {
  return {
    condition: (row, bound, _value, leads) => forms[leads ? "found" : "holds"](row, bound.is()),
    problem: listProblem,
    ids,
    unordered: true,
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

interface DateRange {
  from?: unknown;
  to?: unknown;
}

/** Rows whose days, kept as first and last in two columns, overlap a DateRange. */
export function overlaps<R>(
  days: (row: R) => { from: SQLiteColumn; until: SQLiteColumn },
): Filter<R> {
  return {
    condition(row, bound, value) {
      const { from, until } = days(row);
      const range = value as DateRange;
      const conditions: SQL[] = [];
      if (range.from != null) {
        const start = bound.param((given: DateRange) => day(given.from)?.first ?? null);
        // A date covers a year at most: what overlaps begins no earlier than that year. It bounds the index.
        conditions.push(sql`${until} >= ${start}`, sql`${from} >= substr(${start}, 1, 4)`);
      }
      // '0' keeps the undated out, whose day is empty.
      else conditions.push(sql`${from} > '0'`);
      if (range.to != null) {
        conditions.push(
          sql`${from} <= ${bound.param((given: DateRange) => day(given.to)?.last ?? null)}`,
        );
      }
      return sql.join(conditions, sql` and `);
    },
    problem: rangeProblem,
  };
}

/** The days that a date covers, as parameters. */
export function daysOf(bound: BoundValue): { first: SQL; last: SQL } {
  return {
    first: bound.param((date) => day(date)?.first ?? null),
    last: bound.param((date) => day(date)?.last ?? null),
  };
}

/** An instant as the store writes it. */
export const instantOf = (bound: BoundValue): SQL => bound.param((text) => instant(text) ?? null);

export function dateProblem(date: unknown): Problem {
  if (day(date) !== undefined) return undefined;
  const message = `${JSON.stringify(date)} is no date; write 2010, 2010-06 or 2010-06-15.`;
  return { code: "INVALID_DATE", message };
}

export function instantProblem(text: unknown): Problem {
  if (typeof text === "string" && instant(text) !== undefined) return undefined;
  const message = `${JSON.stringify(text)} is no instant; write 2010-06-15T09:30:00Z, or +06:00 for Z.`;
  return { code: "INVALID_DATE", message };
}

const day = (date: unknown) => (typeof date === "string" ? dayRange(date) : undefined);

export function rangeProblem(value: unknown): Problem {
  const { from, to } = value as DateRange;
  if (from == null && to == null) {
    return { code: "INVALID_DATE", message: "A date range needs `from` or `to`." };
  }
  for (const date of [from, to]) {
    const problem = date == null ? undefined : dateProblem(date);
    if (problem !== undefined) return problem;
  }
  const start = day(from)?.first;
  const end = day(to)?.last;
  if (start !== undefined && end !== undefined && start > end) {
    return { code: "INVALID_DATE", message: `The range ends, ${to}, before it begins, ${from}.` };
  }
  return undefined;
}
