import { once } from "node:events";
import type { Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createNodeServer } from "../../src/http/node/node-server.ts";

let server: Server;
let port: number;
beforeAll(async () => {
  server = createNodeServer((request) => Response.json({ url: request.url.length }));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

/** All that comes back of what is written to the socket. */
async function sent(
  text: string,
): Promise<{ status: number; body: { errors?: { message: string; extensions: object }[] } }> {
  const socket = connect(port, "127.0.0.1");
  socket.end(text);
  let answer = "";
  for await (const chunk of socket.setEncoding("utf8")) answer += chunk;
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  expect(head.toLowerCase()).toContain("content-type: application/json");
  return { status: Number(head.split(" ")[1]), body: JSON.parse(body) };
}
const get = (length: number): string =>
  `GET /${"a".repeat(length)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;

test("an address as long as an operation by GET may be is read", async () => {
  expect(await sent(get(50_000))).toEqual({
    status: 200,
    body: { url: 50_000 + "http://x/".length },
  });
});

test("a longer one is a coded 431", async () => {
  const { status, body } = await sent(get(70_000));
  expect(status).toBe(431);
  expect(body.errors).toEqual([
    { message: expect.stringContaining("by POST"), extensions: { code: "BAD_REQUEST" } },
  ]);
});

test("what is no HTTP is a coded 400", async () => {
  const { status, body } = await sent("hello\r\n\r\n");
  expect(status).toBe(400);
  expect(body.errors?.[0]?.extensions).toEqual({ code: "BAD_REQUEST" });
});

test("events are sent as they come, and end with their reader", async () => {
  let isCancelled = false;
  const streaming = createNodeServer(
    () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode("data: first\n\n")),
          cancel: () => void (isCancelled = true),
        }),
        { headers: { "Content-Type": "text/event-stream" } },
      ),
  );
  streaming.listen(0, "127.0.0.1");
  await once(streaming, "listening");
  try {
    const { port: own } = streaming.address() as AddressInfo;
    const { body } = await fetch(`http://127.0.0.1:${own}/`);
    const reader = body!.getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toBe("data: first\n\n");
    await reader.cancel();
    await expect.poll(() => isCancelled).toBe(true);
  } finally {
    streaming.close();
    streaming.closeAllConnections();
  }
});
