import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openHrana } from "../../src/storage/hrana.ts";
import { startSqld, type Sqld } from "../sqld.ts";

let sqld: Sqld;
beforeAll(async () => {
  sqld = await startSqld();
});
afterAll(() => sqld?.stop());

/** CPU time of the server so far, all its threads, ms. */
function cpu(): number {
  const threads = readdirSync(`/proc/${sqld.pid}/task`);
  const times = threads.map((thread) => {
    const [ns] = readFileSync(`/proc/${sqld.pid}/task/${thread}/schedstat`, "utf8").split(" ");
    return Number(ns) / 1e6;
  });
  return times.reduce((sum, time) => sum + time, 0);
}

// It would count for hours.
const endless =
  "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n where i < 0";

test("a statement that takes too long is ended in the server as well, within 100 ms of its CPU", async () => {
  const store = openHrana({ ...sqld, timeoutMs: 300 });
  await store.read({ sql: "select 1" });
  await expect(store.read({ sql: endless })).rejects.toMatchObject({ code: "TIMEOUT" });
  const since = cpu();
  let last = since;
  const grown = (): number => {
    const before = last;
    last = cpu();
    return last - before;
  };
  await expect.poll(grown, { interval: 100, timeout: 10_000 }).toBeLessThan(3);
  expect(last - since).toBeLessThan(100);
});
