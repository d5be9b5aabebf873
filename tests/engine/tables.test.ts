import * as drizzle from "drizzle-orm";
import { parse } from "graphql";
import { readFileSync } from "node:fs";
import { describe, expect, inject, test } from "vitest";
import { tablesRead } from "../../src/engine/pass/tables.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { readRows } from "../../src/storage/store.ts";
import { actor, quote } from "../../src/storage/table/article.ts";
import { quoteSearch } from "../../src/storage/table/words.ts";
import { openApi } from "../ask.ts";
import { operations, variablesOf } from "../operations/files.ts";

const api = openApi(inject("store"));
const store = openHrana(inject("store"));

const rows = await readRows(store, "select rootpage, tbl_name from sqlite_schema");
const tables = new Map(rows.map((row) => [Number(row["rootpage"]), String(row["tbl_name"])]));

/** The tables whose trees libSQL opens, their own or an index's. */
async function opened(sql: string): Promise<string[]> {
  const wanted = Math.max(0, ...[...sql.matchAll(/\?(\d+)/g)].map(([, n]) => Number(n)));
  const args = Array.from({ length: wanted }, () => null);
  const program = await readRows(store, `explain ${sql}`, args);
  const names = program.flatMap((row) => {
    // p3 is the database: 0 is the store, 1 what the statement keeps for itself.
    const isStore = row["opcode"] === "OpenRead" && Number(row["p3"]) === 0;
    return isStore ? [tables.get(Number(row["p2"])) ?? "?"] : [];
  });
  return [...new Set(names)].sort();
}

describe("the tables that a statement is said to read", () => {
  test.each(operations)("%s", async (operation, file) => {
    const document = parse(readFileSync(file, "utf8"));
    const { plan } = api.explain({ document, variables: variablesOf(operation) });
    expect(plan.tables).toEqual(expect.arrayContaining(await opened(plan.sql ?? "")));
    const real = new Set(tables.values());
    expect(plan.tables.filter((name) => !real.has(name))).toEqual([]);
  });

  test("are those that stand in it, and what an index of words is made of", () => {
    const text = drizzle.sql`select (select 2 from ${quote} where ${actor.id}) from json_each(?1)`;
    expect(tablesRead(text)).toEqual(["quote"]);
    const found = drizzle.sql`select ${text} from ${quoteSearch}`;
    expect(tablesRead(found)).toEqual(["article", "quote", "text_version"]);
  });
});
