import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

/** The width of a bucket. */
export interface Unit {
  /** What names the bucket of a day. */
  start(day: SQL): SQL;
  /** The bucket after `d`. */
  next: SQL;
  /** How many lie between two days. */
  between(first: SQL, last: SQL): SQL;
  /** Whether dates that begin on a day may be less exact, and whether one is, by its last day; undefined where none is. */
  imprecise?: {
    mayBegin(day: SQL): SQL;
    is(on: SQLiteColumn, until: SQL): SQL;
    /** How many of all rows may begin on such a day. */
    share: number;
  };
}

// Dates that are not exact begin on the first of a month, or of a year.
const notOneDay: Unit["imprecise"] = {
  mayBegin: (day) => sql`substr(${day}, 9) = '01'`,
  is: (on, until) => sql`${on} <> ${until}`,
  share: 0.5,
};
const monday = (day: SQL): SQL => sql`date(${day}, 'weekday 0', '-6 days')`;
const part = (length: number) => (day: SQL) => sql`substr(${day}, 1, ${sql.raw(String(length))})`;

export const units: Readonly<Record<string, Unit>> = {
  YEAR: {
    start: part(4),
    next: sql`printf('%04d', d + 1)`,
    between: (first, last) => sql`substr(${last}, 1, 4) - substr(${first}, 1, 4)`,
  },
  MONTH: {
    start: part(7),
    next: sql`strftime('%Y-%m', d || '-01', '+1 month')`,
    between: (first, last) =>
      sql`(substr(${last}, 1, 4) - substr(${first}, 1, 4)) * 12 + substr(${last}, 6, 2) - substr(${first}, 6, 2)`,
    imprecise: {
      mayBegin: (day) => sql`substr(${day}, 6) = '01-01'`,
      is: (on, until) => sql`substr(${on}, 1, 7) <> substr(${until}, 1, 7)`,
      share: 0.3,
    },
  },
  WEEK: {
    start: monday,
    next: sql`date(d, '+7 days')`,
    between: (first, last) => sql`(julianday(${monday(last)}) - julianday(${monday(first)})) / 7`,
    imprecise: notOneDay,
  },
  DAY: {
    start: part(10),
    next: sql`date(d, '+1 day')`,
    between: (first, last) => sql`julianday(${last}) - julianday(${first})`,
    imprecise: notOneDay,
  },
};
