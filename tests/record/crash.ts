import { once } from "node:events";
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { StoreSettings } from "../../src/env.ts";

/** Half of a request has reached the store; all of it, but no answer is there; the answer, which gets lost. */
export const moments = ["half", "asked", "answered"] as const;
export type Moment = (typeof moments)[number];

export interface Gate {
  url: string;
  authToken: string | undefined;
  /** How many bytes were asked so far. */
  asked(): number;
  /** Lets so many more bytes of requests through; at the request that would be more, strikes, and is shut. */
  strikeAfter(bytes: number, moment: Moment, strike: () => Promise<void>): void;
  /** Lets all through again, to the same store or to one at another address. */
  open(store?: StoreSettings): void;
  stop(): Promise<void>;
}

/** Stands before a store, to break off at one request and at one moment of it: no clock says when. */
export async function startGate(first: StoreSettings): Promise<Gate> {
  let store = first;
  let total = 0;
  let limit = Infinity;
  let moment: Moment = "asked";
  let strike = async (): Promise<void> => undefined;
  let isShut = false;

  async function pass(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const body = await buffer(from);
    if (isShut) return void to.destroy();
    total += body.length;
    const isLast = total > limit;
    isShut = isLast;
    const half = isLast && moment === "half";
    const { method, headers, url = "/" } = from;
    const onward = request(new URL(url, store.url), { method, headers, agent: false });
    onward.on("error", () => to.destroy());
    const answered = new Promise<IncomingMessage>((resolve) => onward.on("response", resolve));
    if (half) {
      const part = body.subarray(0, body.length / 2);
      await new Promise((resolve) => onward.write(part, resolve));
    } else onward.end(body);
    if (isLast) {
      if (moment === "asked") await once(onward, "finish");
      if (moment === "answered") await answered;
      await strike();
      onward.destroy();
      return void to.destroy();
    }
    const answer = await answered;
    to.writeHead(answer.statusCode ?? 502, answer.headers).end(await buffer(answer));
  }

  const server = createServer((from, to) => void pass(from, to).catch(() => to.destroy()));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    authToken: first.authToken,
    asked: () => total,
    strikeAfter(bytes, when, act) {
      [limit, moment, strike] = [total + bytes, when, act];
    },
    open(to = store) {
      [store, limit, isShut] = [to, Infinity, false];
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
