// Those who come by other doors, in a process of their own: from "start" on until "stop", then they tell what they saw.
import { request, type ClientRequest } from "node:http";
import { setInterval } from "node:timers";
import { Connection } from "../http.ts";

export interface Doors {
  port: number;
  /** Addresses of feeds; a reader asks one of them, again and again. */
  feeds: string[];
  readers: number;
  /** How long a reader waits before it asks again, ms. */
  everyMs: number;
  followers: number;
  /** Names, ten of which are matched at a time. */
  names: string[];
}

export interface DoorsSeen {
  feeds: number;
  notModified: number;
  streams: number;
  batches: number;
  failed: number;
}

const seen: DoorsSeen = { feeds: 0, notModified: 0, streams: 0, batches: 0, failed: 0 };
let ended = false;
const stops: (() => void)[] = [];

process.on("message", (order: Doors | "stop") => {
  if (order !== "stop") return start(order);
  ended = true;
  for (const stop of stops) stop();
  process.send?.(seen, () => process.disconnect());
});

function start({ port, feeds, readers, everyMs, followers, names }: Doors): void {
  for (let i = 0; i < readers; i += 1) {
    readFeed(port, feeds[i % feeds.length] ?? "", everyMs, (i * everyMs) / readers);
  }
  for (let i = 0; i < followers; i += 1) stops.push(abort(follow(port)));
  if (names.length > 0) void match(port, names);
}

const abort = (client: ClientRequest) => () => client.destroy();

/** Asks once in a while, and says what it has. */
function readFeed(port: number, path: string, everyMs: number, afterMs: number): void {
  const connection = new Connection(port);
  let held: string | undefined;
  let isWaiting = false;
  const ask = async (): Promise<void> => {
    if (isWaiting) return;
    isWaiting = true;
    const given = held === undefined ? "" : `If-None-Match: ${held}\r\n`;
    const answer = await connection
      .send(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${given}\r\n`)
      .catch(() => ({ status: 0, etag: undefined }));
    isWaiting = false;
    held = answer.etag ?? held;
    seen.feeds += 1;
    if (answer.status === 304) seen.notModified += 1;
    else if (answer.status !== 200 && !ended) seen.failed += 1;
  };
  const first = setTimeout(() => {
    void ask();
    const timer = setInterval(() => void ask(), everyMs);
    stops.push(() => clearInterval(timer));
  }, afterMs);
  stops.push(() => {
    clearTimeout(first);
    connection.close();
  });
}

/** Follows the changes from the first on, which is the most that it can be sent. */
function follow(port: number): ClientRequest {
  const client = request({ port, host: "127.0.0.1", path: "/changes.sse" }, (response) => {
    if (response.statusCode === 200) seen.streams += 1;
    else seen.failed += 1;
    response.resume();
  });
  client.on("error", () => {
    if (!ended) seen.failed += 1;
  });
  client.end();
  return client;
}

/** Batches of ten names, one after the other, as OpenRefine sends them. */
async function match(port: number, names: readonly string[]): Promise<void> {
  const connection = new Connection(port);
  stops.push(() => connection.close());
  const isOver = (): boolean => ended;
  for (let turn = 0; !isOver(); turn += 1) {
    const queries = Array.from({ length: 10 }, (_, i) => [
      `q${i}`,
      { query: names[(10 * turn + i) % names.length] },
    ]);
    const body = new URLSearchParams({
      queries: JSON.stringify(Object.fromEntries(queries)),
    }).toString();
    const head = `Host: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}`;
    const { status } = await connection
      .send(`POST /reconcile HTTP/1.1\r\n${head}\r\n\r\n${body}`)
      .catch(() => ({ status: 0 }));
    if (status === 200) seen.batches += 1;
    else if (!ended) seen.failed += 1;
  }
}
