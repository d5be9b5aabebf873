import { expect, test, vi } from "vitest";
import { ask, read, send } from "./server.ts";

const get = "/graphql?query=%7B__typename%7D";

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
  ["/graphql", "PUT", "GET, POST"],
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
