import type { SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Expression } from "../declare/row.ts";
import type { Join } from "./join.ts";

/** A condition on the sort keys of a row. */
export type KeyBound = (keys: readonly Expression[]) => SQL;

/** How a page of rows is found. */
export interface Walk {
  /** For whoever reads the tree. */
  how: string;
  /** Null, or it ends the statement: before the page is found. */
  guard?: SQL;
  /** The page's rows in the order of the list, with these columns: a select. */
  page(columns: readonly SQLiteColumn[]): SQL;
  /** The rows that the page contains, to be joined. */
  contains(): Join;
  /** Table expressions that it reads, made of the joins that lead to the rows around it. */
  frames?(around: readonly Join[]): WalkFrame[];
  /** Whether more rows follow within the bounds, once the page is full. */
  hasMore(): SQL;
  /** Whether there is any row that also meets a bound. */
  any(bound: KeyBound): SQL;
  /** What it is made of, as far as that may read the rows around it. */
  reads: readonly SQL[];
  depth: WalkDepth;
}

/** A walk of a list that tells how long it is. */
export interface CountedWalk extends Walk {
  /** How many rows there are on all pages. */
  count(): SQL;
}

/** A select that is carried out once. With such, `contains` needs no joins around it. */
export interface WalkFrame {
  name: string;
  columns: string;
  select: SQL;
}

/** What the parts of a page take of the parser's stack. */
export interface WalkDepth {
  page: number;
  count: number;
  hasMore: number;
}
