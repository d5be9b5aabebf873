import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { freePort } from "../../src/cli/local/port.ts";
import { openHrana, type StoreAddress } from "../../src/storage/hrana.ts";
import { openReplicated, type ReplicatedOptions } from "../../src/storage/replicated.ts";
import type { Statement, Store, StoreState, Table } from "../../src/storage/store.ts";
import { startFaults, type Fault } from "../faults.ts";
import { startSqld, type Sqld } from "../sqld.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
// A machine that is very busy may take a replica for silent.
const retry = 2;

// For as many as are measured, set it to 10000.
const { REPLICA_READS = "400" } = process.env;
const reads = Number(REPLICA_READS);

let grpcPort: number;
let primary: Sqld;
let replica: Sqld;
beforeAll(async () => {
  grpcPort = await freePort();
  primary = await startSqld({ grpcPort });
  replica = await startSqld({ grpcPort, of: primary.folder });
  await openHrana(primary).write([
    { sql: "create table counter (n integer)" },
    { sql: "insert into counter values (0)" },
    { sql: "create table change (sequence integer primary key autoincrement)" },
  ]);
});
afterAll(async () => {
  await replica?.stop();
  await primary?.stop();
});

const noted: Statement = { sql: "insert into change default values" };
const counter: Statement = { sql: "select n from counter" };
const first = ({ rows }: Table): number => Number(rows[0]?.[0]);

interface Counted {
  store: Store;
  /** What each of the two has been asked, and whether it answered. */
  asked: Record<"primary" | "replica" | "answered", number>;
  lost: unknown[];
}

/** Both, and how often each was asked. */
function counted(
  more: Partial<ReplicatedOptions> & { replicaAt?: Partial<StoreAddress> } = {},
): Counted {
  const asked = { primary: 0, replica: 0, answered: 0 };
  const lost: unknown[] = [];
  const { replicaAt, ...options } = more;
  const far = openHrana(primary);
  const near = openHrana({ ...replica, longestStreamMs: 1_000, ...replicaAt });
  const answering = async <T>(answer: Promise<T>): Promise<T> => {
    asked.replica += 1;
    const table = await answer;
    if (table !== undefined) asked.answered += 1;
    return table;
  };
  const store = openReplicated({
    primary: { ...far, read: (...given) => ((asked.primary += 1), far.read(...given)) },
    replica: {
      ...near,
      read: (...given) => answering(near.read(...given)),
      readReplica: (...given) => answering(near.readReplica(...given)),
    },
    timeoutMs: 2_000,
    aloneMs: 300,
    lost: (error) => lost.push(error),
    ...options,
  });
  return { store, asked, lost };
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await isSo())) if (Date.now() > deadline) throw new Error(`It did not come to: ${what}`);
}

const caughtUp = (wanted: number): Promise<void> =>
  until("the replica has it", async () => first(await openHrana(replica).read(counter)) >= wanted);

/** Counts on, and tells to what, and the state that has it. */
async function count(store: Store): Promise<{ n: number; atLeast: StoreState }> {
  const atLeast = await store.write([{ sql: "update counter set n = n + 1" }, noted]);
  if (atLeast === undefined) throw new Error("The store tells no state.");
  return { n: first(await openHrana(primary).read(counter)), atLeast };
}

/** As many at once as there are clients of a server. Each is answered before the store's time is up. */
const readAtOnce = (store: Store): Promise<Table[]> =>
  Promise.all(Array.from({ length: 5 }, () => store.read(counter)));

describe("a read that names a state", () => {
  test(
    `is of that state or a later one, through a replica that others write to: ${reads} reads`,
    { timeout: 60_000 + reads * 50 },
    async () => {
      const { store, asked } = counted();
      let atLeast: Statement["atLeast"];
      let n = 0;
      const done = new AbortController();
      const start = first(await openHrana(primary).read(counter));
      const writing = (async () => {
        while (!done.signal.aborted) {
          const next = n + 1;
          const set = { sql: "update counter set n = ?1", args: [start + next] };
          // What is no change of the record counts as well.
          const at = await store.write(next % 3 === 0 ? [set] : [set, noted]);
          [n, atLeast] = [next, at ?? "newest"];
        }
      })();
      let stale = 0;
      // Long enough for the replica to come on while it is carried out.
      const slow = `with recursive i(i) as (select 1 union all select i + 1 from i where i < 3000)
        select (select n from counter), count(*) from i`;
      for (let i = 0; i < reads; i += 1) {
        const [wanted, state] = [start + n, atLeast];
        const sql = i % 2 === 0 ? slow : counter.sql;
        if (first(await store.read({ sql, atLeast: state })) < wanted) stale += 1;
      }
      done.abort();
      await writing;
      console.log(`reads with a revision: ${JSON.stringify({ ...asked, stale, writes: n })}`);
      expect(stale).toBe(0);
      expect(asked.answered).toBeGreaterThan(reads / 20);
    },
  );

  test(
    "is answered by the replica once it is there, and by the primary before",
    { retry },
    async () => {
      const { store, asked } = counted();
      const { n, atLeast } = await count(store);
      await caughtUp(n);
      expect(first(await store.read({ ...counter, atLeast }))).toBe(n);
      expect(asked).toMatchObject({ primary: 0, answered: 1 });
      for (const more of [
        { ...atLeast, index: atLeast.index + 1 },
        { ...atLeast, changes: atLeast.changes + 1 },
      ]) {
        expect(first(await store.read({ ...counter, atLeast: more }))).toBe(n);
      }
      expect(asked).toMatchObject({ primary: 2, replica: 3, answered: 1 });
    },
  );

  test("asks the primary alone for the newest", async () => {
    const { store, asked } = counted();
    const { n } = await count(store);
    expect(first(await store.read({ ...counter, atLeast: "newest" }))).toBe(n);
    expect(asked).toMatchObject({ primary: 1, replica: 0 });
  });

  test("asks the primary where the replica tells no index", { retry }, async () => {
    const silent: typeof fetch = async (...given) => {
      const text = await (await fetch(...given)).text();
      return new Response(
        text.replaceAll(/"replication_index":"\d+"/g, '"replication_index":null'),
      );
    };
    const { store, asked, lost } = counted({ replicaAt: { fetch: silent } });
    const { n, atLeast } = await count(store);
    await caughtUp(n);
    expect(first(await store.read({ ...counter, atLeast }))).toBe(n);
    expect(asked).toMatchObject({ primary: 1, replica: 1, answered: 0 });
    expect(lost).toEqual([]);
  });

  test("is not taken from a replica that has just begun, and hands on what it is asked", async () => {
    for (let round = 0; round < 5; round += 1) {
      const other = await startSqld({ grpcPort, of: primary.folder });
      const { store } = counted({ replicaAt: { url: other.url } });
      for (let i = 0; i < 20; i += 1) {
        const { n, atLeast } = await count(store);
        expect(first(await store.read({ ...counter, atLeast }))).toBe(n);
      }
      await other.stop();
    }
  });
});

test(
  "without a state, the replica answers, and an error of SQL's is the primary's",
  { retry },
  async () => {
    const { store, asked, lost } = counted();
    await store.read(counter);
    expect(asked).toMatchObject({ primary: 0, answered: 1 });
    await expect(store.read({ sql: "select * from nowhere" })).rejects.toMatchObject({
      name: "StoreError",
      message: expect.stringContaining("no such table: nowhere"),
    });
    expect(asked).toMatchObject({ primary: 1, replica: 2 });
    expect(lost).toEqual([]);
  },
);

test("a table that the replica does not have yet is read from the primary", { retry }, async () => {
  const { store, asked } = counted({
    replicaAt: {
      fetch: (input, init) =>
        fetch(input, { ...init, body: String(init?.body).replace("counter", "not_yet") }),
    },
  });
  expect(first(await store.read(counter))).toBeGreaterThanOrEqual(0);
  expect(asked).toMatchObject({ primary: 1, replica: 1 });
});

test(
  "a statement that takes long is waited for: a replica that works is not given up",
  { retry },
  async () => {
    const { store, asked, lost } = counted({ timeoutMs: 1_200 });
    const endless =
      "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1e10) select max(i) from n";
    await expect(store.read({ sql: endless })).rejects.toMatchObject({ code: "TIMEOUT" });
    expect(asked.primary).toBe(0);
    expect(lost).toEqual([]);
    await store.read(counter);
    expect(asked.primary).toBe(0);
  },
);

describe("a replica that fails is left alone, and the primary asked", { retry }, () => {
  let faults: Awaited<ReturnType<typeof startFaults>>;
  beforeAll(async () => {
    faults = await startFaults(replica.url);
  });
  afterAll(() => faults?.stop());
  const become = (fault: Fault): Promise<unknown> => fetch(`${faults.url}/line/set/${fault}`);
  const line = (): Counted => counted({ replicaAt: { url: `${faults.url}/line` } });

  test.each<Fault>(["down", "silent", "cut", "stalled", "rubbish", "other JSON", "busy"])(
    "it is %s",
    async (fault) => {
      const { store, asked, lost } = line();
      await become(fault);
      await readAtOnce(store);
      expect(asked.primary).toBe(5);
      expect(lost).toHaveLength(1);
      const before = asked.replica;
      const state = await count(store);
      expect(first(await store.read({ ...counter, atLeast: state.atLeast }))).toBe(state.n);
      expect(asked.replica - before).toBeLessThanOrEqual(2);
      await become("none");
      await until("it is asked again", async () => {
        const answered = asked.answered;
        await store.read(counter);
        return asked.answered > answered;
      });
      const { primary: times } = asked;
      await store.read(counter);
      expect(asked.primary).toBe(times);
    },
  );
});

describe("a replica's server", { retry }, () => {
  let served: Counted;
  beforeEach(async () => {
    served = counted();
    await served.store.read(counter);
    expect(served.asked.answered).toBe(1);
  });

  const goesOn = async (): Promise<void> => {
    const { store, lost } = served;
    await readAtOnce(store);
    expect(lost).toHaveLength(1);
    const { n, atLeast } = await count(store);
    expect(first(await store.read({ ...counter, atLeast }))).toBe(n);
  };
  const isUsedAgain = (): Promise<void> =>
    until("it is used again", async () => {
      const { answered } = served.asked;
      await served.store.read(counter);
      return served.asked.answered > answered;
    });

  test("is killed: reads go on, and it is used again when it is back", async () => {
    await replica.kill();
    await goesOn();
    await replica.restart();
    await isUsedAgain();
  });

  describe("is stopped", () => {
    afterEach(() => process.kill(replica.pid, "SIGCONT"));

    test("reads go on, and it is used again when it is back", async () => {
      process.kill(replica.pid, "SIGSTOP");
      await goesOn();
      process.kill(replica.pid, "SIGCONT");
      await isUsedAgain();
    });
  });

  test("loses its primary: what it has is still read, and nothing is written", async () => {
    const { store } = served;
    const { n } = await count(store);
    await caughtUp(n);
    await primary.kill();
    expect(first(await store.read(counter))).toBe(n);
    await expect(store.write([{ sql: "update counter set n = 0" }])).rejects.toMatchObject({
      code: "UNREACHABLE",
    });
    await expect(store.read({ ...counter, atLeast: "newest" })).rejects.toMatchObject({
      code: "UNREACHABLE",
    });
    // Killed as it was, it counts anew; what is read with a state is right from the first.
    await primary.restart();
    let last = n;
    await until("it follows again", async () => {
      const next = await count(store);
      expect(first(await store.read({ ...counter, atLeast: next.atLeast }))).toBe(next.n);
      const seen = first(await store.read(counter));
      const isBehind = seen < last;
      last = next.n;
      return !isBehind && seen > n + 1;
    });
  });
});
