import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import { sharedSecret, type Bindings } from "../../src/env.ts";
import { revisionHeader, signRevision } from "../../src/http/revision.ts";
import type { StoreState } from "../../src/storage/store.ts";
import type { Fault } from "../faults.ts";
import { ask, read, send } from "./server.ts";

// Two ways to the one store: what is asked on each, and what becomes of it where the replica's fails.
const log = vi.spyOn(console, "error");
let [primary, replica] = ["", ""];
let bound: Bindings;
beforeEach(() => {
  log.mockReset().mockImplementation(() => undefined);
  [primary, replica] = [0, 1].map(() => `${inject("faultyUrl")}/${crypto.randomUUID()}`) as [
    string,
    string,
  ];
  // Long enough for a machine that has much else to do.
  bound = { LIBSQL_URL: primary, LIBSQL_REPLICA_URL: replica, STORE_TIMEOUT_MS: "8000" };
});
afterEach(() => become("none"));

const become = (fault: Fault) => fetch(`${replica}/set/${encodeURIComponent(fault)}`);
const asked = async (line: string): Promise<number> =>
  Number(await (await fetch(`${line}/asked`)).text());
const query = "{ articles(first: 3) { totalCount nodes { slug title } } }";
const token = inject("store").authToken;

async function articles(headers: Record<string, string> = {}): Promise<void> {
  const { data } = await read(await send("/graphql", ask(query, headers), bound));
  expect(data).toMatchObject({ articles: { nodes: expect.any(Array) } });
}

const revision = async (state: StoreState | "newest"): Promise<Record<string, string>> => ({
  [revisionHeader]: await signRevision(state, sharedSecret({ ...bound, LIBSQL_AUTH_TOKEN: token })),
});

// A machine that is very busy may take the replica for silent.
const retry = 3;

test("reads go to the replica; with a revision, only where it has that", { retry }, async () => {
  await articles();
  await articles(await revision({ index: 1, changes: 1 }));
  expect([await asked(primary), await asked(replica)]).toEqual([0, 2]);
  await articles(await revision({ index: 1e9, changes: 1 }));
  expect([await asked(primary), await asked(replica)]).toEqual([1, 3]);
  await articles(await revision({ index: 1, changes: 1e9 }));
  expect([await asked(primary), await asked(replica)]).toEqual([2, 4]);
  await articles(await revision("newest"));
  expect([await asked(primary), await asked(replica)]).toEqual([3, 4]);
  expect(log).not.toHaveBeenCalled();
});

test("whose key it is, the primary says", { retry }, async () => {
  await articles({ Authorization: `Bearer ${inject("keys").good}` });
  expect((await asked(primary)) + (await asked(replica))).toBeGreaterThan(0);
  expect(await asked(primary)).toBeLessThanOrEqual(1);
});

test.each<Fault>(["down", "silent", "cut", "stalled", "rubbish", "other JSON", "busy"])(
  "the replica is %s: reads go on, and the log says so once",
  async (fault) => {
    await become(fault);
    // Each is answered before the store's time is up. The bench tells how long that takes.
    for (let turn = 0; turn < 3; turn += 1)
      await Promise.all(Array.from({ length: 4 }, () => articles()));
    await articles(await revision({ index: 1, changes: 1 }));
    expect(await asked(primary)).toBeGreaterThanOrEqual(13);
    expect(log).toHaveBeenCalledTimes(1);
    expect(log.mock.calls[0]?.[0]).toContain("The replica failed");
  },
);

test("an address that is none is told", async () => {
  const response = await send("/graphql", ask(query), {
    ...bound,
    LIBSQL_REPLICA_URL: "nowhere",
  });
  expect(response.status).toBeGreaterThanOrEqual(500);
});
