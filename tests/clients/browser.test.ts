import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { isWithoutChromium, openChromium, type Chromium } from "../browser/chromium.ts";

const endpoint = inject("endpoint");
const get = (query: string): string => `${endpoint}?${new URLSearchParams({ query })}`;
const asked = '{ article(by: { slug: "kyrgyzstan-hard-sell" }) { publication { name } } }';

let front: Server;
let browser: Chromium;
let page: Page;
/** What goes to the Worker, the browser's preflights among them, and the statuses that come back. */
const wire = { sent: [] as string[], statuses: [] as number[] };

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  cache?: "no-cache";
  credentials?: "include" | "omit";
}
interface Outcome {
  errorResponse?: string;
  status?: number;
  body?: { data?: Record<string, unknown>; errors?: { extensions: { code: string } }[] };
  headers?: Record<string, string>;
}

/** What the page can read of an answer; `wire` has what that took. */
function read(address: string, init: Asked = {}): Promise<Outcome> {
  wire.sent.length = wire.statuses.length = 0;
  return page.evaluate(
    async ([url, options]): Promise<Outcome> => {
      try {
        const response = await fetch(url, options);
        const { status } = response;
        const headers = Object.fromEntries(response.headers);
        const text = await response.text();
        return { status, headers, body: text === "" ? undefined : JSON.parse(text) };
      } catch (error) {
        return { errorResponse: String(error) };
      }
    },
    [address, init] as const,
  );
}
const post = (query: string): Asked => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ query }),
});
const wanted = { data: { article: { publication: { name: "European Institute blog" } } } };

describe.skipIf(isWithoutChromium)("a page from another origin", () => {
  beforeAll(async () => {
    front = createServer((_, response) => {
      response.setHeader("Content-Type", "text/html").end("<!doctype html><title>A page</title>");
    }).listen(0, "127.0.0.1");
    await once(front, "listening");
    browser = await openChromium({ width: 800, height: 600 });
    page = await browser.context.newPage();
    const devtools = await browser.context.newCDPSession(page);
    await devtools.send("Network.enable");
    const ours = new Set<string>();
    devtools.on("Network.requestWillBeSent", ({ request, requestId }) => {
      if (!request.url.startsWith(endpoint)) return;
      ours.add(requestId);
      wire.sent.push(request.method);
    });
    devtools.on("Network.responseReceivedExtraInfo", ({ requestId, statusCode }) => {
      if (ours.has(requestId)) wire.statuses.push(statusCode);
    });
    await page.goto(`http://127.0.0.1:${(front.address() as AddressInfo).port}/`);
  });

  afterAll(async () => {
    await browser?.stop();
    front?.close();
  });

  test("reads by GET without a preflight, and the headers that a front end needs", async () => {
    const { status, body, headers } = await read(get(asked));
    expect(status).toBe(200);
    expect(body).toMatchObject(wanted);
    await expect.poll(() => wire).toEqual({ sent: ["GET"], statuses: [200] });
    expect(headers?.["etag"]).toMatch(/^"[\w+/=]{44}"$/);
    expect(headers?.["server-timing"]).toMatch(/^db;dur=/);
    expect(headers?.["x-request-id"]).toMatch(/^[\w-]{20,}$/);
    // What is not for it stays hidden.
    expect(headers).not.toHaveProperty("cache-tag");
  });

  test("keeps what it read by GET, and asks again by its ETag where it must be sure", async () => {
    const first = await read(get(asked));
    const kept = await read(get(asked));
    expect(kept.headers?.["x-request-id"]).toBe(first.headers?.["x-request-id"]);
    expect(wire.statuses).toEqual([]);
    const sure = await read(get(asked), { cache: "no-cache" });
    expect(sure).toMatchObject({ status: 200, body: wanted });
    await expect.poll(() => wire.statuses).toEqual([304]);
    expect(sure.headers?.["etag"]).toBe(first.headers?.["etag"]);
    expect(sure.headers?.["x-request-id"]).not.toBe(first.headers?.["x-request-id"]);
  });

  test("reads by POST, and asks only once whether it may", async () => {
    const first = await read(endpoint, post(asked));
    expect(first).toMatchObject({ status: 200, body: wanted });
    await expect.poll(() => wire.sent.toSorted()).toEqual(["OPTIONS", "POST"]);
    await expect.poll(() => wire.statuses.toSorted()).toEqual([200, 204]);
    const again = await read(endpoint, post(asked));
    expect(again).toMatchObject({ status: 200, body: wanted });
    await expect.poll(() => wire).toEqual({ sent: ["POST"], statuses: [200] });
    // Browsers keep it for seconds where nothing is said, and two hours at most.
    const { headers } = await fetch(endpoint, {
      method: "OPTIONS",
      headers: { Origin: "http://a.test", "Access-Control-Request-Method": "POST" },
    });
    expect(Number(headers.get("Access-Control-Max-Age"))).toBeGreaterThanOrEqual(7_200);
  });

  test("reads why it was refused", async () => {
    const init = { headers: { Accept: "application/graphql-response+json" } };
    const { status, body, headers } = await read(get("{ nothing }"), init);
    expect(status).toBe(400);
    expect(body?.errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(headers?.["x-request-id"]).toBeTruthy();
  });

  test("may send a key, and reads why it is none", async () => {
    const headers = { Authorization: "Bearer none" };
    const { status, body, headers: told } = await read(get(asked), { headers });
    expect(status).toBe(401);
    expect(body?.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect(told?.["www-authenticate"]).toContain("Bearer");
    expect(told?.["cache-control"]).toBe("no-store");
  });

  test.each<[string, Asked]>([
    ["GET", {}],
    ["POST", post(asked)],
  ])("is kept from reading with credentials by %s", async (method, init) => {
    const address = method === "GET" ? get(asked) : endpoint;
    expect(await read(address, { ...init, credentials: "include" })).toEqual({
      errorResponse: "TypeError: Failed to fetch",
    });
    expect(await read(address, { ...init, credentials: "omit" })).toMatchObject({ status: 200 });
  });
});
