import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Expression, Link, Noun } from "./declare.ts";
import type { KeyBound, Page } from "./page.ts";
import { rankedAny, rankedCount, rankedGoesOn, rankedRows, type Ranked } from "./ranked.ts";
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
  /** Where the ties are two forms of one condition: the first is for few rows, and holds for all. */
  choices?: { isFew: SQL } | undefined;
  conditions: SQL[];
  /** True where the index that gives the order would be the wrong one to walk. */
  sorted: boolean;
  page: Page;
  /** The link that stands for the table, the id it ties rows to, and its sort keys, the row's id last. */
  link?: { table: Link; id: SQL; keys: readonly SQLiteColumn[] };
  /** Where they are put in order by how well they fit a search. */
  ranked?: Ranked;
  /** How many there are, where that is known without them. */
  kept?: Expression | undefined;
}

/** The page's rows in the order of the list, with these columns. */
export function pageRows(rows: Rows, columns: Iterable<SQLiteColumn>): SQL {
  const { page, ties } = rows;
  const merged = ties.length > 1;
  const name = sql.identifier(rows.name);
  const needed = new Map<string, SQLiteColumn>();
  const need = (column: SQLiteColumn) => needed.set(column.name, column);
  for (const column of columns) need(column);
  if (merged || (page.backward && !rows.ranked)) page.keys(rows.row as never).forEach(need);
  if (needed.size === 0) need(idOf(rows.row));
  if (rows.ranked !== undefined) return rankedRows(rows, rows.ranked, [...needed.values()]);
  if (rows.link !== undefined) return lookedUp(rows, rows.link, [...needed.values()]);
  const cut = sql`${orderBy(rows, page.backward)} limit ${page.size}`;
  const wanted = sql.join([...needed.values()], sql`, `);
  const parts = select(rows, wanted, bounds(rows), true);
  let found = merged ? sql`select * from (${union(parts)}) ${name} ${cut}` : sql.join(parts);
  if (page.backward) found = sql`select * from (${found}) ${name} ${orderBy(rows, false)}`;
  return found;
}

/** The condition that a row is on the page. */
export function inPage(rows: Rows): SQL {
  const id = idOf(rows.row);
  if (rows.link !== undefined) {
    return sql`${id} in (select ${linkedId(rows.link)} from (${linkedPage(rows)}))`;
  }
  const found = pageRows(rows, [id]);
  const plain = rows.ties.length === 1 && !rows.page.backward;
  return plain ? sql`${id} in (${found})` : sql`${id} in (select id from (${found}))`;
}

/** How many rows there are on all pages. */
export function count(rows: Rows): SQL {
  if (rows.kept !== undefined) return sql`${rows.kept}`;
  if (rows.ranked !== undefined) return rankedCount(rows, rows.ranked);
  // `count(distinct …)` would sort; the keys are in the order of the link's index.
  if (rows.link !== undefined) return sql`(select count(*) from (${sql.join(each(rows, []))}))`;
  const all = rows.choices === undefined ? rows : { ...rows, ties: rows.ties.slice(0, 1) };
  const counts = select({ ...all, choices: undefined }, sql`count(*)`, []);
  return sql.join(
    counts.map((part) => sql`(${part})`),
    sql` + `,
  );
}

/** Whether more rows follow within the bounds, once the page is full. */
export function goesOn(rows: Rows): SQL {
  if (rows.ranked !== undefined) return rankedGoesOn(rows, rows.ranked);
  const beyond = sql`limit 1 offset ${rows.page.size}`;
  const parts = each(rows, bounds(rows));
  // SQLite forgets a `distinct` right below `exists`, so a link's rows are a step deeper.
  if (parts.length === 1 && rows.link === undefined) {
    return sql`exists(${sql.join(parts)} ${beyond})`;
  }
  const all = rows.choices === undefined ? sql.join(parts, sql` union all `) : union(parts);
  return sql`exists(select 1 from (${all}) ${beyond})`;
}

/** Whether there is any row that also meets `condition`. */
export function any(rows: Rows, condition: KeyBound): SQL {
  if (rows.ranked !== undefined) return rankedAny(rows, rows.ranked, condition);
  const found = select(rows, sql`1`, [condition(keysOf(rows))]);
  return sql.join(
    found.map((part) => sql`exists(${part})`),
    sql` or `,
  );
}

/** What rows are sorted and bounded by: columns of the link where there is one. */
function keysOf({ link, page, row }: Rows): readonly SQLiteColumn[] {
  return link?.keys ?? page.keys(row as never);
}

function bounds(rows: Rows): SQL[] {
  const { after, before } = rows.page;
  return [after, before].flatMap((bound) => (bound ? [bound(keysOf(rows))] : []));
}

/** The rows that are tied and meet the conditions and `more`, of the link or of the table; `cut`, a page of them. */
function select(rows: Rows, columns: SQL, more: SQL[], cut = false): SQL[] {
  const { link, ties, from, conditions, choices, page } = rows;
  const source = link?.table.table ?? from;
  const tied = link === undefined ? ties : [sql`${link.table.other} = ${link.id}`];
  return tied.map((tie, i) => {
    const found = sql`select ${columns} from ${source}${and([tie, ...conditions, ...more])}`;
    // Of many rows, the list is walked in its order.
    const own = choices !== undefined && i > 0 ? { ...rows, sorted: false } : rows;
    const order = cut ? sql`${orderBy(own, page.backward, keysOf(rows))}` : sql``;
    if (choices === undefined)
      return sql`${found} ${cut ? sql`${order} limit ${page.size}` : sql``}`;
    // As a condition it would be looked at for each row; a limit of none stops at once.
    const size = cut ? page.size : sql`-1`;
    const sizes = i === 0 ? sql`${size}, 0` : sql`0, ${size}`;
    return sql`${found} ${order} limit iif(${choices.isFew}, ${sizes})`;
  });
}

/** One row for each row of the list; a link has several of one. */
function each(rows: Rows, more: SQL[], cut?: boolean): SQL[] {
  const columns = rows.link ? sql`distinct ${sql.join([...rows.link.keys], sql`, `)}` : sql`1`;
  return select(rows, columns, more, cut);
}

type LinkedTo = NonNullable<Rows["link"]>;

const linkedId = ({ table }: LinkedTo): SQL => sql`${sql.identifier(table.row.name)}`;

/** The page in the link, each row once. */
function linkedPage(rows: Rows): SQL {
  return sql.join(each(rows, bounds(rows), true));
}

/** The rows of the link's page, looked up in their table. */
function lookedUp(rows: Rows, link: LinkedTo, columns: SQLiteColumn[]): SQL {
  const page = sql.identifier(`${rows.name}_page`);
  const found = sql`select ${sql.join(columns, sql`, `)} from (${linkedPage(rows)}) ${page}`;
  const joined = sql`cross join ${rows.from} where ${idOf(rows.row)} = ${page}.${linkedId(link)}`;
  return sql`${found} ${joined} ${orderBy(rows, false)}`;
}

function union(parts: SQL[]): SQL {
  return sql.join(
    parts.map((part) => sql`select * from (${part})`),
    sql` union all `,
  );
}

function orderBy(
  rows: Rows,
  flip: boolean,
  keys: readonly SQLiteColumn[] = rows.page.keys(rows.row as never),
): SQL {
  const direction = rows.page.descending !== flip ? sql` desc` : sql``;
  const terms = keys.map(
    (key, i) => sql`${rows.sorted && i === 0 ? sql`+` : sql``}${key}${direction}`,
  );
  return sql`order by ${sql.join(terms, sql`, `)}`;
}
