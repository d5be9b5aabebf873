import { expect, test, vi } from "vitest";
import { appWith, ask, read, send } from "./server.ts";

const get = "/graphql?query=%7B__typename%7D";
const app = appWith(async () => ({ data: {} }));

test("HEAD answers as GET does, without the body", async () => {
  for (const path of [get, "/", "/schema.graphql", "/health", "/graphql?query=%7B"]) {
    const [head, full] = [await send(path, { method: "HEAD" }), await send(path)];
    const headersOf = ({ headers }: Response) =>
      Object.fromEntries(
        [...headers].filter(
          ([name]) => !/^(x-request-id|content-length|server-timing)$/.test(name),
        ),
      );
    expect(head.status, path).toBe(full.status);
    expect(headersOf(head), path).toEqual(headersOf(full));
    expect(await head.text()).toBe("");
  }
});

test.each([
  ["/graphql", "PUT", "GET, HEAD, POST"],
  ["/health", "POST", "GET, HEAD"],
  ["/schema.graphql", "DELETE", "GET, HEAD"],
  ["/", "PATCH", "GET, HEAD"],
])("%s tells a %s what is allowed", async (path, method, allowed) => {
  const response = await send(path, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get("Allow")).toBe(allowed);
  expect((await read(response)).errors?.[0]?.extensions.code).toBe("BAD_REQUEST");
});

test("every answer says what a browser may make of it", async () => {
  for (const path of ["/", get, "/graphql?query=%7B", "/health", "/nowhere", "/schema.graphql"]) {
    const { headers } = await send(path);
    expect(headers.get("X-Content-Type-Options"), path).toBe("nosniff");
    expect(headers.get("Referrer-Policy"), path).toBe("no-referrer");
    const policy = headers.get("Content-Security-Policy");
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
  }
});

test("what says nothing of caches is not kept", async () => {
  for (const path of ["/health", "/nowhere", "/ready", "/graphql?query=%7B"]) {
    expect((await send(path)).headers.get("Cache-Control"), path).toBe("no-store");
  }
  const posted = await send("/graphql", ask("{ __typename }"));
  expect(posted.headers.get("Cache-Control")).toBe("no-store");
});

test("a body that states too great a length is refused unread", async () => {
  const pull = vi.fn((controller: ReadableStreamDefaultController) => controller.close());
  const body = new ReadableStream({ pull }, { highWaterMark: 0 });
  const headers = { "Content-Type": "application/json", "Content-Length": "1000001" };
  const response = await send("/graphql", { method: "POST", headers, body });
  expect(response.status).toBe(413);
  expect(pull).not.toHaveBeenCalled();
});

/** Node, unlike workerd, makes no request of an address with a user in it. */
function isAddress(url: string): boolean {
  try {
    return new Request(url).url !== "";
  } catch {
    return false;
  }
}

test.each([
  "a b",
  "a, b",
  "x/purge?",
  "x?",
  "x#",
  "x@y",
  "x\\y",
  "%41",
  ":80",
  "x:123456",
  "[x]",
  "é",
])("a Host that is no host name is refused: %s", async (host) => {
  // workerd makes the address so, and keeps what is no address at all.
  const url = `http://${host}/health`;
  const response = await app.request(isAddress(url) ? url : "http://x/health", {
    headers: { Host: host },
  });
  expect(response.status).toBe(400);
  expect(await read(response)).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
});

test.each(["x", "onrecord.example:8787", "127.0.0.1:80", "[::1]:8787", "a_b"])(
  "a Host that is one is answered: %s",
  async (host) => {
    const response = await app.request(`http://${host}/health`, { headers: { Host: host } });
    expect(response.status).toBe(200);
  },
);

test("no page names the host that it was asked at, but its operator's, or one's own machine", async () => {
  const nobodys = await (await send("/quotes")).text();
  expect(nobodys).not.toContain("onrecord.test");
  expect(nobodys).not.toContain('rel="canonical"');
  const PUBLIC_ORIGIN = "https://onrecord.example";
  const named = await (await send("/quotes", {}, { PUBLIC_ORIGIN })).text();
  expect(named).toContain('<link rel="canonical" href="https://onrecord.example/quotes">');
  expect(named).not.toContain("onrecord.test");
  const own = await (await send("http://127.0.0.1:8787/quotes")).text();
  expect(own).toContain('<link rel="canonical" href="http://127.0.0.1:8787/quotes">');
});

test("no address answers the list of a folder", async () => {
  // As workerd serves a disk: a folder is a list of its files.
  const ASSETS = {
    fetch: async ({ url }: Request) =>
      Response.json(
        /\/(docs|playground|x)?\/?$/.test(new URL(url).pathname) ? [{ name: "secret" }] : "file",
      ),
  };
  const got = async (path: string): Promise<Response> =>
    send(path, { redirect: "manual" }, { ASSETS });
  for (const folder of [
    "/docs",
    "/docs/",
    "/playground",
    "/playground/",
    "/docs/x",
    "/docs/x/",
    "/docs//",
    "/docs/%2e",
    "/docs/x%2f",
    "/docs/.",
  ]) {
    expect(await (await got(folder)).text(), folder).not.toContain("secret");
  }
  expect((await got("/docs/")).headers.get("Location")).toBe("/docs");
  expect((await got("/playground/")).headers.get("Location")).toBe("/graphql");
  expect((await got("/docs/docs-5H3UVJZD.css")).status).toBe(200);
});

test("a body that breaks off is a 400, and no line in the log", async () => {
  const log = vi.spyOn(console, "error");
  for (const path of ["/graphql", "/purge"]) {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"query"'));
        controller.error(new Error("The client is gone."));
      },
    });
    const secret = "x".repeat(20);
    const authorization = path === "/purge" && { Authorization: `Bearer ${secret}` };
    const headers = { "Content-Type": "application/json", ...authorization };
    const init = { method: "POST", headers, body };
    const response = await send(path, init, { OPERATOR_SECRET: secret });
    expect(response.status, path).toBe(400);
    expect((await read(response)).errors?.[0]?.message).toBe("The body broke off before its end.");
  }
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});
