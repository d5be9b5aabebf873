import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../src/cli/local/port.ts";
import { generate } from "../../src/record/generate/generate.ts";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { openReplicated } from "../../src/storage/replicated.ts";
import type { Statement, Store } from "../../src/storage/store.ts";
import { startSqld, type Sqld } from "../sqld.ts";
import { table } from "./report.ts";

const timeoutMs = 2_000;
const atOnce = 8;

/** A store and a replica of it: how far that is behind, what is read of a state, and what it is to lose it. */
export async function replicas(reads: number): Promise<string> {
  const grpcPort = await freePort();
  const primary = await startSqld({ grpcPort });
  try {
    const store = openHrana(primary);
    await migrate(store);
    await store.write([
      { sql: "create table counter (n integer)" },
      { sql: "insert into counter values (0)" },
    ]);
    const replica = await startSqld({ grpcPort, of: primary.folder });
    try {
      return table([
        ["a store and a replica on this machine", ""],
        ...(await measure(primary, replica, reads)),
      ]);
    } finally {
      await replica.stop();
    }
  } finally {
    await primary.stop();
  }
}

async function measure(primary: Sqld, replica: Sqld, reads: number): Promise<string[][]> {
  const [far, near] = [openHrana(primary), openHrana(replica)];
  const small = await lags(far, near, 300, async () => {
    await far.write([increment]);
  });
  const lines = generate({ articles: 1_000_000, seed: 5 });
  const large = await lags(far, near, 30, async () => {
    const some = Array.from({ length: 200 }, () => String(lines.next().value));
    await loadRecords(far, [{ name: "generated", lines: some }]);
  });
  const told = await readStates(primary, replica, reads);
  const rows = [
    ["behind a small write, ms: median, 99 of 100, most", small],
    ["behind 200 lines that are loaded, the same", large],
    ["reads of a state, under a writer", String(reads)],
    ["of those stale", String(told.stale)],
    ["of those from the replica", `${Math.round((told.near / reads) * 100)} %`],
  ];
  if (told.stale > 0) process.exitCode = 1;
  const lose = async (how: string, run: () => Promise<void>, back: () => Promise<void>) => {
    const ms = await longest(primary, replica, run);
    rows.push([`replica ${how}: the longest read of ${atOnce} clients, ms`, ms]);
    await back();
  };
  await lose(
    "stopped",
    async () => void process.kill(replica.pid, "SIGSTOP"),
    async () => void process.kill(replica.pid, "SIGCONT"),
  );
  await lose("killed", replica.kill, replica.restart);
  return rows;
}

const counter: Statement = { sql: "select n from counter" };
const count = async (store: Store): Promise<number> =>
  Number((await store.read(counter)).rows[0]?.[0]);
const increment: Statement = { sql: "update counter set n = n + 1" };

/** How long what was written is not to be seen, from when that was acknowledged. */
async function lags(
  far: Store,
  near: Store,
  times: number,
  write: () => Promise<void>,
): Promise<string> {
  const all: number[] = [];
  for (let i = 0; i < times; i += 1) {
    await write();
    const since = performance.now();
    const wanted = await seen(far);
    while ((await seen(near)) !== wanted) await pause(1);
    all.push(performance.now() - since);
  }
  all.sort((a, b) => a - b);
  const at = (share: number): string => (all[Math.floor((all.length - 1) * share)] ?? 0).toFixed(0);
  return [at(0.5), at(0.99), at(1)].join(", ");
}

async function seen(store: Store): Promise<string> {
  const sql = "select n, (select max(sequence) from change) from counter";
  return String((await store.read({ sql })).rows[0]);
}

/** Each counts on, and reads at least that. */
async function readStates(primary: Sqld, replica: Sqld, reads: number) {
  const counts = { stale: 0, near: 0 };
  const near = openHrana(replica);
  const store = openReplicated({
    primary: openHrana(primary),
    replica: {
      ...near,
      async readReplica(...given) {
        const read = await near.readReplica(...given);
        if (read !== undefined) counts.near += 1;
        return read;
      },
    },
    timeoutMs,
  });
  const done = new AbortController();
  let atLeast: Statement["atLeast"] = await store.write([increment]);
  let written = await count(openHrana(primary));
  const writing = (async () => {
    while (!done.signal.aborted) {
      const next = written + 1;
      const set = { sql: "update counter set n = ?1", args: [next] };
      const state = await store.write([set]);
      [written, atLeast] = [next, state ?? "newest"];
    }
  })();
  for (let i = 0; i < reads; i += 1) {
    const [wanted, statement] = [written, { ...counter, atLeast }];
    if (Number((await store.read(statement)).rows[0]?.[0]) < wanted) counts.stale += 1;
  }
  done.abort();
  await writing;
  return counts;
}

async function longest(primary: Sqld, replica: Sqld, lose: () => Promise<void>): Promise<string> {
  const store = openReplicated({
    primary: openHrana(primary),
    replica: openHrana(replica),
    timeoutMs,
  });
  const done = new AbortController();
  let most = 0;
  const clients = Array.from({ length: atOnce }, async () => {
    while (!done.signal.aborted) {
      const since = performance.now();
      await count(store);
      most = Math.max(most, performance.now() - since);
    }
  });
  await pause(500);
  most = 0;
  await lose();
  await pause(3_000);
  done.abort();
  await Promise.all(clients);
  return most.toFixed(0);
}
