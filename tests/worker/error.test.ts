import { GraphQLError } from "graphql";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { appWith, ask, read, send } from "./server.ts";

const log = vi.spyOn(console, "error");
const logged = (): Record<string, unknown>[] => log.mock.calls.map(([line]) => JSON.parse(line));

beforeEach(() => log.mockReset().mockImplementation(() => undefined));
afterEach(() => vi.unstubAllGlobals());

const store = (query: string, libsqlUrl: string): Promise<Response> =>
  send("/graphql", ask(query), { LIBSQL_URL: libsqlUrl });
// The media type under which the status tells what happened.
const strict = { Accept: "application/graphql-response+json" };
const operation = "{ articles(first: 1) { nodes { slug } } }";

test("an unexpected error is masked, and logged once under the id that is answered", async () => {
  const app = appWith(() => Promise.reject(new Error("secret: the table is gone")));
  const response = await send("/graphql", ask("{ __typename }"), {}, app);
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).not.toContain("secret");
  const [error] = JSON.parse(text).errors;
  expect(error.extensions.code).toBe("INTERNAL_SERVER_ERROR");
  expect(error.extensions.requestId).toBe(response.headers.get("X-Request-Id"));
  expect(logged()).toEqual([
    expect.objectContaining({
      level: "error",
      requestId: error.extensions.requestId,
      error: expect.objectContaining({ message: "secret: the table is gone" }),
    }),
  ]);
});

test("an unexpected error inside an answer is masked, and keeps its path", async () => {
  const hidden = new GraphQLError("secret", { path: ["a"], originalError: new Error("secret") });
  const app = appWith(async () => ({ data: { a: null }, errors: [hidden] }));
  const { errors } = await read(await send("/graphql", ask("{ __typename }"), {}, app));
  expect(errors).toEqual([
    expect.objectContaining({ path: ["a"], message: expect.not.stringContaining("secret") }),
  ]);
});

test.each([
  ["GRAPHQL_PARSE_FAILED", "{"],
  ["GRAPHQL_VALIDATION_FAILED", "{ nothing }"],
])("%s", async (code, query) => {
  const response = await send("/graphql", ask(query, strict));
  expect(response.status).toBe(400);
  expect((await read(response)).errors?.[0]?.extensions.code).toBe(code);
  expect(log).not.toHaveBeenCalled();
});

test.each([
  ["INVALID_PAGE", "{ quotes(first: -1) { totalCount } }"],
  ["UNKNOWN_ID", '{ quotes(filter: {speaker: ["x"]}) { totalCount } }'],
  ["INVALID_CURSOR", '{ quotes(after: "x") { totalCount } }'],
  ["BAD_USER_INPUT", '{ resolveActor(name: " ") { score } }'],
])(
  "%s: no data, so 400 in the media type that has statuses, and 200 in the other",
  async (code, query) => {
    for (const [accept, status] of [
      [strict, 400],
      [{ Accept: "application/json" }, 200],
    ] as const) {
      const response = await send("/graphql", ask(query, accept));
      expect(response.status).toBe(status);
      const { data, errors } = await read(response);
      expect(data).toBeUndefined();
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code }]);
    }
  },
);

test.each<[string, RequestInit, number]>([
  ["no query", { ...ask("", strict), body: "{}" }, 400],
  ["no JSON", { ...ask("", strict), body: "{" }, 400],
  ["a batch", { ...ask(""), body: '[{"query":"{ __typename }"}]' }, 400],
  ["a method that is none of GraphQL's", { method: "PUT" }, 405],
  ["a body that is too long", ask(" ".repeat(1_000_001)), 413],
])("BAD_REQUEST: %s", async (_, init, status) => {
  const response = await send("/graphql", init);
  expect(response.status).toBe(status);
  expect((await read(response)).errors?.[0]?.extensions.code).toBe("BAD_REQUEST");
  expect(log).not.toHaveBeenCalled();
});

test("BAD_REQUEST: a body of unstated length that is too long", async () => {
  const chunk = new TextEncoder().encode(" ".repeat(100_000));
  let left = 11;
  const body = new ReadableStream({
    pull(controller) {
      if (left-- > 0) controller.enqueue(chunk);
      else controller.close();
    },
  });
  const response = await send("/graphql", { ...ask(""), body });
  expect(response.status).toBe(413);
});

const lost = () => Promise.reject(new Error("Network connection lost."));

test("STORE_UNAVAILABLE: nothing listens where the store should be", async () => {
  vi.stubGlobal("fetch", lost);
  const response = await store(operation, "http://127.0.0.1:9");
  expect(response.status).toBe(503);
  expect(response.headers.get("Retry-After")).toMatch(/^\d+$/);
  expect((await read(response)).errors?.[0]?.extensions.code).toBe("STORE_UNAVAILABLE");
  expect(logged()).toHaveLength(1);
});

test.each([
  ["fails", () => Promise.resolve(new Response("no", { status: 502 }))],
  ["answers something else", () => Promise.resolve(new Response("<html>"))],
  ["is not reached in time", () => Promise.reject(new DOMException("late", "TimeoutError"))],
])("STORE_UNAVAILABLE: the store %s", async (_, answer) => {
  vi.stubGlobal("fetch", answer);
  const response = await store(operation, "http://127.0.0.1:9");
  expect(response.status).toBe(503);
  expect((await read(response)).errors?.[0]?.extensions.code).toBe("STORE_UNAVAILABLE");
});

test("a statement that the store refuses is a bug of ours", async () => {
  const error = { message: 'near "slect": syntax error', code: "SQL_PARSE_ERROR" };
  const closed = { type: "ok", response: { type: "close" } };
  const errorResponse = { baton: null, results: [{ type: "error", error }, closed] };
  vi.stubGlobal("fetch", async () => Response.json(errorResponse));
  const response = await store(operation, "http://127.0.0.1:9");
  expect(response.status).toBe(500);
  const text = await response.text();
  expect(text).toContain("INTERNAL_SERVER_ERROR");
  expect(text).not.toContain("slect");
  expect(logged()).toHaveLength(1);
});

test("STORE_UNAVAILABLE: LIBSQL_URL is not set", async () => {
  const response = await send("/graphql", ask(operation), { LIBSQL_URL: undefined });
  expect(response.status).toBe(503);
  expect(JSON.stringify(logged())).toContain("LIBSQL_URL is not set.");
});

test("a store is given a deadline", async () => {
  let signal: AbortSignal | undefined;
  vi.stubGlobal("fetch", async (_: Request, init: RequestInit) => {
    signal = init.signal ?? undefined;
    return new Response("no", { status: 502 });
  });
  await store(operation, "http://127.0.0.1:9");
  expect(signal).toBeInstanceOf(AbortSignal);
});

test("what needs no store is answered without one", async () => {
  const answer = await read(
    await store("{ __schema { queryType { name } } }", "http://127.0.0.1:9"),
  );
  expect(answer.data).toEqual({ __schema: { queryType: { name: "Query" } } });
});
