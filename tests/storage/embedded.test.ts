import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate, storeState } from "../../src/storage/migrate.ts";
import { keepingPlan, openEmbedded } from "../../src/storage/embedded/open-embedded.ts";
import { PremiseError, readRows } from "../../src/storage/store.ts";

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-embedded-"));
  file = join(folder, "onrecord.db");
  const store = openEmbedded(file);
  await migrate(store);
  await store.write([{ sql: "create table note (id integer primary key, text text unique)" }]);
  store.close();
});
afterAll(() => rm(folder, { recursive: true }));

test("a new store is migrated like any other, and belongs to its owner alone", async () => {
  const store = openEmbedded(file);
  expect(await storeState(store)).toBe("current");
  await store.write([{ sql: "insert into note (text) values (?1)", args: ["first"] }]);
  for (const suffix of ["", "-wal", "-shm"]) {
    expect((await stat(file + suffix)).mode & 0o777, suffix).toBe(0o600);
  }
  store.close();
});

test("values come back as they went", async () => {
  const store = openEmbedded(file);
  const args = [1, 2.5, "ä🛫", null, 2 ** 53 - 1];
  const { columns, rows } = await store.read({ sql: "select ?1 as a, ?2, ?3, ?4, ?5", args });
  expect(rows).toEqual([args]);
  expect(columns[0]).toBe("a");
  store.close();
});

test("a write is all or nothing, and is told why", async () => {
  const store = openEmbedded(file);
  const add = (text: string) => ({ sql: "insert into note (text) values (?1)", args: [text] });
  const texts = async () =>
    (await readRows(store, "select text from note")).map((row) => row["text"]);
  const before = await texts();
  await expect(store.write([add("second"), add("second")])).rejects.toMatchObject({
    name: "StoreError",
    code: "SQLITE_CONSTRAINT",
    message: expect.stringContaining("note.text"),
  });
  await expect(store.write([add("second"), { sql: "nonsense" }])).rejects.toMatchObject({
    code: "SQLITE_ERROR",
  });
  const premise = { sql: "exists(select 1 from note where text = ?1)", args: ["nowhere"] };
  await expect(store.write([add("second")], [premise])).rejects.toThrow(PremiseError);
  expect(await texts()).toEqual(before);
  await store.write([add("second")], [{ sql: "1" }]);
  expect(await texts()).toEqual([...before, "second"]);
  store.close();
});

test("a reader writes nothing, and sees at once what others commit", async () => {
  const [reader, writer] = [openEmbedded(file, { readOnly: true }), openEmbedded(file)];
  const count = { sql: "select count(*) from note" };
  const before = Number((await reader.read(count)).rows[0]?.[0]);
  await writer.write([{ sql: "insert into note (text) values ('seen')" }]);
  expect((await reader.read(count)).rows).toEqual([[before + 1]]);
  await expect(reader.write([{ sql: "delete from note" }])).rejects.toMatchObject({
    code: "SQLITE_READONLY",
  });
  await expect(reader.read({ sql: "delete from note" })).rejects.toMatchObject({
    code: "SQLITE_READONLY",
  });
  reader.close();
  writer.close();
});

test("many statements are carried out, and hold a bounded memory", async () => {
  const sql = await readFile(new URL("../operations/ArticlePage.sql", import.meta.url), "utf8");
  const store = openEmbedded(file, { readOnly: true });
  // Each is a text of its own, with a parameter more than it names.
  const run = async (i: number) => store.read({ sql: `${sql} -- ${i}`, args: ["x", 1, 1, 1] });
  const many = async (from: number) => {
    for (let i = from; i < from + 300; i += 1) await run(i).catch(() => undefined);
    return process.memoryUsage.rss();
  };
  await many(0);
  const before = await many(300);
  for (let from = 600; from < 1_800; from += 300) await many(from);
  // Kept, these would be eighty megabytes.
  expect(process.memoryUsage.rss() - before).toBeLessThan(40_000_000);
  store.close();
}, 30_000);

test("a limit that is a parameter does not make SQLite plan anew for each request", async () => {
  const database = new DatabaseSync(":memory:");
  database.exec("create table t (x)");
  let looked = 0;
  database.setAuthorizer(() => {
    looked += 1;
    return 0;
  });
  const looks = (sql: string): number => {
    const statement = database.prepare(sql);
    looked = 0;
    for (const n of [1, 2, 3]) statement.all(n, n);
    return looked;
  };
  const sql = "select x from t limit ?1 offset ?2";
  expect(looks(keepingPlan(sql))).toBe(0);
  // Once SQLite does not either, `keepingPlan` can go.
  expect(looks(sql)).toBeGreaterThan(0);
  database.close();
});
