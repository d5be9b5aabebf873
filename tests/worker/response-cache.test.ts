import { expect, test, vi } from "vitest";
import { ResponseCache } from "../../src/http/cache/response-cache.ts";
import { ask, newApp, send } from "./server.ts";

const path = (name: string): string =>
  `/graphql?${new URLSearchParams({ query: `{ articles(first: 1) { nodes { ${name}: slug } } }` })}`;
const keeping = { KEEP_MEGABYTES: "1", CACHE_SECONDS: "60" };
const asked = (response: Response): boolean => response.headers.has("Server-Timing");

/** An app that has kept nothing yet. */
function server(settings: Record<string, string>) {
  const app = newApp();
  return {
    get: (to: string, headers: Record<string, string> = {}) => send(to, { headers }, settings, app),
    post: () => send("/graphql", ask("{ articles(first: 1) { totalCount } }"), settings, app),
  };
}

test("an answer by GET is kept where the operator wants it, and its 304, without asking the store", async () => {
  const { get } = server(keeping);
  const first = await get(path("a"));
  const again = await get(path("a"));
  expect([asked(first), asked(again)]).toEqual([true, false]);
  expect(again.headers.get("Age")).toBe("0");
  const own = (headers: Headers): string[][] =>
    [...headers].filter(([name]) => !["age", "server-timing", "x-request-id"].includes(name));
  expect(own(again.headers)).toEqual(own(first.headers));
  expect(again.headers.get("X-Request-Id")).not.toBe(first.headers.get("X-Request-Id"));
  expect(await again.text()).toBe(await first.text());
  const tag = first.headers.get("ETag") ?? "";
  const held = await get(path("a"), { "If-None-Match": tag });
  expect([held.status, await held.text(), held.headers.get("ETag")]).toEqual([304, "", tag]);
  expect(asked(held)).toBe(false);
});

test("by default nothing is kept", async () => {
  const { get } = server({});
  await get(path("b"));
  expect(asked(await get(path("b")))).toBe(true);
});

test("errors, POST, other media types and what is asked with a key are asked for each time", async () => {
  const { get, post } = server(keeping);
  const wrong = `/graphql?${new URLSearchParams({ query: "{ quotes(first: -1) { totalCount } }" })}`;
  await get(path("c"));
  for (let turn = 0; turn < 2; turn += 1) {
    expect((await get(wrong)).headers.has("Age")).toBe(false);
    expect((await post()).headers.has("Age")).toBe(false);
    const keyed = await get(path("c"), { Authorization: "Bearer nothing" });
    expect(keyed.status).toBe(401);
  }
  const strict = await get(path("c"), { Accept: "application/graphql-response+json" });
  expect(strict.headers.get("Content-Type")).toContain("graphql-response");
  expect(strict.headers.has("Age")).toBe(false);
});

test("after CACHE_SECONDS the store is asked again", async () => {
  const now = vi.spyOn(Date, "now").mockReturnValue(1_000_000);
  try {
    const { get } = server(keeping);
    await get(path("d"));
    now.mockReturnValue(1_000_000 + 59_999);
    expect((await get(path("d"))).headers.get("Age")).toBe("59");
    now.mockReturnValue(1_000_000 + 60_000);
    expect(asked(await get(path("d")))).toBe(true);
  } finally {
    now.mockRestore();
  }
});

test("what was asked for longest ago makes room, and one answer never takes it all", () => {
  const kept = new ResponseCache();
  const bounds = { keepBytes: 100_000, cacheSeconds: 60 };
  const request = (name: string): Request => new Request(`https://example.org/${name}`);
  const keep = (name: string, length: number): void =>
    kept.keep(
      request(name),
      { body: new Uint8Array(length), headers: new Headers(), etag: "" },
      bounds,
    );
  const has = (name: string): boolean => kept.find(request(name), bounds) !== undefined;
  keep("large", 10_001);
  expect(has("large")).toBe(false);
  for (let i = 0; i < 8; i += 1) keep(`n${i}`, 6_000);
  expect(has("n0")).toBe(true);
  for (let i = 8; i < 12; i += 1) keep(`n${i}`, 6_000);
  expect(["n0", "n1", "n2", "n11"].map(has)).toEqual([true, false, false, true]);
  kept.clear();
  expect(has("n11")).toBe(false);
});
