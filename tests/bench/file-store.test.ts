import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generate } from "../../src/record/generate/generate.ts";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { readRows, type Store } from "../../src/storage/store.ts";
import { startSqld as startEmpty, type Sqld } from "../sqld.ts";
import { startSqld } from "./servers.ts";
import { makeStore } from "./store.ts";

// What a bench asks has to be what loading makes, though it was written past the server.
const articles = 60;
const seed = 3;
const now = (): Date => new Date("2025-01-01T00:00:00Z");

let folder: string;
let written: Awaited<ReturnType<typeof startSqld>>;
let loaded: Sqld;
let stores: { written: Store; loaded: Store };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-file-store-"));
  await makeStore(folder, { articles, seed });
  [written, loaded] = await Promise.all([startSqld(folder), startEmpty()]);
  stores = { written: openHrana(written), loaded: openHrana(loaded) };
  await migrate(stores.loaded);
  const lines = generate({ articles, seed });
  await loadRecords(stores.loaded, [{ name: "generated", lines }], { now });
}, 60_000);

afterAll(async () => {
  await Promise.all([written.stop(), loaded.stop()]);
  await rm(folder, { recursive: true, force: true });
});

/** Each table with its rows; of a full-text index its segments. */
async function dump(store: Store): Promise<Record<string, unknown>> {
  const names = await readRows(
    store,
    "select name from sqlite_master where type = 'table' and sql not like '%virtual%' and name not like 'sqlite_%' order by name",
  );
  // An edit's id is random: here its number stands for it.
  const numbered = await readRows(store, "select id, number from edit");
  const edits = new Map<unknown, string>(
    numbered.map(({ id, number }) => [id, `edit ${String(number)}`]),
  );
  const tables: Record<string, unknown> = {};
  for (const row of names) {
    const name = String(row["name"]);
    const columns = await readRows(store, "select name from pragma_table_info(?)", [name]);
    // The segments of a full-text index are bytes.
    const plain = columns.map(
      ({ name: own }) => `iif(typeof("${own}") = 'blob', hex("${own}"), "${own}")`,
    );
    const sql = `select ${plain.join(", ")} from "${name}" order by 1, 2`;
    const { rows } = await store.read({ sql });
    tables[name] = rows.map((cells) => cells.map((cell) => edits.get(cell) ?? cell)).sort();
  }
  return tables;
}

test("a store that was written to its file has what a server was given", async () => {
  const [one, other] = await Promise.all([dump(stores.written), dump(stores.loaded)]);
  expect(Object.keys(one).length).toBeGreaterThan(20);
  for (const name of Object.keys(other)) expect(one[name], name).toEqual(other[name]);
});

test("it is whole, and takes more", async () => {
  const lines = generate({ articles: 40, seed: seed + 1 });
  const renamed = [...lines].map((line) => line.replaceAll("synthetic", "more"));
  const more = await loadRecords(stores.written, [{ name: "more", lines: renamed }], { now });
  expect(more).toMatchObject({ refused: [], new: renamed.length });
  const { rows } = await stores.written.read({ sql: "pragma integrity_check" });
  expect(rows).toEqual([["ok"]]);
});
