import { createExecutionContext } from "cloudflare:test";
import { expect, test, vi } from "vitest";
import type { Cache } from "../../src/http/cache/purge.ts";
import { read, send } from "./server.ts";

const OPERATOR_SECRET = "a secret that is long enough";
const own = { Authorization: `Bearer ${OPERATOR_SECRET}` };
const post = (body: unknown, headers: Record<string, string> = own): RequestInit => ({
  method: "POST",
  headers,
  body: typeof body === "string" ? body : JSON.stringify(body),
});

/** A context as Cloudflare gives it where Workers Cache is on; workerd by itself has none. */
function context(success = true) {
  const errors = success ? [] : [{ code: 1, message: "Too many purges." }];
  const purge = vi.fn<Cache["purge"]>(async () => ({ success, errors }));
  return { purge, ctx: Object.assign(createExecutionContext(), { props: {}, cache: { purge } }) };
}

test("who knows the secret has the cache purged by tags", async () => {
  const { purge, ctx } = context();
  const tags = ["article", "art_0123456789abcdef0123"];
  const response = await send("/purge", post({ tags }), { OPERATOR_SECRET }, undefined, ctx);
  expect(response.status).toBe(200);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(await response.json()).toEqual({ purged: 2 });
  expect(purge.mock.calls).toEqual([[{ tags }]]);
});

test.each([
  ["a wrong secret", { Authorization: "Bearer another secret, just as long" }],
  ["the secret alone", { Authorization: OPERATOR_SECRET }],
  ["none", {}],
])("%s is refused", async (_, headers) => {
  const { purge, ctx } = context();
  const init = post({ tags: ["article"] }, headers);
  const response = await send("/purge", init, { OPERATOR_SECRET }, undefined, ctx);
  expect(response.status).toBe(401);
  expect(response.headers.get("WWW-Authenticate")).toBe('Bearer realm="operator"');
  expect((await read(response)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  expect(purge).not.toHaveBeenCalled();
});

test.each([
  ["no JSON", "article"],
  ["no list", { tags: "article" }],
  ["no tags", { tags: [] }],
  ["too many", { tags: Array.from({ length: 101 }, (_, i) => `tag-${i}`) }],
  ["what is no tag", { tags: ["article", "a,b"] }],
  ["a blank", { tags: [" "] }],
  ["null", "null"],
])("%s is no request to purge", async (_, body) => {
  const { purge, ctx } = context();
  const response = await send("/purge", post(body), { OPERATOR_SECRET }, undefined, ctx);
  expect(response.status).toBe(400);
  expect((await read(response)).errors?.[0]?.extensions.code).toBe("BAD_REQUEST");
  expect(purge).not.toHaveBeenCalled();
});

test("where the cache refuses, it is said and logged", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { ctx } = context(false);
  const init = post({ tags: ["article"] });
  const response = await send("/purge", init, { OPERATOR_SECRET }, undefined, ctx);
  expect(response.status).toBe(500);
  expect(JSON.stringify(log.mock.calls)).toContain("Too many purges.");
  log.mockRestore();
});

test("without a cache there is nothing to purge: so it is in workerd by itself", async () => {
  const nothing = { purged: 0, reason: "No cache is in front." };
  for (const ctx of [undefined, Object.assign(createExecutionContext(), { props: {} })]) {
    const init = post({ tags: ["article"] });
    const response = await send("/purge", init, { OPERATOR_SECRET }, undefined, ctx);
    expect(await response.json()).toEqual(nothing);
  }
});

test("without a secret there is no such address; with one, it is for POST", async () => {
  expect((await send("/purge", post({ tags: ["article"] }))).status).toBe(404);
  const response = await send("/purge", {}, { OPERATOR_SECRET });
  expect(response.status).toBe(405);
  expect(response.headers.get("Allow")).toBe("POST");
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect((await send("/purge", post({}), { OPERATOR_SECRET: "short" })).status).toBe(500);
  log.mockRestore();
});
