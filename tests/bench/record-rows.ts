import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { sha256 } from "../../src/text/sha256.ts";
import { change } from "../../src/storage/table/change.ts";
import { claim, relationship } from "../../src/storage/table/claim.ts";
import type { Statement, Store, Value } from "../../src/storage/store.ts";
import * as tables from "../../src/storage/table/article.ts";

export interface Insert {
  article: string | null;
  statement: Statement & { args: readonly Value[] };
}

// Each after those that it refers to. A text comes before its article, which refers to it as well: the other way
// round, SQLite would look through all articles for those that wait for the text.
const alone = [tables.actor, tables.alias, relationship, change] as const;
const ofArticles = [
  tables.textVersion,
  tables.article,
  tables.quote,
  tables.mention,
  claim,
] as const;

/** Every row of the store as a bare insert, in an order that a transaction of so many can be made of. */
export async function readInserts(store: Store): Promise<Insert[][]> {
  const lists: Insert[][] = [];
  for (const table of alone) lists.push(await insertsOf(store, table));
  const parts: Insert[][] = [];
  for (const table of ofArticles) parts.push(await insertsOf(store, table));
  // An article cites earlier ones.
  const order = parts[ofArticles.indexOf(tables.article)] ?? [];
  const byArticle = new Map<string | null, Insert[]>(order.map(({ article }) => [article, []]));
  for (const row of parts.flat()) {
    byArticle.get(row.article)?.push(row);
  }
  return [...lists.flatMap((list) => list.map((row) => [row])), ...byArticle.values()];
}

/** Inserts them with one prepared statement a row, about so many rows a transaction and request. */
export async function insertRows(
  store: Store,
  groups: readonly (readonly Insert[])[],
  together: number,
): Promise<number> {
  let batch: Statement[] = [];
  let count = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await store.write([deferred, ...batch]);
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

/** The same rows again, of other ids and slugs, for a store that has them already. */
export function renamed(groups: readonly (readonly Insert[])[], mark: string): Insert[][] {
  const rename = (value: Value): Value =>
    typeof value === "string"
      ? value
          .replace(/^([a-z]{3}_)[0-9a-f]{20}$/, (id, prefix: string) => prefix + hash(mark + id))
          .replace(/^(https:\/\/)?synthetic/, `$1${mark}`)
      : value;
  return groups.map((group) =>
    group.map(({ article, statement: { sql, args } }) => ({
      article,
      statement: { sql, args: args.map(rename) },
    })),
  );
}

const hash = (text: string): string => sha256(text).slice(0, 20);

const deferred = { sql: "pragma defer_foreign_keys = on" };

const numbers = ["sequence", "ordinal"];

async function insertsOf(store: Store, table: SQLiteTable): Promise<Insert[]> {
  const columns = Object.values(getTableColumns(table))
    // Changes, and what is searched, get numbers of their own.
    .filter(({ generated, name }) => generated === undefined && !numbers.includes(name))
    .map(({ name }) => name);
  const names = columns.map((name) => `"${name}"`).join(", ");
  const marks = columns.map(() => "?").join(", ");
  const name = getTableName(table);
  const sql = `insert into ${name} (${names}) values (${marks})`;
  const key = name === "article" ? "id" : "article_id";
  const at = columns.indexOf(key);
  const rows: Insert[] = [];
  let last = 0;
  for (;;) {
    // An answer of libSQL's server is 10 MB at most.
    const page = await store.read({
      sql: `select ${names}, rowid as place from ${name} where rowid > ? order by rowid limit 500`,
      args: [last],
    });
    if (page.rows.length === 0) return rows;
    for (const row of page.rows) {
      const args = columns.map((_, i) => row[i] ?? null);
      const article = at === -1 ? null : String(row[at]);
      rows.push({ article, statement: { sql, args } });
    }
    last = Number(page.rows.at(-1)?.at(-1));
  }
}
