import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { idOf, type Expression } from "./row.ts";

// What the rows of a list are counted by. Many rows are counted at once, so what each takes is said of every facet.

/** One of the values that rows have: in a column of theirs, or of the row of another table that it names. */
export interface Facet<R> {
  /** Columns of a row: the value or what it is made of, or the id of the row that has it. */
  by(row: R): SQLiteColumn[];
  /** Where another row has the value: its table, and the value there. */
  in?: { table: SQLiteTable; value: Expression };
  /** What is made of `by`, where the value is not that itself. */
  value?(...by: SQL[]): SQL;
  /** Where a row has several values: a table with a row for each, what it is tied by, and the value. */
  each?: { table: SQLiteTable; tie: SQLiteColumn; value: SQLiteColumn };
  /** The noun whose ids the values are. */
  of?: string;
  /** What counting a row takes, in rows that are looked up. */
  weight: number;
  /** The same where a filter picks rows from here and there, so that nearly each names another; `weight` if omitted. */
  apart?: number;
}

/** The facets of a noun, by the values of its enum. */
export interface Facets<R> {
  /** The sort keys by which the newest rows come last. */
  newest(row: R): SQLiteColumn[];
  /**
   * What finding a row takes by an index that is in that order also among those with one value that a filter asks for;
   * undefined where there is none.
   */
  led?: number;
  by: Readonly<Record<string, Facet<R>>>;
}

// Measured on a store of a million quotes: tests/bench/README.md.
const weights = { column: 0.2, row: 0.35, apart: 1.2 };

export function ofColumn<R>(by: (row: R) => SQLiteColumn, of?: string): Facet<R> {
  return {
    by: (row) => [by(row)],
    weight: weights.column,
    ...(of === undefined ? {} : { of }),
  };
}

/** What is made of columns. */
export function madeOf<R>(by: (row: R) => SQLiteColumn[], value: (...by: SQL[]) => SQL): Facet<R> {
  return { by, value, weight: weights.column };
}

/** A value of the row of another table whose id is in a column. Where nearly each row names another, it takes more. */
export function ofRow<R>(
  by: (row: R) => SQLiteColumn,
  table: SQLiteTable,
  value: Expression,
  {
    of,
    weight = weights.row,
    apart = weight,
  }: { of?: string; weight?: number; apart?: number } = {},
): Facet<R> {
  return {
    by: (row) => [by(row)],
    in: { table, value },
    weight,
    apart,
    ...(of === undefined ? {} : { of }),
  };
}

/** A value of the row of another table that a few rows beside each other share, such as the quotes of an article. */
export const ofShared = <R>(
  by: (row: R) => SQLiteColumn,
  table: SQLiteTable,
  value: Expression,
  of?: string,
): Facet<R> => ofRow(by, table, value, { apart: weights.apart, ...(of !== undefined && { of }) });

/** The values of all rows of another table that are tied to a row. */
export function eachOf<R extends SQLiteTable>(
  tie: SQLiteColumn,
  value: SQLiteColumn,
  of: string,
  weight: number,
): Facet<R> {
  return { by: (row) => [idOf(row)], each: { table: tie.table, tie, value }, of, weight };
}

/** The year of a day; null where that is not known. */
export const yearOf = (from: Expression): SQL => sql`nullif(substr(${from}, 1, 4), '')`;

/** The month in which all of the days lie that a date may be. */
export const monthOf = (from: Expression, until: Expression): SQL =>
  sql`iif(substr(${from}, 1, 7) = substr(${until}, 1, 7), nullif(substr(${from}, 1, 7), ''), null)`;
