import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { idOf, where, type Expression } from "../declare/row.ts";
import { selects } from "../sql/fragment.ts";
import { orderBy, type Page } from "./page.ts";
import type { Join } from "./join.ts";
import type { WalkDepth } from "./walk.ts";

/** The rows of a list: all of them, and which page is asked for. */
export interface Rows {
  /** The row's name in the statement. */
  name: string;
  row: SQLiteTable;
  /** The table under that name. */
  from: SQL;
  conditions: readonly SQL[];
  /** How many selects within each other the list's filter makes of them. */
  filters: number;
  page: Page;
}

export function selectRows(
  { from, conditions }: Rows,
  columns: SQL,
  tie: SQL | undefined,
  more: readonly SQL[],
): SQL {
  return sql`select ${columns} from ${from}${where([tie, ...conditions, ...more])}`;
}

/** What a select answers; where nothing is read of its rows, they are only counted. */
export const listed = (columns: readonly Expression[]): SQL =>
  columns.length === 0 ? sql`1` : sql.join([...columns], sql`, `);

/** The columns and, each once, those that the page is put in order by. */
export function withKeys({ page, row }: Rows, columns: readonly SQLiteColumn[]): SQLiteColumn[] {
  const all = new Map<string, SQLiteColumn>();
  for (const column of [...columns, ...page.keys(row)]) all.set(column.name, column);
  return [...all.values()];
}

/** A page that was walked from its end, in the order of the list. */
export function turnedAbout({ page, row, name }: Rows, found: SQL, sorted: boolean): SQL {
  const order = orderBy(page, page.keys(row), { sorted });
  return sql`select * from (${found}) ${sql.identifier(name)} ${order}`;
}

/** The rows whose ids a select finds, beside other columns unless it is `plain`. */
export function rowsWithin({ row, from }: Rows, found: SQL, plain: boolean): Join {
  const id = idOf(row);
  const on = plain ? sql`${id} in (${found})` : sql`${id} in (select id from (${found}))`;
  return { source: from, on };
}

const depths = { page: 24, count: 18, hasMore: 22 };

/** Measured like the steps of nodes. A filter takes more, and so does what ties the rows, where it selects. */
export function depthOf(
  { filters }: Rows,
  tie: SQL | undefined,
  more: Partial<WalkDepth> = {},
): WalkDepth {
  const all = 13 * filters + (tie !== undefined && selects(tie) ? 10 : 0);
  const sum = (part: keyof WalkDepth): number => depths[part] + all + (more[part] ?? 0);
  return { page: sum("page"), count: sum("count"), hasMore: sum("hasMore") };
}

/** What a page takes that is made in two steps: found, then put in order. */
export const inTwoSteps = { page: 6 };
/** What the parts of a list take that is walked in two ways, whose rows are merged. */
export const merged = { page: 12, count: 12, hasMore: 12 };
