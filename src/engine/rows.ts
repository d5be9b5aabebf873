import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Expression, Link, Noun } from "./declare.ts";
import type { Bound, Page } from "./page.ts";
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
  /** The link that stands for the table, the id it ties rows to, and its sort keys, the row's id last. */
  link?: { table: Link; id: SQL; keys: readonly SQLiteColumn[] };
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
  if (rows.link !== undefined) {
    const walked = sql.identifier(`${rows.name}_page`);
    const looked = sql`select ${sql.join([...needed.values()], sql`, `)} from (${linkedPage(rows, rows.link)}) ${walked}`;
    const id = sql.identifier(rows.link.table.row.name);
    return sql`${looked} cross join ${rows.from} where ${idOf(rows.row)} = ${walked}.${id} ${orderBy(rows, false)}`;
  }
  const parts = select(rows, sql.join([...needed.values()], sql`, `), bounds(rows), cut);
  let found = merged ? sql`select * from (${union(parts)}) ${name} ${cut}` : sql.join(parts);
  if (page.backward) found = sql`select * from (${found}) ${name} ${orderBy(rows, false)}`;
  return found;
}

/** The condition that a row is on the page. */
export function inPage(rows: Rows): SQL {
  const id = idOf(rows.row);
  if (rows.link !== undefined) {
    const row = sql.identifier(rows.link.table.row.name);
    return sql`${id} in (select ${row} from (${linkedPage(rows, rows.link)}))`;
  }
  const found = pageRows(rows, [id]);
  const plain = rows.ties.length === 1 && !rows.page.backward;
  return plain ? sql`${id} in (${found})` : sql`${id} in (select id from (${found}))`;
}

/** How many rows there are on all pages. */
export function count(rows: Rows): SQL {
  if (rows.kept !== undefined) return sql`${rows.kept}`;
  if (rows.link !== undefined) {
    // `count(distinct …)` would sort; the keys before the row are those of the index.
    const keys = sql`distinct ${sql.join([...rows.link.keys], sql`, `)}`;
    return sql`(select count(*) from (${linked(rows.link, keys, [])}))`;
  }
  const counts = select(rows, sql`count(*)`, []).map((part) => sql`(${part})`);
  return sql.join(counts, sql` + `);
}

/** Whether more rows follow within the bounds, once the page is full. */
export function goesOn(rows: Rows): SQL {
  const beyond = sql`limit 1 offset ${rows.page.size}`;
  if (rows.link !== undefined) {
    const { link } = rows;
    const distinct = sql`distinct ${link.table.row}`;
    // SQLite forgets a `distinct` right below `exists`.
    const each = linked(link, distinct, bounds(rows, link.keys));
    return sql`exists(select 1 from (${each}) ${beyond})`;
  }
  if (rows.ties.length === 1) {
    return sql`exists(${sql.join(select(rows, sql`1`, bounds(rows), beyond))})`;
  }
  const both = sql.join(select(rows, sql`1`, bounds(rows)), sql` union all `);
  return sql`exists(select 1 from (${both}) ${beyond})`;
}

/** Whether there is any row that also meets `condition`. */
export function any(rows: Rows, condition: Bound): SQL {
  if (rows.link !== undefined) {
    return sql`exists(${linked(rows.link, sql`1`, [condition(rows.link.keys)])})`;
  }
  const found = select(rows, sql`1`, [condition(rows.page.keys(rows.row as never))]);
  return sql.join(
    found.map((part) => sql`exists(${part})`),
    sql` or `,
  );
}

function bounds({ page, row }: Rows, keys = page.keys(row as never) as readonly SQLiteColumn[]) {
  return [page.after, page.before].flatMap((bound) => (bound ? [bound(keys)] : []));
}

type LinkedTo = NonNullable<Rows["link"]>;

/** The rows of the link that are tied and meet `more`. */
function linked({ table, id }: LinkedTo, columns: SQL, more: SQL[]): SQL {
  return sql`select ${columns} from ${table.table}${and([sql`${table.other} = ${id}`, ...more])}`;
}

/** The page in the link, each row once. */
function linkedPage(rows: Rows, link: LinkedTo): SQL {
  const { page } = rows;
  const direction = page.descending === page.backward ? sql`` : sql` desc`;
  const order = link.keys.map((key) => sql`${key}${direction}`);
  const keys = sql`distinct ${sql.join([...link.keys], sql`, `)}`;
  return sql`${linked(link, keys, bounds(rows, link.keys))} order by ${sql.join(order, sql`, `)} limit ${page.size}`;
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
