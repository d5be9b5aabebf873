import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openEmbedded } from "../../src/storage/embedded/open-embedded.ts";
import { readInPlace } from "../../src/storage/embedded/read-in-place.ts";
import {
  openStoreProcesses,
  type StoreProcesses,
} from "../../src/storage/embedded/store-processes.ts";
import type { Statement, Store } from "../../src/storage/store.ts";
import { running } from "../cli/processes.ts";

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-processes-"));
  file = join(folder, "onrecord.db");
  const store = openEmbedded(file);
  await store.write([{ sql: "create table note (text text)" }]);
  store.close();
});
afterAll(() => rm(folder, { recursive: true }));

let processes: StoreProcesses;
beforeEach(() => {
  processes = openStoreProcesses(file, { readers: 2, limitMs: 1_000 });
});
afterEach(async () => {
  await processes.stop();
  expect(await running(file)).toEqual([]);
});

const endless = {
  sql: "with recursive c(n) as (select 1 union all select n + 1 from c) select count(*) from c",
};
const one = { sql: "select 1" };

test("a statement that takes too long is ended with its process, and others are answered meanwhile", async () => {
  const slow = processes.read(endless);
  let isOver = false;
  slow.catch(() => (isOver = true));
  for (let i = 0; i < 20; i += 1) expect((await processes.read(one)).rows).toEqual([[1]]);
  expect(isOver).toBe(false);
  await expect(slow).rejects.toMatchObject({ code: "TIMEOUT" });
});

test("where every reader is busy, whoever waits is served once one is free", async () => {
  const slow = Promise.allSettled([processes.read(endless), processes.read(endless)]);
  expect((await processes.read(one)).rows).toEqual([[1]]);
  for (const { status } of await slow) expect(status).toBe("rejected");
});

test("too many at once are told so", async () => {
  const all = await Promise.allSettled(Array.from({ length: 1_100 }, () => processes.read(one)));
  const codes = all.map((each) => (each.status === "rejected" ? each.reason.code : "OK"));
  expect(new Set(codes)).toEqual(new Set(["OK", "BUSY"]));
  expect(codes.filter((code) => code === "OK").length).toBeGreaterThanOrEqual(1_000);
});

test("one process writes; a reader sees it at once; errors keep their codes", async () => {
  await processes.write([{ sql: "insert into note values (?1)", args: ["x"] }]);
  const { rows, columns } = await processes.read({ sql: "select text from note" });
  expect({ rows, columns }).toEqual({ rows: [["x"]], columns: ["text"] });
  await expect(processes.read({ sql: "select y" })).rejects.toMatchObject({ code: "SQLITE_ERROR" });
  await expect(processes.write([one], [{ sql: "0" }])).rejects.toMatchObject({
    code: "SQLITE_ERROR",
  });
});

test("a process that somebody kills is missed by nobody", async () => {
  expect((await processes.read(one)).rows).toEqual([[1]]);
  const all = await running(file);
  expect(all.length).toBeGreaterThan(0);
  for (const { pid } of all) process.kill(pid, "SIGKILL");
  for (let i = 0; i < 10; i += 1) expect((await processes.read(one)).rows).toEqual([[1]]);
});

/** A store that answers with its name, as quick as it is told to say. */
function named(name: string, clock: { ms: number }): Store {
  return {
    async read(_statement: Statement, note) {
      note?.({ rowsRead: 0, ms: clock.ms });
      return { columns: [], rows: [[name]] };
    },
    write: async () => undefined,
  };
}

test("what is cheap and was quick is read in place, until it is slow", async () => {
  const clock = { ms: 1, now: 1_000_000 };
  const store = readInPlace(named("here", clock), named("away", clock), () => clock.now);
  const where = async (statement: Statement) => (await store.read(statement)).rows[0]?.[0];
  const statement = { sql: "select 1", cost: 10 };
  expect([await where(statement), await where(statement)]).toEqual(["away", "here"]);
  // The same text may cost more with other variables.
  expect(await where({ ...statement, cost: 5_000 })).toBe("away");
  clock.ms = 100;
  expect([await where(statement), await where(statement)]).toEqual(["here", "away"]);
  clock.ms = 1;
  expect(await where(statement)).toBe("away");
  clock.now += 61_000;
  expect(await where(statement)).toBe("here");
  // One that was slow from the start comes in after a while as well.
  clock.ms = 100;
  expect(await where({ sql: "select 2" })).toBe("away");
  clock.ms = 1;
  expect(await where({ sql: "select 2" })).toBe("away");
});
