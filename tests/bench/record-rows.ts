import type { Client, InStatement } from "@libsql/client/web";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import * as tables from "../../src/storage/tables.ts";

export interface Row {
  article: string | null;
  statement: InStatement;
}

// Each after those that it refers to; an article and its text refer to each other.
const alone = [tables.actor, tables.alias, tables.relationship, tables.change] as const;
const ofArticles = [
  tables.article,
  tables.textVersion,
  tables.quote,
  tables.mention,
  tables.claim,
] as const;

/** Every row of the store as a bare insert, in an order that a transaction of so many can be made of. */
export async function readRows(client: Client): Promise<Row[][]> {
  const lists: Row[][] = [];
  for (const table of alone) lists.push(await rowsOf(client, table));
  const parts: Row[][] = [];
  for (const table of ofArticles) parts.push(await rowsOf(client, table));
  const byArticle = new Map<string | null, Row[]>();
  for (const row of parts.flat()) {
    const own = byArticle.get(row.article);
    if (own === undefined) byArticle.set(row.article, [row]);
    else own.push(row);
  }
  return [...lists.flatMap((list) => list.map((row) => [row])), ...byArticle.values()];
}

/** Inserts them with one prepared statement a row, about so many rows a transaction and request. */
export async function insertRows(
  client: Client,
  groups: readonly (readonly Row[])[],
  together: number,
): Promise<number> {
  let batch: InStatement[] = [];
  let count = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await client.batch([deferred, ...batch], "write");
    count += batch.length;
    batch = [];
  };
  for (const group of groups) {
    batch.push(...group.map(({ statement }) => statement));
    if (batch.length >= together) await flush();
  }
  await flush();
  return count;
}

const deferred = "pragma defer_foreign_keys = on";

async function rowsOf(client: Client, table: SQLiteTable): Promise<Row[]> {
  const columns = Object.values(getTableColumns(table))
    .filter(({ generated }) => generated === undefined)
    .map(({ name }) => name);
  const names = columns.map((name) => `"${name}"`).join(", ");
  const marks = columns.map(() => "?").join(", ");
  const name = getTableName(table);
  const sql = `insert into ${name} (${names}) values (${marks})`;
  const key = name === "article" ? "id" : "article_id";
  const at = columns.indexOf(key);
  const rows: Row[] = [];
  let last = 0;
  for (;;) {
    // An answer of libSQL's server is 10 MB at most.
    const page = await client.execute({
      sql: `select ${names}, rowid as place from ${name} where rowid > ? order by rowid limit 500`,
      args: [last],
    });
    if (page.rows.length === 0) return rows;
    for (const row of page.rows) {
      const args = columns.map((_, i) => row[i] ?? null);
      const article = at === -1 ? null : String(row[at]);
      rows.push({ article, statement: { sql, args } });
    }
    last = Number(page.rows.at(-1)?.["place"]);
  }
}
