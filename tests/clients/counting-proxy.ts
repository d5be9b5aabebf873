import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Passed {
  method: string;
  path: string;
  status: number;
  cache: string | null;
}

/** Passes requests on to a server, and writes down what it passed. */
export async function countingProxy(
  origin: string,
): Promise<{ origin: string; passed: Passed[]; server: Server }> {
  const passed: Passed[] = [];
  const server = createServer(async ({ method = "GET", url = "/", headers: given }, response) => {
    const headers = { Accept: given.accept ?? "*/*" };
    const answer = await fetch(new URL(url, origin), { method, headers });
    const { status } = answer;
    const [path = ""] = url.split("?");
    passed.push({ method, path, status, cache: answer.headers.get("Cache-Control") });
    response.setHeader("Content-Type", answer.headers.get("Content-Type") ?? "");
    response.writeHead(status).end(await answer.text());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, passed, server };
}
