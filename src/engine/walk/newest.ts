import { getTableName, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { where } from "../declare/row.ts";
import { visitFragment } from "../sql/fragment.ts";
import { union } from "../sql/json.ts";
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
  asks: readonly SQL[];
  /** How many rows are looked at. */
  most: SQL;
}

/** The newest rows that `led` finds, as far as they meet the rest. */
export function newestLed({ name, from, keys, led, asks, most }: Looked): Newest {
  const order = sql.join(
    keys.map((key) => sql`${key} desc`),
    sql`, `,
  );
  return {
    rows(columns) {
      const read = [...columns, ...asks.flatMap((ask) => columnsIn(ask, name))];
      const wanted = new Map(read.map((column) => [column.name, column]));
      const looked = sql`select ${listed([...wanted.values()])} from ${from}${where(led)} order by ${order} limit ${most}`;
      if (asks.length === 0) return looked;
      return sql`select ${listed(columns)} from (${looked}) ${sql.identifier(name)}${where(asks)}`;
    },
    isAll: sql`not exists(select 1 from ${from}${where(led)} limit 1 offset ${most})`,
  };
}

/** All that `found` finds where they are few, else those among the newest that meet the same. */
export function fewOrNewest(few: { isFew: SQL; found: readonly SQL[] }, looked: Looked): Newest {
  const newest = newestLed({ ...looked, most: sql`iif(${few.isFew}, 0, ${looked.most})` });
  const { isAll } = newestLed(looked);
  return {
    rows: (columns) =>
      union([
        sql`select ${listed(columns)} from ${looked.from}${where(few.found)} limit iif(${few.isFew}, -1, 0)`,
        newest.rows(columns),
      ]),
    isAll: sql`(${few.isFew} or ${isAll})`,
  };
}

/** The newest that a condition finds in that order, as many as may be looked at. */
export function newestFound({ from, most }: Looked, conditions: readonly SQL[], all: SQL): Newest {
  return {
    rows: (columns) => sql`select ${listed(columns)} from ${from}${where(conditions)}`,
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
