import { createClient } from "@libsql/client";
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, inject, test } from "vitest";
import { tablesRead } from "../../src/engine/reads.ts";

const folder = new URL("../operations/", import.meta.url);
const client = createClient({ url: inject("libsqlUrl") });
afterAll(() => client.close());

const { rows } = await client.execute("select rootpage, tbl_name from sqlite_schema");
const tables = new Map(rows.map((row) => [Number(row["rootpage"]), String(row["tbl_name"])]));

/** The tables whose trees libSQL opens, their own or an index's. */
async function opened(sql: string): Promise<string[]> {
  const wanted = Math.max(0, ...[...sql.matchAll(/\?(\d+)/g)].map(([, n]) => Number(n)));
  const args = Array.from({ length: wanted }, () => null);
  const program = await client.execute({ sql: `explain ${sql}`, args });
  const names = program.rows.flatMap((row) => {
    // p3 is the database: 0 is the store, 1 what the statement keeps for itself.
    const isStore = row["opcode"] === "OpenRead" && Number(row["p3"]) === 0;
    return isStore ? [tables.get(Number(row["p2"])) ?? "?"] : [];
  });
  return [...new Set(names)].sort();
}

describe("the tables that a statement is said to read", () => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  test.each(files)("%s", async (file) => {
    const sql = readFileSync(new URL(file, folder), "utf8");
    const said = tablesRead(sql);
    expect(said).toEqual(expect.arrayContaining(await opened(sql)));
    const real = new Set(tables.values());
    expect(said.filter((name) => !real.has(name))).toEqual([]);
  });

  test("are found where something is read", () => {
    const sql =
      "with found as (select 1) select (select 2 from quote q1 cross join actor a1) from found f";
    expect(tablesRead(`${sql} join json_each(?1)`)).toEqual(["actor", "quote"]);
  });
});
