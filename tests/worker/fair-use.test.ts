import { expect, inject, test } from "vitest";
import { clientOf, periodSeconds, policies } from "../../src/http/access/rate-limit.ts";
import { makeKey } from "../../src/storage/api-key.ts";
import guide from "../../src/http/docs/pages/limits.md?raw";
import wrangler from "../../wrangler.toml?raw";
import { bindings } from "./bindings.ts";
import { isEmbedded } from "./door.ts";
import { ask, read, send } from "./server.ts";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002:ffff::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
])("%s is counted as %s", (address, client) => {
  expect(clientOf(address)).toBe(client);
});

const query = "{ __typename }";
const from = (address: string, key?: string): RequestInit =>
  ask(query, {
    "CF-Connecting-IP": address,
    ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
  });

/** Counts as Cloudflare does, to a share that a test can use up. */
function counter(share: number) {
  const used = new Map<string, number>();
  return {
    used,
    async limit({ key }: { key: string }) {
      used.set(key, (used.get(key) ?? 0) + 1);
      return { success: (used.get(key) ?? 0) <= share };
    },
  };
}

test("one client has a share, its other addresses with it, and nobody else suffers", async () => {
  const RATE_LIMITER = counter(2);
  const status = async (address: string): Promise<number> =>
    (await send("/graphql", from(address), { RATE_LIMITER })).status;
  expect(await status("2001:db8::1")).toBe(200);
  expect(await status("2001:db8::2")).toBe(200);
  const response = await send("/graphql", from("2001:db8::3"), { RATE_LIMITER });
  expect(response.status).toBe(429);
  expect(response.headers.get("Retry-After")).toBe("60");
  expect(response.headers.get("RateLimit-Policy")).toBe('"anonymous";q=600;w=60');
  expect(response.headers.get("RateLimit")).toBe('"anonymous";r=0;t=60');
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  // A browser's page is to see why.
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect((await read(response)).errors?.[0]?.extensions.code).toBe("RATE_LIMITED");
  expect(await status("2001:db8:0:1::1")).toBe(200);
  expect(await status("203.0.113.7")).toBe(200);
  // What costs nothing is not counted.
  const health = { headers: { "CF-Connecting-IP": "2001:db8::1" } };
  expect((await send("/health", health, { RATE_LIMITER })).status).toBe(200);
});

test("where nobody counts, or an address is not known, all may ask", async () => {
  const RATE_LIMITER = { limit: async () => ({ success: false }) };
  expect((await send("/graphql", from("203.0.113.7"), { RATE_LIMITER: undefined })).status).toBe(
    200,
  );
  expect((await send("/graphql", ask(query), { RATE_LIMITER })).status).toBe(200);
});

test("an answer tells the policy that it was counted under, and of what remains nothing", async () => {
  const RATE_LIMITER = counter(9);
  const bound = { RATE_LIMITER, KEY_RATE_LIMITER: counter(9) };
  for (const [key, policy] of [
    [undefined, '"anonymous";q=600;w=60'],
    [inject("keys").good, '"key";q=6000;w=60'],
  ] as const) {
    const { status, headers } = await send("/graphql", from("203.0.113.7", key), bound);
    expect(status).toBe(200);
    expect(headers.get("RateLimit-Policy")).toBe(policy);
    expect(headers.has("RateLimit")).toBe(false);
    const exposed = headers.get("Access-Control-Expose-Headers")?.split(",");
    expect(exposed).toEqual(expect.arrayContaining(["RateLimit", "RateLimit-Policy"]));
  }
  // Where nobody counts, there is no policy.
  const free = { RATE_LIMITER: undefined, KEY_RATE_LIMITER: undefined };
  for (const key of [undefined, inject("keys").good]) {
    const { headers } = await send("/graphql", from("203.0.113.7", key), free);
    expect(headers.has("RateLimit-Policy")).toBe(false);
  }
});

test("a key has a share of its own, from whatever address", async () => {
  const bound = { RATE_LIMITER: counter(1), KEY_RATE_LIMITER: counter(3) };
  const status = async (address: string, key?: string): Promise<number> =>
    (await send("/graphql", from(address, key), bound)).status;
  const { good } = inject("keys");
  expect(await status("203.0.113.7")).toBe(200);
  expect(await status("203.0.113.7")).toBe(429);
  // Known from here on: not even the first look is counted with others of the address.
  for (const address of ["203.0.113.7", "203.0.113.7", "203.0.113.8"]) {
    expect(await status(address, good)).toBe(200);
  }
  const response = await send("/graphql", from("203.0.113.9", good), bound);
  expect(response.status).toBe(429);
  expect(response.headers.get("RateLimit")).toBe('"key";r=0;t=60');
  expect(await response.text()).toContain("with this key");
  expect(await status("203.0.113.9")).toBe(200);
  // What counts is the key's id: Cloudflare is not told the key.
  expect([...bound.KEY_RATE_LIMITER.used]).toEqual([[`key ${good.split("_")[1]}`, 4]]);
});

test("whoever guesses keys is stopped before libSQL is asked", async () => {
  const bound = { RATE_LIMITER: counter(2) };
  const again = (await makeKey()).key;
  const guesses = [again, again, (await makeKey()).key, "onr_no_key"];
  const responses = [];
  for (const key of guesses)
    responses.push(await send("/graphql", from("203.0.113.7", key), bound));
  expect(responses.map(({ status }) => status)).toEqual([401, 401, 429, 429]);
  expect(responses[2]?.headers.get("RateLimit")).toBe('"unknown-key";r=0;t=60');
  // One that is known to be revoked is counted, too.
  const twice = { RATE_LIMITER: counter(1) };
  const revoked = from("203.0.113.7", inject("keys").revoked);
  expect((await send("/graphql", revoked)).status).toBe(401);
  expect((await send("/graphql", revoked, twice)).status).toBe(401);
  expect((await send("/graphql", revoked, twice)).status).toBe(429);
  // Others of that address are not hindered.
  expect((await send("/graphql", from("203.0.113.7"), bound)).status).toBe(200);
  expect((await send("/graphql", from("203.0.113.7", inject("keys").good), bound)).status).toBe(
    200,
  );
});

test("clients are told what Cloudflare counts", () => {
  const counted = [...wrangler.matchAll(/^name = "(\w*RATE_LIMITER)"\n.*\nsimple = (.*)$/gm)];
  const limits = Object.fromEntries(counted.map(([, name = "", simple]) => [name, simple]));
  const simple = ({ quota }: { quota: number }) =>
    `{ limit = ${quota}, period = ${periodSeconds} }`;
  expect(limits).toEqual({
    RATE_LIMITER: simple(policies.anonymous),
    KEY_RATE_LIMITER: simple(policies.key),
    WRITE_RATE_LIMITER: simple(policies.write),
  });
  expect(policies.unknownKey.quota).toBe(policies.anonymous.quota);
  for (const { quota } of Object.values(policies)) {
    expect(guide).toMatch(new RegExp(`\\b${quota.toLocaleString("en")}\\b`));
  }
});

test.skipIf(isEmbedded)("wrangler.toml binds Cloudflare's counter", async () => {
  for (const limiter of [
    bindings.RATE_LIMITER,
    bindings.KEY_RATE_LIMITER,
    bindings.WRITE_RATE_LIMITER,
  ]) {
    expect(await limiter?.limit({ key: "198.51.100.9" })).toEqual({ success: true });
  }
  expect((await send("/graphql", from("198.51.100.9"))).status).toBe(200);
});
