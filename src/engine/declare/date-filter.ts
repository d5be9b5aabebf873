import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { dayRange, instant } from "../../storage/partial-date.ts";
import type { Problem } from "./arguments.ts";
import type { FilterValue } from "./filter-value.ts";
import type { Filter } from "./filter.ts";

interface DateRange {
  from?: unknown;
  to?: unknown;
}

/** Rows whose days, kept as first and last in two columns, overlap a DateRange. */
export function overlaps<R>(
  days: (row: R) => { from: SQLiteColumn; until: SQLiteColumn },
): Filter<R> {
  return {
    condition: (row, bound, value, leads) => overlapping(days(row), bound, value, leads),
    all(table, bound, value, isOrdered) {
      if (isOrdered) return undefined;
      const { from, until } = days(table);
      return sql`select 1 from ${from.table} where ${overlapping({ from, until }, bound, value)}`;
    },
    problem: rangeProblem,
    range: (row) => days(row).from,
  };
}

/** Whether days overlap a DateRange; an index finds the rows, unless they are only asked for it. */
export function overlapping(
  { from: column, until }: { from: SQLiteColumn; until: SQLiteColumn },
  bound: FilterValue,
  value: unknown,
  finds = true,
): SQL {
  const from = finds ? sql`${column}` : sql`+${column}`;
  const { start, last } = endsOf(bound, value);
  // A date covers a year at most: what overlaps begins no earlier than that year. It bounds the index. The last day,
  // which few indexes have, is read where the first does not tell.
  const begun = start
    ? sql`(${from} >= ${start} or ${until} >= ${start}) and ${from} >= substr(${start}, 1, 4)`
    : sql`${from} > ${undated}`;
  return last ? sql`${begun} and ${from} <= ${last}` : begun;
}

/**
 * The same where the last day stands in another row. Dates that are not exact begin a year or a month: only of those
 * is it asked whether they reach into the range. All of both lie in the bounds, which an index takes.
 */
export function overlappingFrom(
  column: SQLiteColumn,
  bound: FilterValue,
  value: unknown,
  finds = true,
): { within: SQL; reaching?: { bounds: SQL; begins: SQL; start: SQL } } {
  const from = finds ? sql`${column}` : sql`+${column}`;
  const { start, last } = endsOf(bound, value);
  const since = (day: SQL): SQL =>
    last ? sql`${from} >= ${day} and ${from} <= ${last}` : sql`${from} >= ${day}`;
  const within = since(start ?? undated);
  if (start === undefined) return { within };
  const begins = sql`${from} in (substr(${start}, 1, 4) || '-01-01', substr(${start}, 1, 7) || '-01')`;
  return { within, reaching: { bounds: since(sql`substr(${start}, 1, 4)`), begins, start } };
}

/** Below every date; those that are unknown are empty. */
const undated = sql.raw("'0'");

/** The first and the last day of a DateRange, as parameters; undefined where it is open. */
function endsOf(bound: FilterValue, value: unknown): { start?: SQL; last?: SQL } {
  const { from, to } = value as DateRange;
  return {
    ...(from != null && {
      start: bound.param((given: DateRange) => day(given.from)?.first ?? null),
    }),
    ...(to != null && { last: bound.param((given: DateRange) => day(given.to)?.last ?? null) }),
  };
}

/** The days that a date covers, as parameters. */
export function daysOf(bound: FilterValue): { first: SQL; last: SQL } {
  return {
    first: bound.param((date) => day(date)?.first ?? null),
    last: bound.param((date) => day(date)?.last ?? null),
  };
}

/** An instant as the store writes it. */
export const instantOf = (bound: FilterValue): SQL => bound.param((text) => instant(text) ?? null);

export function dateProblem(date: unknown): Problem {
  if (day(date) !== undefined) return undefined;
  const message = `${JSON.stringify(date)} is not a date. Write 2010, 2010-06 or 2010-06-15.`;
  return { code: "INVALID_DATE", message };
}

export function instantProblem(text: unknown): Problem {
  if (typeof text === "string" && instant(text) !== undefined) return undefined;
  const message = `${JSON.stringify(text)} is not an instant. Write 2010-06-15T09:30:00Z, or an offset such as +06:00 in place of Z.`;
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
    return { code: "INVALID_DATE", message: `The range ends (${to}) before it begins (${from}).` };
  }
  return undefined;
}
