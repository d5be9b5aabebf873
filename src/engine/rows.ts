import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Expression, Noun } from "./declare.ts";
import type { Page } from "./page.ts";
import { and, idOf } from "./row.ts";

/** Rows of a noun: what they must meet, and how they are walked. */
export interface Rows {
  noun: Noun;
  /** The row's name in the statement. */
  name: string;
  row: SQLiteTable;
  /** The table under that name. */
  from: SQL;
  /** Alternatives that never overlap, such as either end of a relationship; one is the rule. */
  ties: (SQL | undefined)[];
  conditions: SQL[];
  /** True where the index that gives the order would be the wrong one to walk. */
  sorted: boolean;
  page: Page;
  /** How many there are, where that is known without them. */
  kept?: Expression;
}

/** The page's rows in the order of the list, with these columns. */
export function pageRows(rows: Rows, columns: Iterable<SQLiteColumn>): SQL {
  const { page, ties } = rows;
  const merged = ties.length > 1;
  const name = sql.identifier(rows.name);
  const needed = new Map<string, SQLiteColumn>();
  const need = (column: SQLiteColumn) => needed.set(column.name, column);
  for (const column of columns) need(column);
  if (merged || page.backward) page.keys(rows.row as never).forEach(need);
  if (needed.size === 0) need(idOf(rows.row));
  const cut = sql`${orderBy(rows, page.backward)} limit ${page.size}`;
  const parts = select(rows, sql.join([...needed.values()], sql`, `), bounds(rows), cut);
  let found = merged ? sql`select * from (${union(parts)}) ${name} ${cut}` : sql.join(parts);
  if (page.backward) found = sql`select * from (${found}) ${name} ${orderBy(rows, false)}`;
  return found;
}

/** The condition that a row is on the page. */
export function inPage(rows: Rows): SQL {
  const id = idOf(rows.row);
  const found = pageRows(rows, [id]);
  const plain = rows.ties.length === 1 && !rows.page.backward;
  return plain ? sql`${id} in (${found})` : sql`${id} in (select id from (${found}))`;
}

/** How many rows there are on all pages. */
export function count(rows: Rows): SQL {
  if (rows.kept !== undefined) return sql`${rows.kept}`;
  const counts = select(rows, sql`count(*)`, []).map((part) => sql`(${part})`);
  return sql.join(counts, sql` + `);
}

/** Whether more rows follow within the bounds, once the page is full. */
export function goesOn(rows: Rows): SQL {
  const beyond = sql`limit 1 offset ${rows.page.size}`;
  if (rows.ties.length === 1) {
    return sql`exists(${sql.join(select(rows, sql`1`, bounds(rows), beyond))})`;
  }
  const both = sql.join(select(rows, sql`1`, bounds(rows)), sql` union all `);
  return sql`exists(select 1 from (${both}) ${beyond})`;
}

/** Whether there is any row that also meets `condition`. */
export function any(rows: Rows, condition: (row: never) => SQL): SQL {
  const found = select(rows, sql`1`, [condition(rows.row as never)]);
  return sql.join(
    found.map((part) => sql`exists(${part})`),
    sql` or `,
  );
}

function bounds({ page, row }: Rows): SQL[] {
  return [page.after, page.before].flatMap((bound) => (bound ? [bound(row as never)] : []));
}

function select(rows: Rows, columns: SQL, more: SQL[], tail: SQL = sql``): SQL[] {
  return rows.ties.map(
    (tie) =>
      sql`select ${columns} from ${rows.from}${and([tie, ...rows.conditions, ...more])} ${tail}`,
  );
}

function union(parts: SQL[]): SQL {
  return sql.join(
    parts.map((part) => sql`select * from (${part})`),
    sql` union all `,
  );
}

function orderBy({ page, row, sorted }: Rows, flip: boolean): SQL {
  const direction = page.descending !== flip ? sql` desc` : sql``;
  const terms = page
    .keys(row as never)
    .map((key, i) => sql`${sorted && i === 0 ? sql`+` : sql``}${key}${direction}`);
  return sql`order by ${sql.join(terms, sql`, `)}`;
}
