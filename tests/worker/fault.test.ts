import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import type { Bindings } from "../../src/env.ts";
import type { Fault } from "../faults.ts";
import { ask, read, send } from "./server.ts";

const log = vi.spyOn(console, "error");
beforeEach(() => log.mockReset().mockImplementation(() => undefined));

let line: string;
let bound: { LIBSQL_URL: string };
beforeEach(() => {
  line = `${inject("faultyUrl")}/${crypto.randomUUID()}`;
  bound = { LIBSQL_URL: line };
});
afterEach(() => become("none"));

const textOf = async (path: string): Promise<string> => (await fetch(`${line}${path}`)).text();
const become = (fault: Fault): Promise<string> => textOf(`/set/${encodeURIComponent(fault)}`);
const asked = async (): Promise<number> => Number(await textOf("/asked"));

const query = "{ articles(first: 3) { totalCount nodes { slug title quotes { totalCount } } } }";
const readers = 30;

/** Many at once: by GET and POST, of a document that is known and of new ones. */
async function crowd(over: Bindings = {}): Promise<Response[]> {
  const to = { ...bound, ...over };
  return Promise.all(
    Array.from({ length: readers }, (_, i) => {
      const text = i % 3 === 0 ? `${query} # ${crypto.randomUUID()}` : query;
      const strict = { Accept: "application/graphql-response+json" };
      return i % 2 === 0
        ? send("/graphql", ask(text, strict), to)
        : send(`/graphql?${new URLSearchParams({ query: text })}`, { headers: strict }, to);
    }),
  );
}

async function expectServed(): Promise<void> {
  for (const response of await crowd()) {
    expect(response.status).toBe(200);
    expect((await read(response)).data).toMatchObject({ articles: { nodes: expect.any(Array) } });
  }
}

test.each<[Fault, number]>([
  ["down", 2],
  ["silent", 1],
  ["cut", 1],
  ["stalled", 1],
  ["rubbish", 1],
  ["other JSON", 1],
  ["no row", 1],
  ["busy", 1],
])(
  "libSQL is %s, under load: each is told so in time, and served when it is back",
  async (fault, tries) => {
    await expectServed();
    await become(fault);
    const waits = fault === "silent" || fault === "stalled";
    const since = Date.now();
    const responses = await crowd(waits ? { STORE_TIMEOUT_MS: "300" } : {});
    // Generous to a busy machine, and less than the deadline that is not shortened.
    expect(Date.now() - since).toBeLessThan(9_000);
    for (const response of responses) {
      const text = await response.text();
      expect(response.status).toBe(503);
      expect(response.headers.get("Retry-After")).toMatch(/^\d+$/);
      expect(response.headers.get("Cache-Control")).toBe("no-store");
      const { data, errors } = JSON.parse(text);
      expect(data ?? null).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: "STORE_UNAVAILABLE" } }]);
      expect(text).not.toMatch(/\.ts|stack|127\.0\.0\.1|\bat /);
    }
    const times = await asked();
    if (waits) expect(times).toBeLessThanOrEqual(readers);
    else expect(times).toBe(readers * tries);
    await become("none");
    await expectServed();
  },
  30_000,
);

test("a connection that fails before there is an answer is tried once more", async () => {
  await become("once");
  const { data } = await read(await send("/graphql", ask(query), bound));
  expect(data).toMatchObject({ articles: {} });
  expect(await asked()).toBe(2);
  expect(log).not.toHaveBeenCalled();
});

test("/ready tells it too, and is ready again", async () => {
  await become("down");
  expect((await send("/ready", {}, bound)).status).toBe(503);
  await become("none");
  expect((await send("/ready", {}, bound)).status).toBe(200);
});

test("what fails is a line in the log, with its code", async () => {
  const lines = vi.spyOn(console, "log").mockImplementation(() => undefined);
  for (const text of [query, `${query} # new in the log`]) {
    await become("busy");
    await send("/graphql", ask(text), { ...bound, LOG_OPERATIONS: "true" });
  }
  const logged = lines.mock.calls.map(([entry]) => JSON.parse(String(entry)));
  const failed = { code: "STORE_UNAVAILABLE", status: 503, roundTrips: 1 };
  expect(logged).toMatchObject([failed, failed]);
  lines.mockRestore();
});
