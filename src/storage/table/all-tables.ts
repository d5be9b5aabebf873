import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Statement } from "../store.ts";
import * as changeTables from "./change.ts";
import * as claimTables from "./claim.ts";
import * as editTables from "./edit.ts";
import * as fingerprintTables from "./fingerprint.ts";
import * as foldingTables from "./folding.ts";
import * as identifierTables from "./identifier.ts";
import * as keyTables from "./api-key.ts";
import * as mergeTables from "./merge.ts";
import * as nameTables from "./name.ts";
import * as neighborTables from "./neighbor.ts";
import * as quotedActorTables from "./quoted-actor.ts";
import * as suggestionTables from "./suggestion.ts";
import * as tables from "./article.ts";

/** Every table that this program knows. */
export const allTables: readonly SQLiteTable[] = Object.values({
  ...tables,
  ...claimTables,
  ...quotedActorTables,
  ...changeTables,
  ...mergeTables,
  ...nameTables,
  ...neighborTables,
  ...keyTables,
  ...foldingTables,
  ...fingerprintTables,
  ...identifierTables,
  ...editTables,
  ...suggestionTables,
}).filter((value) => is(value, SQLiteTable));
export const tableNames: ReadonlySet<string> = new Set(allTables.map(getTableName));
const ofTheStore: readonly string[] = [keyTables.apiKey, foldingTables.folding].map(getTableName);
/** Those that hold the record, and what follows from it. */
export const recordTables: readonly string[] = [...tableNames]
  .filter((name) => !ofTheStore.includes(name))
  .sort();
/** What the indexes of words, and views, are made of. */
export const tablesBehind: ReadonlyMap<string, readonly string[]> = new Map([
  ["actor_search", ["actor", "alias"]],
  ["article_search", ["article", "text_version"]],
  ["article_passage", ["article", "text_version"]],
  ["quote_search", ["article", "quote", "text_version"]],
  ["quote_words", ["joint_speaker", "quote"]],
  ["article_line", ["actor", "article", "article_identifier", "merged_actor", "text_version"]],
  ["actor_line", ["actor", "actor_identifier", "alias", "merged_actor"]],
  ["quote_line", ["actor", "article", "joint_speaker", "merged_actor", "quote", "quote_through"]],
  ["mention_line", ["actor", "article", "merged_actor", "mention"]],
  [
    "claim_line",
    ["actor", "claim", "merged_actor", "merged_relationship", "quote", "relationship"],
  ],
]);
const columns = allTables.flatMap((table) =>
  Object.values(getTableColumns(table)).map(({ name }) => `${getTableName(table)}.${name}`),
);

/** Answers how many of the columns that this program knows the store lacks. */
export const missingColumns: Statement = {
  sql: `select count(*) from json_each(?1) wanted where wanted.value not in (
    select s.name || '.' || c.name from sqlite_schema s join pragma_table_xinfo(s.name) c
    where s.type = 'table')`,
  args: [JSON.stringify(columns)],
};
