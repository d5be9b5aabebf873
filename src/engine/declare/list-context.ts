import type { SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Args, ParameterValue, Problem } from "./arguments.ts";

/** The arguments of a field, for rows that are made of them. */
export interface ListContext {
  args: Args;
  /** JSON that `asks.prepare` has made of the arguments, as a parameter. */
  prepared: SQL;
  /** A parameter whose value is picked from the arguments of each request. */
  value(pick: (args: Args) => ParameterValue): SQL;
  /** The same of an id of a noun: the canonical id. */
  id(type: string, pick: (args: Args) => ParameterValue): SQL;
  /** The canonical id of an id of a noun that the statement reads elsewhere. */
  canonical(type: string, id: SQL): SQL;
  /** What the field's `filter` asks of a row of a noun. */
  meets(type: string, row: SQLiteTable): SQL[];
  /** What another argument, a filter as well, asks of a noun's rows: of all of them, or of those that are `tied`. */
  filtered(argument: string, type: string, row: SQLiteTable, isTied: boolean): Filtered;
  /** A condition that ends the statement where FROM finds a row. */
  unless(from: SQL, problem: NonNullable<Problem>): SQL;
  /** How many rows the operation may look at, of which each takes so much; an index tells all of one for less than 1. */
  most(weight: number): SQL;
  /** A select that is carried out once, where it is first needed: the name it can be read by. */
  frame(columns: string, select: SQL): SQL;
  /** The same of a select that reads its own rows. */
  walk(columns: string, select: (self: SQL) => SQL): SQL;
}

export interface Filtered {
  conditions: SQL[];
  /** Null, or they end the statement: to be asked first. */
  ends: SQL[];
  /** FROM and WHERE of all rows that are looked at to find them, among those of FROM that meet `more`; what each takes. */
  looked(from: SQL, more: readonly SQL[]): SQL;
  weight: number;
}

/** What a field asks of its arguments. */
export interface Asks {
  /** What is refused before anything runs. */
  check?(args: Args): Problem;
  /** Those that are ids, by the noun they must name: `speaker`, or `quotes.speaker` of each of a list. */
  ids?: Readonly<Record<string, string>>;
  /**
   * Makes JSON of the arguments before the store is asked, for what no store tells; it may load what it needs. `isDear`
   * where that takes time: then by POST alone.
   */
  prepare?: { make(args: Args): Promise<string>; isDear?: boolean };
}
