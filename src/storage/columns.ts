import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Statement } from "./ask.ts";
import * as changeTables from "./change-tables.ts";
import * as claimTables from "./claim-tables.ts";
import * as keyTables from "./key-tables.ts";
import * as mergeTables from "./merge-tables.ts";
import * as nameTables from "./name-tables.ts";
import * as neighborTables from "./neighbor-tables.ts";
import * as tables from "./tables.ts";

/** Every table that this program knows. */
export const allTables: readonly SQLiteTable[] = Object.values({
  ...tables,
  ...claimTables,
  ...changeTables,
  ...mergeTables,
  ...nameTables,
  ...neighborTables,
  ...keyTables,
}).filter((value) => is(value, SQLiteTable));
export const tableNames: ReadonlySet<string> = new Set(allTables.map(getTableName));
/** Those that hold the record, and what follows from it. */
export const recordTables: readonly string[] = [...tableNames]
  .filter((name) => name !== getTableName(keyTables.apiKey))
  .sort();
/** What the indexes of words are made of. */
export const searched: ReadonlyMap<string, readonly string[]> = new Map([
  ["actor_search", ["actor", "alias"]],
  ["article_search", ["article", "text_version"]],
  ["quote_search", ["article", "quote", "text_version"]],
]);
const columns = allTables.flatMap((table) =>
  Object.values(getTableColumns(table)).map(({ name }) => `${getTableName(table)}.${name}`),
);

/** Answers how many of the columns that this program knows the store lacks. */
export const columnsLacking: Statement = {
  sql: `select count(*) from json_each(?1) wanted where wanted.value not in (
    select s.name || '.' || c.name from sqlite_schema s join pragma_table_xinfo(s.name) c
    where s.type = 'table')`,
  args: [JSON.stringify(columns)],
};
