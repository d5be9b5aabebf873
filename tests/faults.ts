import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What is wrong between the Worker and libSQL. `once` is a connection that fails the first time. */
export type Fault =
  | "none"
  | "down"
  | "once"
  | "silent"
  | "cut"
  | "stalled"
  | "rubbish"
  | "other JSON"
  | "no row"
  | "busy";

interface Line {
  fault: Fault;
  asked: number;
  /** How many of those were closed before they were answered. */
  left: number;
}

/**
 * A proxy in front of libSQL. `/key/…` passes on to it under the fault that `/key/set/…` chose, so that
 * each test has a line of its own; `/key/asked` tells how often it was asked since, and
 * `/key/left` how often whoever asked went before the answer.
 */
export async function startFaults(target: string) {
  const lines = new Map<string, Line>();
  const server = createServer(async (request, response) => {
    const [, key = "", word, value = ""] = (request.url ?? "").split("/").map(decodeURIComponent);
    if (word === "set") lines.set(key, { fault: value as Fault, asked: 0, left: 0 });
    const line = lines.get(key) ?? { fault: "none", asked: 0, left: 0 };
    lines.set(key, line);
    if (word === "set" || word === "asked" || word === "left") {
      response.end(String(word === "left" ? line.left : line.asked));
      return;
    }
    line.asked += 1;
    response.once("close", () => {
      if (!response.writableFinished) line.left += 1;
    });
    const path = request.url?.slice(key.length + 1) ?? "";
    await answer(line, `${target}${path}`, request, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function answer(
  line: Line,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const json = { "Content-Type": "application/json" };
  switch (line.fault) {
    case "once":
      if (line.asked > 1) break;
      request.socket.destroy();
      return;
    case "down":
      request.socket.destroy();
      return;
    case "silent":
      return;
    case "rubbish":
      response.end("<html>not what was asked</html>");
      return;
    case "other JSON":
      response.writeHead(200, json).end('{"hello":["world"]}');
      return;
    case "no row":
      response.writeHead(200, json).end(noRow);
      return;
    case "busy":
      response.writeHead(429).end("Too many requests");
      return;
    default:
  }
  const { method = "POST" } = request;
  const { authorization: Authorization = "" } = request.headers;
  const real = await fetch(address, {
    method,
    headers: { Authorization },
    body: Buffer.concat(chunks),
  });
  const body = Buffer.from(await real.arrayBuffer());
  response.writeHead(real.status, { ...json, "Content-Length": body.byteLength });
  if (line.fault !== "cut" && line.fault !== "stalled") {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, body.byteLength / 2), () => {
    if (line.fault === "cut") request.socket.destroy();
  });
}

const noRow = JSON.stringify({
  baton: null,
  results: [
    { type: "ok", response: { type: "execute", result: { cols: [], rows: [] } } },
    { type: "ok", response: { type: "close" } },
  ],
});
