import { getTableName, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { where } from "../declare/row.ts";
import { visitFragment } from "../sql/fragment.ts";
import { union } from "../sql/json.ts";
import { firstOf } from "./guard.ts";
import { listed } from "./rows.ts";

// The newest rows of a whole list, for what is made of many of them at once. Only so many are looked at: where there
// are more, what is made of them tells nothing of the others.

/** A select of columns of the rows, and whether it has all that the list has. */
export interface Newest {
  rows(columns: readonly SQLiteColumn[]): SQL;
  isAll: SQL;
}

export interface Looked {
  name: string;
  row: SQLiteTable;
  from: SQL;
  /** The sort keys by which the newest come last. */
  keys: readonly SQLiteColumn[];
  /** Conditions that an index finds rows by, and those that are asked of each. */
  led: readonly SQL[];
  /** Of which each finds rows, none of them twice: an index has those of one in order, and none those of all. */
  alternatives: readonly SQL[];
  asks: readonly SQL[];
  /** How many rows are looked at. */
  most: SQL;
  /** Null, or it ends the statement: part of a limit, since that is known before any row is sought. */
  guard: SQL | undefined;
}

/** The newest rows that `led` finds, as far as they meet the rest. */
export function newestLed(looked: Looked): Newest {
  const { name, from, keys, led, alternatives, asks, most, guard } = looked;
  const each = alternatives.length === 0 ? [led] : alternatives.map((one) => [...led, one]);
  const order = (named: boolean): SQL =>
    sql.join(
      keys.map((key) => sql`${named ? sql.identifier(key.name) : key} desc`),
      sql`, `,
    );
  const newest = (columns: readonly SQLiteColumn[], found: readonly SQL[]): SQL =>
    sql`select ${listed(columns)} from ${from}${where(found)} order by ${order(false)} limit ${firstOf([guard, most])}`;
  return {
    rows(columns) {
      const ordered = each.length > 1 ? keys : [];
      const read = [...columns, ...asks.flatMap((ask) => columnsIn(ask, name)), ...ordered];
      const wanted = [...new Map(read.map((column) => [column.name, column])).values()];
      const parts = each.map((found) => newest(wanted, found));
      const isOne = parts.length === 1;
      const rows = isOne
        ? parted(parts)
        : sql`select * from (${parted(parts)}) order by ${order(true)} limit ${most}`;
      if (asks.length === 0 && isOne) return rows;
      return sql`select ${listed(columns)} from (${rows}) ${sql.identifier(name)}${where(asks)}`;
    },
    isAll: sql`not exists(${parted(each.map((found) => sql`select 1 from ${from}${where(found)}`))} limit 1 offset ${most})`,
  };
}

const parted = (parts: readonly SQL[]): SQL => {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : union(parts);
};

/** All that `found` finds where they are few, else those among the newest that meet the same. */
export function fewOrNewest(few: { isFew: SQL; found: readonly SQL[] }, looked: Looked): Newest {
  const { from, most, guard } = looked;
  const newest = newestLed({ ...looked, most: sql`iif(${few.isFew}, 0, ${most})` });
  const { isAll } = newestLed(looked);
  return {
    rows: (columns) =>
      union([
        sql`select ${listed(columns)} from ${from}${where(few.found)} limit ${firstOf([guard, sql`iif(${few.isFew}, -1, 0)`])}`,
        newest.rows(columns),
      ]),
    isAll: sql`(${few.isFew} or ${isAll})`,
  };
}

/** The newest that a condition finds in that order, as many as may be looked at. */
export function newestFound(
  { from, most, guard }: Looked,
  conditions: readonly SQL[],
  all: SQL,
): Newest {
  const limit = guard === undefined ? sql`` : sql` limit coalesce(${guard}, -1)`;
  return {
    rows: (columns) => sql`select ${listed(columns)} from ${from}${where(conditions)}${limit}`,
    isAll: sql`not exists(${all} limit 1 offset ${most})`,
  };
}

/** The columns of the row of this name that a fragment reads. */
function columnsIn(fragment: SQL, name: string): SQLiteColumn[] {
  const found: SQLiteColumn[] = [];
  visitFragment(fragment, {
    column(column) {
      if (getTableName(column.table) === name) found.push(column as SQLiteColumn);
    },
  });
  return found;
}
