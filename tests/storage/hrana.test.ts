import fc from "fast-check";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { openHrana, type StoreAddress } from "../../src/storage/hrana.ts";
import { mostStreams } from "../../src/storage/hrana-streams.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { PremiseError, readRows, type Store, type Value } from "../../src/storage/store.ts";
import { startFaults, type Fault } from "../faults.ts";
import { startSqld, type Sqld } from "../sqld.ts";

vi.setConfig({ testTimeout: 30_000 });

let sqld: Sqld;
beforeAll(async () => {
  sqld = await startSqld();
  const store = openHrana(sqld);
  await migrate(store);
  await store.write([{ sql: "create table kept (id integer primary key, text text)" }]);
});
afterAll(() => sqld?.stop());
beforeEach(() => openHrana(sqld).write([{ sql: "delete from kept" }]));

interface Exchange {
  url: string;
  /** The stream that it was asked on: null where it is a new one. */
  baton: string | null;
  types: string[];
  status: number;
  /** What the stream is called from then on: null where it is closed. */
  next: string | null;
}

/** A store, and what went over the wire, in the order of the answers. */
function watched(more: Partial<StoreAddress> = {}): { store: Store; exchanges: Exchange[] } {
  const exchanges: Exchange[] = [];
  const { fetch: send = fetch } = more;
  const noting: typeof fetch = async (input, init) => {
    const { baton, requests } = JSON.parse(String(init?.body));
    const response = await send(input, init);
    const text = await response.text();
    const next = response.ok ? (JSON.parse(text).baton ?? null) : null;
    const types = requests.map(({ type }: { type: string }) => type);
    exchanges.push({ url: String(input), baton, types, status: response.status, next });
    return new Response(text, response);
  };
  return { store: openHrana({ ...sqld, ...more, fetch: noting }), exchanges };
}

const count = { sql: "select count(*) from kept" };
const one = async (store: Store, sql = count.sql): Promise<Value | undefined> =>
  (await store.read({ sql })).rows[0]?.[0];
// Counts for minutes, if it is let.
const endless =
  "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1e10) select max(i) from n";

describe("streams", () => {
  test("are kept: one after another asks on the same", async () => {
    const { store, exchanges } = watched();
    for (let i = 0; i < 20; i += 1) await store.read(count);
    expect(exchanges.map(({ baton }) => baton)).toEqual([
      null,
      ...exchanges.slice(0, -1).map(({ next }) => next),
    ]);
    expect(new Set(exchanges.map(({ next }) => next)).size).toBe(20);
    expect(exchanges.every(({ types }) => types.join() === "execute")).toBe(true);
  });

  test("see at once what others have written", async () => {
    const { store, exchanges } = watched();
    for (let written = 0; written < 20; written += 1) {
      expect(await one(store)).toBe(written);
      await openHrana(sqld).write([{ sql: "insert into kept (text) values ('by another')" }]);
    }
    expect(exchanges.filter(({ baton }) => baton === null)).toHaveLength(1);
  });

  test("outlive an error of SQL", async () => {
    const { store, exchanges } = watched();
    await expect(store.read({ sql: "select no_column" })).rejects.toMatchObject({
      name: "StoreError",
      code: expect.stringMatching(/^SQL/),
      message: expect.stringContaining("no such column: no_column"),
    });
    expect(await one(store)).toBe(0);
    expect(exchanges[1]?.baton).toBe(exchanges[0]?.next);
  });

  test(
    "are so many at most, and of two hundred at once none fails",
    { timeout: 60_000 },
    async () => {
      const { store, exchanges } = watched();
      for (let round = 0; round < 3; round += 1) {
        const all = Array.from({ length: 200 }, (_, i) => one(store, `select ${i}`));
        expect(await Promise.all(all)).toEqual(Array.from({ length: 200 }, (_, i) => i));
      }
      expect(exchanges.every(({ status }) => status === 200)).toBe(true);
      const closed = exchanges.filter(({ types }) => types.join() === "execute,close");
      expect(closed.every(({ baton, next }) => baton === null && next === null)).toBe(true);
      const opened = exchanges.filter(({ baton, next }) => baton === null && next !== null);
      expect(opened).toHaveLength(mostStreams);
      expect(closed).toHaveLength(3 * (200 - mostStreams));
    },
  );

  test("that have ended are asked once more, on a new one", async () => {
    let [used, sent] = [false, 0];
    const { store, exchanges } = watched({
      fetch: async (input, init) => {
        sent += 1;
        // As if somebody else had taken its turn: the baton is good no more.
        if (used) await fetch(input, init);
        used = false;
        return fetch(input, init);
      },
    });
    expect(await one(store)).toBe(0);
    used = true;
    expect(await one(store)).toBe(0);
    expect(sent).toBe(3);
    expect(exchanges.map(({ status }) => status)).toEqual([200, 400, 200]);
    expect(exchanges[2]?.baton).toBeNull();
    expect(await one(store)).toBe(0);
    expect(exchanges[3]?.baton).toBe(exchanges[2]?.next);
  });

  test("end with the server: nobody notices that it was started again", async () => {
    const { store, exchanges } = watched();
    await Promise.all(Array.from({ length: 3 }, () => store.read(count)));
    await store.write([{ sql: "insert into kept (text) values ('before')" }]);
    await sqld.restart();
    for (let i = 0; i < 5; i += 1) expect(await one(store)).toBe(1);
    // What is not answered at all is not noted here.
    expect(exchanges.filter(({ status }) => status !== 200).length).toBeLessThanOrEqual(3);
  });

  test("whose request was broken off are forgotten", async () => {
    const { store, exchanges } = watched({ timeoutMs: 500 });
    expect(await one(store)).toBe(0);
    const late = store.read({ sql: endless });
    await expect(late).rejects.toMatchObject({ name: "StoreError", code: "TIMEOUT" });
    expect(await one(store)).toBe(0);
    expect(exchanges.map(({ baton }) => baton)).toEqual([null, null]);
  });

  test("are asked where the server wants it", async () => {
    const asked: (string | undefined)[] = [];
    const elsewhere = createServer(async (request, response) => {
      asked.push(request.url);
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const real = await fetch(`${sqld.url}/v2/pipeline`, {
        method: "POST",
        headers: { Authorization: request.headers.authorization ?? "" },
        body: Buffer.concat(chunks),
      });
      response.end(Buffer.from(await real.arrayBuffer()));
    }).listen(0, "127.0.0.1");
    await once(elsewhere, "listening");
    const { port } = elsewhere.address() as AddressInfo;
    const told = `http://127.0.0.1:${port}/node-7/`;
    let first = true;
    const { store, exchanges } = watched({
      fetch: async (input, init) => {
        const answer = (await (await fetch(input, init)).json()) as object;
        const response = Response.json(first ? { ...answer, base_url: told } : answer);
        first = false;
        return response;
      },
    });
    try {
      for (let i = 0; i < 3; i += 1) expect(await one(store)).toBe(0);
      await store.write([{ sql: "delete from kept" }]);
      expect(asked).toEqual(["/node-7/v2/pipeline", "/node-7/v2/pipeline"]);
      expect(exchanges.map(({ url }) => new URL(url).port === String(port))).toEqual([
        false,
        true,
        true,
        false,
      ]);
    } finally {
      elsewhere.close();
      elsewhere.closeAllConnections();
    }
  });
});

describe("a write", () => {
  const insert = (text: string) => ({ sql: "insert into kept (text) values (?)", args: [text] });
  const texts = async (): Promise<unknown[]> =>
    (await readRows(openHrana(sqld), "select text from kept order by id")).map(
      (row) => row["text"],
    );

  test("is one request on a stream of its own, in one transaction", async () => {
    const { store, exchanges } = watched();
    await store.read(count);
    await store.write([insert("a"), insert("b")]);
    expect(exchanges[1]).toMatchObject({
      baton: null,
      types: ["batch", "execute", "close"],
      next: null,
    });
    expect(await texts()).toEqual(["a", "b"]);
  });

  test("is done as a whole or not at all", async () => {
    const { store } = watched();
    const batch = [insert("a"), { sql: "insert into kept (id) values ('no number')" }, insert("b")];
    await expect(store.write(batch)).rejects.toMatchObject({
      name: "StoreError",
      code: expect.stringMatching(/^SQL/),
    });
    expect(await texts()).toEqual([]);
    await store.write([insert("after")]);
    expect(await texts()).toEqual(["after"]);
  });

  test("is not done where a premise does not hold", async () => {
    const { store } = watched();
    const empty = { sql: "not exists(select 1 from kept where text = ?)", args: ["a"] };
    await store.write([insert("a")], [{ sql: "1 = 1" }, empty]);
    for (const premise of [empty, { sql: "null" }, { sql: "0" }]) {
      const refused = store.write([insert("b")], [{ sql: "1 = 1" }, premise]);
      await expect(refused).rejects.toThrow(PremiseError);
    }
    // What is no condition is a mistake, and told as one.
    const mistaken = store.write([insert("b")], [{ sql: "no_column = 1" }]);
    await expect(mistaken).rejects.toMatchObject({ name: "StoreError" });
    expect(await texts()).toEqual(["a"]);
  });

  test("of several at once, made for the same state, is done once", async () => {
    const { store } = watched();
    const premise = { sql: "(select count(*) from kept) = 0" };
    const all = Array.from({ length: 8 }, (_, i) => store.write([insert(`${i}`)], [premise]));
    const done = await Promise.allSettled(all);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const each of done) {
      if (each.status === "rejected") expect(each.reason).toBeInstanceOf(PremiseError);
    }
    expect(await texts()).toHaveLength(1);
  });
});

describe("where the way to the store fails", () => {
  const line = `${inject("faultyUrl")}/${crypto.randomUUID()}`;
  const textOf = async (path: string): Promise<string> => (await fetch(`${line}${path}`)).text();
  const become = (fault: Fault): Promise<string> => textOf(`/set/${encodeURIComponent(fault)}`);
  const asked = async (): Promise<number> => Number(await textOf("/asked"));
  const store = openHrana({ ...inject("store"), url: line, timeoutMs: 5_000 });
  const read = (): Promise<unknown> => store.read({ sql: "select 1" });

  test.each<[Fault, string, number]>([
    ["down", "UNREACHABLE", 2],
    ["cut", "BAD_ANSWER", 1],
    ["rubbish", "BAD_ANSWER", 1],
    ["other JSON", "BAD_ANSWER", 1],
    ["busy", "HTTP_429", 1],
  ])("a read tells it, and is sent again at most once (%s)", async (fault, code, times) => {
    await become(fault);
    await expect(read()).rejects.toMatchObject({ name: "StoreError", code });
    expect(await asked()).toBe(times);
  });

  test("a read is sent once more where a connection fails before there is an answer", async () => {
    await become("none");
    await read();
    await become("once");
    await read();
    expect(await asked()).toBe(2);
  });

  test("both tries have one deadline", async () => {
    await become("silent");
    const since = Date.now();
    const late = openHrana({ ...inject("store"), url: line, timeoutMs: 200 }).read({
      sql: "select 1",
    });
    await expect(late).rejects.toMatchObject({ code: "TIMEOUT" });
    expect(Date.now() - since).toBeLessThan(4_000);
    expect(await asked()).toBe(1);
  });

  test("a write is never sent again, whether it was done or not", async () => {
    const own = await startFaults(sqld.url);
    try {
      for (const [fault, code, rows] of [
        ["down", "UNREACHABLE", 0],
        ["once", "UNREACHABLE", 0],
        ["cut", "BAD_ANSWER", 1],
      ] as const) {
        await openHrana(sqld).write([{ sql: "delete from kept" }]);
        await fetch(`${own.url}/${fault}/set/${fault}`);
        const written = openHrana({ ...sqld, url: `${own.url}/${fault}` }).write([
          { sql: "insert into kept (text) values ('a')" },
        ]);
        await expect(written).rejects.toMatchObject({ name: "StoreError", code });
        expect(await (await fetch(`${own.url}/${fault}/asked`)).text()).toBe("1");
        expect(await one(openHrana(sqld))).toBe(rows);
      }
    } finally {
      await own.stop();
    }
  });

  test("a refusal that is not about a stream is no reason to ask again", async () => {
    let sent = 0;
    const refusing = openHrana({
      ...sqld,
      fetch: async () => {
        sent += 1;
        return new Response("no", { status: 400 });
      },
    });
    await expect(refusing.read(count)).rejects.toMatchObject({ code: "HTTP_400" });
    expect(sent).toBe(1);
  });
});

test("values come back as they were given", { timeout: 60_000 }, async () => {
  const { store } = watched();
  const value = fc.oneof(
    fc.constant(null),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
    fc.string({ unit: "binary" }).filter((text) => !text.includes("\0") && text.isWellFormed()),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 20 }), async (args) => {
      const names = args.map((_, i) => `?${i + 1} as c${i}`);
      expect(await readRows(store, `select ${names.join(", ")}`, args)).toEqual([
        Object.fromEntries(args.map((each, i) => [`c${i}`, each])),
      ]);
    }),
    { numRuns: 100 },
  );
});

test("what a statement cost is told", async () => {
  const store = openHrana(sqld);
  await store.write([{ sql: "insert into kept (text) values ('a'), ('b')" }]);
  let rowsRead = 0;
  await store.read({ sql: "select text from kept" }, (work) => (rowsRead = work.rowsRead));
  expect(rowsRead).toBe(2);
});
