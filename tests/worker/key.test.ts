import { expect, inject, test, vi } from "vitest";
import { hashOfKey, isKey, makeKey } from "../../src/storage/api-key.ts";
import { revokeKey } from "../../src/storage/api-key-list.ts";
import { openWritable } from "./door.ts";
import { ask, read, send } from "./server.ts";

const keys = inject("keys");
const query = "{ articles(first: 1) { totalCount } }";
const bearer = (key: string): Record<string, string> => ({ Authorization: `Bearer ${key}` });
const get = `/graphql?${new URLSearchParams({ query })}`;
const roundTrips = ({ headers }: Response): string =>
  /round trips: \d+/.exec(headers.get("Server-Timing") ?? "")?.[0] ?? "none";

test("a key is taken, by GET and POST, and its answer is kept nowhere", async () => {
  for (const [path, init] of [
    ["/graphql", ask(query, bearer(keys.good))],
    [get, { headers: bearer(keys.good) }],
    [get, { headers: { Authorization: `bearer  ${keys.good}` } }],
  ] as const) {
    const response = await send(path, init);
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect((await read(response)).data).toMatchObject({ articles: {} });
  }
  for (const path of ["/schema.graphql", "/", "/health", "/ready"]) {
    const { status, headers } = await send(path, { headers: bearer(keys.good) });
    expect(status, path).toBe(200);
    expect(headers.get("Cache-Control"), path).toBe("no-store");
  }
});

test("`viewer` is whose key it is, where that has a role", async () => {
  const asked = "{ viewer { name role } }";
  const viewerOf = async (headers: Record<string, string>): Promise<unknown> =>
    (await read(await send("/graphql", ask(asked, headers)))).data;
  expect(await viewerOf(bearer(keys.editor))).toEqual({ viewer: { name: "a desk", role: "EDIT" } });
  expect(await viewerOf(bearer(keys.good))).toEqual({ viewer: null });
  expect(await viewerOf({})).toEqual({ viewer: null });
});

const unknown = (await makeKey()).key;
const mistyped = keys.good.slice(0, -1) + (keys.good.endsWith("0") ? "1" : "0");

test.each([
  ["unknown", bearer(unknown), /is unknown/],
  ["revoked", bearer(keys.revoked), /revoked/],
  ["expired", bearer(keys.expired), /expired/],
  ["mistyped", bearer(mistyped), /holds no API key/],
  ["no key", bearer("secret"), /holds no API key/],
  ["nothing", { Authorization: "Bearer" }, /holds no API key/],
  ["of another scheme", { Authorization: "Basic dTpw" }, /holds no API key/],
])("a key that is %s is 401, and says so", async (_, headers, message) => {
  for (const init of [ask(query, headers), { headers }]) {
    const response = await send("method" in init ? "/graphql" : get, init);
    expect(response.status).toBe(401);
    expect(response.headers.get("WWW-Authenticate")).toMatch(
      /^Bearer realm="onrecord", error="invalid_token", error_description="[\w ]+"$/,
    );
    expect(response.headers.get("WWW-Authenticate")).toMatch(message);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("Access-Control-Expose-Headers")).toContain("WWW-Authenticate");
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({
      errors: [
        { message: expect.stringMatching(message), extensions: { code: "UNAUTHENTICATED" } },
      ],
    });
    expect(text).not.toContain(headers.Authorization.split(" ")[1] || "\n");
  }
});

test("without a key, nothing more is asked; with one, once in KEY_SECONDS", async () => {
  expect(roundTrips(await send(get))).toBe("round trips: 1");
  const times = [];
  for (const seconds of ["0", "100", "100", "100"]) {
    const init = ask(query, bearer(keys.counted));
    times.push(roundTrips(await send("/graphql", init, { KEY_SECONDS: seconds })));
  }
  const [once, twice] = ["round trips: 1", "round trips: 2"];
  expect(times).toEqual([twice, twice, once, once]);
  expect(roundTrips(await send("/graphql", ask(query, bearer("secret"))))).toBe("none");
});

test("a key that is revoked is believed in KEY_SECONDS longer, and no more", async () => {
  const status = async (seconds: string): Promise<number> =>
    (await send("/graphql", ask(query, bearer(keys.toRevoke)), { KEY_SECONDS: seconds })).status;
  expect(await status("100")).toBe(200);
  const store = openWritable();
  const id = keys.toRevoke.split("_")[1] ?? "";
  expect(await revokeKey(store, id)).toBe("revoked");
  expect(await status("100")).toBe(200);
  vi.setSystemTime(Date.now() + 101_000);
  try {
    expect(await status("0")).toBe(401);
  } finally {
    vi.useRealTimers();
  }
});

test("where the store is away, a key cannot be told from a wrong one: 503, and no 401", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const line = `${inject("faultyUrl")}/keys`;
  await (await fetch(`${line}/set/down`)).text();
  const { key, hash } = await makeKey();
  const response = await send("/graphql", ask(query, bearer(key)), { LIBSQL_URL: line });
  expect(response.status).toBe(503);
  expect((await read(response)).errors?.[0]?.extensions.code).toBe("STORE_UNAVAILABLE");
  const written = JSON.stringify(log.mock.calls);
  expect(written).toContain("The store failed.");
  expect(written).not.toContain(key);
  expect(written).not.toContain(hash);
  log.mockRestore();
});

test("a page of another origin may send a key, and no credentials", async () => {
  const asked = {
    Origin: "https://example.org",
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "authorization,content-type",
  };
  const { status, headers } = await send("/graphql", { method: "OPTIONS", headers: asked });
  expect(status).toBe(204);
  expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(headers.get("Access-Control-Allow-Headers")?.toLowerCase()).toContain("authorization");
  expect(headers.has("Access-Control-Allow-Credentials")).toBe(false);
});

test("a key is made with a prefix, an id and a checksum that holds", async () => {
  const { key, id, hash } = await makeKey();
  expect(key).toMatch(/^onr_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}$/);
  expect(key).toContain(`_${id}_`);
  expect(hash).toBe(await hashOfKey(key));
  expect(isKey(key)).toBe(true);
  for (let i = 0; i < key.length; i += 1) {
    const other = key[i] === "A" ? "B" : "A";
    expect(isKey(key.slice(0, i) + other + key.slice(i + 1)), String(i)).toBe(false);
  }
});
