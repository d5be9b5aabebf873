import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import manifest from "../../schema/operations/manifest.json" with { type: "json" };
import { isEmbedded } from "./door.ts";
import { ask, send } from "./server.ts";

const log = vi.spyOn(console, "log");
const logged = (): Record<string, unknown>[] => log.mock.calls.map(([line]) => JSON.parse(line));
const on = { LOG_OPERATIONS: "true" };
const query = "query Two($n: Int) { articles(first: $n) { nodes { slug } } }";
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const post = (parameters: object, headers: Record<string, string> = {}): RequestInit => ({
  ...ask("", headers),
  body: JSON.stringify(parameters),
});

beforeEach(() => log.mockReset().mockImplementation(() => undefined));
const { good: key } = inject("keys");
afterEach(() => {
  const written = JSON.stringify(log.mock.calls);
  expect(written).not.toContain("secret");
  expect(written).not.toContain(key);
  expect(written).not.toContain(hashOf(key));
});

test("each operation is one line, the first time and after", async () => {
  for (const time of ["first", "second"]) {
    log.mockClear();
    const variables = { n: 2, unused: "secret" };
    const init = post({ query, variables }, { Authorization: `Bearer ${key}` });
    const response = await send("/graphql?key=secret", init, on);
    const { byteLength } = await response.arrayBuffer();
    expect(logged(), time).toEqual([
      {
        level: "info",
        event: "operation",
        requestId: response.headers.get("X-Request-Id"),
        operation: "Two",
        document: hashOf(query),
        cost: 3,
        // The store is asked about the key as well, once.
        roundTrips: time === "first" ? 2 : 1,
        rowsRead: expect.any(Number),
        libsqlMs: expect.any(Number),
        storeMs: expect.any(Number),
        bytes: byteLength,
        cache: "no-store",
        status: 200,
      },
    ]);
  }
});

test("a trusted document is named by its id", async () => {
  const { id = "", name = "" } = manifest.operations[0] ?? {};
  await send("/graphql", post({ documentId: id }), on);
  expect(logged()).toMatchObject([{ document: id, operation: name }]);
});

test.each<[string, object, string]>([
  ["no GraphQL", { query: "{" }, "GRAPHQL_PARSE_FAILED"],
  ["not of this schema", { query: "{ nothing }" }, "GRAPHQL_VALIDATION_FAILED"],
  ["a variable of another type", { query, variables: { n: "secret" } }, "BAD_USER_INPUT"],
  ["no trusted document", { documentId: "00" }, "PERSISTED_QUERY_NOT_FOUND"],
  ["no parameters", {}, "BAD_REQUEST"],
])("the line tells the code: %s", async (_, parameters, code) => {
  const response = await send("/graphql", post(parameters), on);
  const bytes = (await response.arrayBuffer()).byteLength;
  expect(logged()).toMatchObject([{ event: "operation", code, roundTrips: 0, bytes }]);
});

test("what is turned away before it is read is a line, too", async () => {
  const RATE_LIMITER = { limit: async () => ({ success: false }) };
  const from = { "CF-Connecting-IP": "203.0.113.7" };
  const limited = await send("/graphql", post({ query }, from), { ...on, RATE_LIMITER });
  const wrong = await send("/graphql", post({ query }, { Authorization: "Bearer secret" }), on);
  const lines = await Promise.all(
    [limited, wrong].map(async (response) => ({
      level: "info",
      event: "operation",
      requestId: response.headers.get("X-Request-Id"),
      roundTrips: 0,
      rowsRead: 0,
      libsqlMs: 0,
      storeMs: 0,
      bytes: (await response.arrayBuffer()).byteLength,
      cache: "no-store",
      status: response.status,
      code: response.status === 429 ? "RATE_LIMITED" : "UNAUTHENTICATED",
    })),
  );
  expect(logged()).toEqual(lines);
  expect(JSON.stringify(log.mock.calls)).not.toContain("203.0.113.7");
});

test("what is no name of an operation is not written", async () => {
  await send("/graphql", post({ query, operationName: "secret\n{}" }), on);
  expect(logged()).toEqual([expect.not.objectContaining({ operation: expect.anything() })]);
});

test("what the client holds already has no bytes", async () => {
  const path = `/graphql?${new URLSearchParams({ query: "{ __typename }" })}`;
  await send(path, { headers: { "If-None-Match": "*" } }, on);
  expect(logged()).toMatchObject([{ status: 304, bytes: 0, cache: "held" }]);
});

test.skipIf(isEmbedded)(
  "rows read are libSQL's count, and cost is what the answer says",
  async () => {
    for (const n of [1, 4]) {
      for (const which of ["first", "second"]) {
        log.mockClear();
        const variables = JSON.stringify({ n });
        const path = `/graphql?${new URLSearchParams({ query: `${query} # ${n}`, variables })}`;
        const response = await send(path, {}, on);
        const { extensions } = (await response.json()) as {
          extensions: { cost: { requested: number } };
        };
        const cost = extensions.cost.requested;

        const line = { cost, rowsRead: n, roundTrips: 1, cache: "public" };
        expect(logged(), which).toMatchObject([line]);
        const timing = response.headers.get("Server-Timing") ?? "";
        expect(timing).toContain(`desc="rows read: ${n}"`);
        expect(timing).toContain(`cost;desc="${cost}", cache;desc="public"`);
        expect(Number(/libsql;dur=([\d.]+)/.exec(timing)?.[1])).toBe(logged()[0]?.["libsqlMs"]);
      }
    }
  },
);

test("what is refused for its cost is logged with it", async () => {
  const costly = "{ articles(first: 100) { nodes { quotes(first: 100) { nodes { id } } } } }";
  await send("/graphql", post({ query: costly }), on);
  const [line] = logged();
  expect(line).toMatchObject({ code: "QUERY_TOO_COSTLY", roundTrips: 0 });
  expect(line?.["cost"]).toBeGreaterThan(10_000);
});

test("nothing is written where it is not switched on", async () => {
  await send("/graphql", post({ query }));
  expect(log).not.toHaveBeenCalled();
});
