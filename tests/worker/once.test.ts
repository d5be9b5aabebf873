import { afterEach, expect, test, vi } from "vitest";
import { openHrana } from "../../src/storage/hrana.ts";
import { ask, read, send } from "./server.ts";

afterEach(() => vi.unstubAllGlobals());

/** Counts what goes to the store. */
function counted(): () => number {
  let count = 0;
  const { fetch } = globalThis;
  vi.stubGlobal("fetch", (...given: Parameters<typeof fetch>) => {
    count += 1;
    return fetch(...given);
  });
  return () => count;
}

test.each([
  ["an unknown id", '{ quotes(filter: {speaker: ["x"]}) { totalCount } }', "UNKNOWN_ID"],
  ["a page that is too long", "{ actors(first: 101) { totalCount } }", "INVALID_PAGE"],
])(
  "%s: what is refused is executed no more often than what is answered",
  async (_, query, code) => {
    const asks = code === "UNKNOWN_ID" ? 1 : 0;
    for (const accept of ["application/json", "multipart/mixed"]) {
      for (const turn of ["new", "known"]) {
        const count = counted();
        const response = await send("/graphql", ask(query, { Accept: accept }));
        expect(await response.text(), turn).toContain(code);
        expect(count(), `${turn}, ${accept}`).toBe(asks);
        vi.unstubAllGlobals();
      }
    }
  },
);

test("what the store does not carry out is sent once, and answered by the fast path", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const query = "{ articles(first: 3) { nodes { slug } } }";
  expect((await read(await send("/graphql", ask(query)))).data).toBeTruthy();
  let count = 0;
  vi.stubGlobal("fetch", async () => {
    count += 1;
    return new Response("busy", { status: 503 });
  });
  const response = await send("/graphql", ask(query));
  expect(response.status).toBe(503);
  expect(response.headers.get("Server-Timing")).toContain("round trips: 1");
  expect(count).toBe(1);
  vi.restoreAllMocks();
});

test("where a connection fails, a read is sent once more, and a write is not", async () => {
  let count = 0;
  const lost: typeof fetch = () => {
    count += 1;
    return Promise.reject(new Error("Network connection lost."));
  };
  const store = openHrana({ url: "http://127.0.0.1:9", fetch: lost });
  await expect(store.read({ sql: "select 1" })).rejects.toThrow("lost");
  expect(count).toBe(2);
  await expect(store.write([{ sql: "select 1" }])).rejects.toThrow("lost");
  expect(count).toBe(3);
});
