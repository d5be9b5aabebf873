import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { buildWorker } from "../../src/cli/publish/build-worker.ts";
import { serveWorker } from "../../src/cli/local/workerd.ts";
import { mostStreams } from "../../src/storage/hrana-streams.ts";
import type { Fault } from "../faults.ts";
import { freePort } from "../../src/cli/local/port.ts";
import { until } from "./processes.ts";

const line = `${inject("faultyUrl")}/${crypto.randomUUID()}`;
const textOf = async (path: string): Promise<string> => (await fetch(`${line}${path}`)).text();
const become = (fault: Fault): Promise<string> => textOf(`/set/${fault}`);
const asked = async (): Promise<number> => Number(await textOf("/asked"));
const left = async (): Promise<number> => Number(await textOf("/left"));

let folder: string;
let worker: Awaited<ReturnType<typeof serveWorker>>;
const stop = new AbortController();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-gone-"));
  await buildWorker();
  worker = await serveWorker(
    folder,
    await freePort(),
    { ...inject("store"), url: line },
    stop.signal,
  );
});
afterAll(async () => {
  await worker?.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => become("none"));

const query = "{ articles(first: 3) { totalCount nodes { slug } } }";
const ask = (text: string): Promise<Response> =>
  fetch(`${worker.origin}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: text }),
  });

/**
 * A client of its own making, which can go by a reset. workerd ends all that a request began when its client is gone,
 * without a word of ours; that a client has closed its half alone does not tell it so.
 */
async function client(text: string): Promise<Socket> {
  const { hostname, port, host } = new URL(worker.origin);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  socket.write(
    `GET /graphql?${new URLSearchParams({ query: text })} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
  );
  return socket;
}

test.each<[string, Fault]>([
  ["a new document, libSQL is silent", "silent"],
  ["a known document, libSQL is silent", "silent"],
  ["a known document, libSQL stops within its answer", "stalled"],
])(
  "the client goes: the question to libSQL ends, and is not asked again (%s)",
  async (name, fault) => {
    const text = name.includes("new") ? `${query} # ${crypto.randomUUID()}` : query;
    if (!name.includes("new")) expect((await ask(text)).status).toBe(200);
    await become(fault);
    const sockets = await Promise.all([client(text), client(text), client(text)]);
    await until("libSQL is asked", async () => (await asked()) === 3 || undefined);
    expect(await left()).toBe(0);
    const since = Date.now();
    for (const socket of sockets) socket.resetAndDestroy();
    await until("libSQL is left", async () => (await left()) === 3 || undefined);
    // Well before the deadline, STORE_TIMEOUT_MS, would have ended them.
    expect(Date.now() - since).toBeLessThan(7_000);
    expect(await asked()).toBe(3);
    await become("none");
    expect((await ask(text)).status).toBe(200);
    expect(await asked()).toBe(1);
  },
);

test("however many go, those who stay are served", async () => {
  // More than there are streams to ask on, each of which may have been on one.
  const many = 3 * mostStreams;
  for (let round = 0; round < 3; round += 1) {
    expect((await ask(query)).status).toBe(200);
    await become("silent");
    const sockets = await Promise.all(Array.from({ length: many }, () => client(query)));
    await until("libSQL is asked", async () => (await asked()) === many || undefined);
    for (const socket of sockets) socket.resetAndDestroy();
    await until("libSQL is left", async () => (await left()) === many || undefined);
    await become("none");
    const answers = await Promise.all(Array.from({ length: many }, () => ask(query)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await asked()).toBe(many);
  }
});
