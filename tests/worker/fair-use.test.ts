import { expect, test } from "vitest";
import { clientOf } from "../../src/http/fair-use.ts";
import { ask, bindings, read, send } from "./server.ts";

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
const from = (address: string): RequestInit => ask(query, { "CF-Connecting-IP": address });

test("one client has a share, its other addresses with it, and nobody else suffers", async () => {
  const used = new Map<string, number>();
  const RATE_LIMITER = {
    async limit({ key }: { key: string }) {
      used.set(key, (used.get(key) ?? 0) + 1);
      return { success: (used.get(key) ?? 0) <= 2 };
    },
  };
  const status = async (address: string): Promise<number> =>
    (await send("/graphql", from(address), { RATE_LIMITER })).status;
  expect(await status("2001:db8::1")).toBe(200);
  expect(await status("2001:db8::2")).toBe(200);
  const response = await send("/graphql", from("2001:db8::3"), { RATE_LIMITER });
  expect(response.status).toBe(429);
  expect(response.headers.get("Retry-After")).toBe("60");
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

test("wrangler.toml binds Cloudflare's counter", async () => {
  expect(await bindings.RATE_LIMITER?.limit({ key: "198.51.100.9" })).toEqual({ success: true });
  expect((await send("/graphql", from("198.51.100.9"))).status).toBe(200);
});
