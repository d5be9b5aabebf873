import type { Client } from "@libsql/client/web";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generate } from "../../src/record/generate/generate.ts";
import { loadRecords } from "../../src/record/load.ts";
import { openStore } from "../../src/storage/client.ts";
import { migrate } from "../../src/storage/migrate.ts";
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
let clients: { written: Client; loaded: Client };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-file-store-"));
  await makeStore(folder, { articles, seed });
  [written, loaded] = await Promise.all([startSqld(folder), startEmpty()]);
  const [one, other] = [written, loaded].map(({ url }) => openStore({ url }).client);
  clients = { written: one as Client, loaded: other as Client };
  await migrate(clients.loaded);
  const lines = generate({ articles, seed });
  await loadRecords(clients.loaded, [{ name: "generated", lines }], { now });
}, 60_000);

afterAll(async () => {
  for (const client of Object.values(clients)) client.close();
  await Promise.all([written.stop(), loaded.stop()]);
  await rm(folder, { recursive: true, force: true });
});

/** Each table with its rows; of a full-text index its segments. */
async function dump(client: Client): Promise<Record<string, unknown>> {
  const names = await client.execute(
    "select name from sqlite_master where type = 'table' and sql not like '%virtual%' and name not like 'sqlite_%' order by name",
  );
  const tables: Record<string, unknown> = {};
  for (const row of names.rows) {
    const name = String(row["name"]);
    const { rows } = await client.execute(`select * from "${name}" order by 1, 2`);
    tables[name] = rows.map((one) => Object.values(one).map(plain));
  }
  return tables;
}

const plain = (value: unknown): unknown =>
  value instanceof ArrayBuffer ? Buffer.from(value).toString("hex") : value;

test("a store that was written to its file has what a server was given", async () => {
  const [one, other] = await Promise.all([dump(clients.written), dump(clients.loaded)]);
  expect(Object.keys(one).length).toBeGreaterThan(20);
  for (const name of Object.keys(other)) expect(one[name], name).toEqual(other[name]);
});

test("it is whole, and takes more", async () => {
  const lines = generate({ articles: 40, seed: seed + 1 });
  const renamed = [...lines].map((line) => line.replaceAll("synthetic", "more"));
  const more = await loadRecords(clients.written, [{ name: "more", lines: renamed }], { now });
  expect(more).toMatchObject({ refused: [], new: renamed.length });
  const { rows } = await clients.written.execute("pragma integrity_check");
  expect(rows.map((row) => row[0])).toEqual(["ok"]);
});
