import { expect, test } from "vitest";
import { DearOperations } from "../../src/http/dear-operations.ts";

// In workerd, with its clock: what is asked here ends when it is told to.

interface Asked {
  end(rows?: number): void;
}

function newGate(longestRunMs = 60_000) {
  const gate = new DearOperations(longestRunMs);
  const running: Asked[] = [];
  const send = (sql: string, cost = 5_000): Promise<string> =>
    gate.run(
      { sql, cost },
      (looked) =>
        new Promise((resolve) =>
          running.push({
            end: (rows = 50_000) => {
              looked(rows);
              resolve(sql);
            },
          }),
        ),
    );
  return { send, running };
}

const busy = {
  extensions: { code: "SERVER_BUSY", http: { status: 429, headers: { "Retry-After": "1" } } },
};

test("four run at once; the next waits until one has ended", async () => {
  const { send, running } = newGate();
  const all = Array.from({ length: 5 }, (_, i) => send(`dear ${i}`));
  await expect.poll(() => running.length).toBe(4);
  running[0]?.end();
  await expect.poll(() => running.length).toBe(5);
  for (const each of running) each.end();
  expect(await Promise.all(all)).toEqual(["dear 0", "dear 1", "dear 2", "dear 3", "dear 4"]);
});

test("who has waited for a second is told so, and when to come again", async () => {
  const { send, running } = newGate();
  const dear = Array.from({ length: 4 }, (_, i) => send(`dear ${i}`));
  await expect.poll(() => running.length).toBe(4);
  await expect(send("one more")).rejects.toMatchObject(busy);
  for (const each of running) each.end();
  await Promise.all(dear);
});

test("where many wait already, at once", async () => {
  const { send, running } = newGate();
  const all = Array.from({ length: 4 + 256 }, (_, i) => send(`dear ${i}`));
  let ended = 0;
  const end = (): number => (ended += 1);
  for (const each of all) void each.then(end, end);
  await expect.poll(() => running.length).toBe(4);
  const since = Date.now();
  await expect(send("one more")).rejects.toMatchObject(busy);
  expect(Date.now() - since).toBeLessThan(900);
  const endAll = (): number => {
    for (const each of running) each.end();
    return ended;
  };
  await expect.poll(endAll, { timeout: 4_000 }).toBe(all.length);
});

test("of what is new more run at once; the first of many alike tells what the others are", async () => {
  const { send, running } = newGate();
  const all = Array.from({ length: 200 }, () => send("new", 20));
  await expect.poll(() => running.length).toBe(16);
  running[0]?.end(10);
  // They go on as cheap ones do, of which more run at once.
  await expect.poll(() => running.length).toBeGreaterThan(64);
  const endAll = (): number => {
    for (const each of running) each.end(10);
    return running.length;
  };
  await expect.poll(endAll).toBe(200);
  endAll();
  expect(await Promise.all(all)).toHaveLength(200);
});

test("what costs little and is known to look at few rows goes on meanwhile", async () => {
  const { send, running } = newGate();
  const first = send("cheap", 20);
  await expect.poll(() => running.length).toBe(1);
  running[0]?.end(10);
  await first;
  const dear = Array.from({ length: 4 }, (_, i) => send(`dear ${i}`, 20));
  await expect.poll(() => running.length).toBe(5);
  for (const each of running.slice(1)) each.end();
  await Promise.all(dear);
  // What has looked at many rows is dear, whatever it costs.
  const again = [...Array(4).keys()].map((i) => send(`dear ${i}`, 20));
  await expect.poll(() => running.length).toBe(9);
  const cheap = send("cheap", 20);
  await expect.poll(() => running.length).toBe(10);
  await expect(send("dear 0", 20)).rejects.toMatchObject(busy);
  for (const each of running.slice(5)) each.end();
  await Promise.all([cheap, ...again]);
});

test("whoever was not heard of for as long as any runs has left a place", async () => {
  const { send, running } = newGate(50);
  for (let i = 0; i < 4; i += 1) void send(`lost ${i}`);
  await expect.poll(() => running.length).toBe(4);
  const after = send("after");
  await expect.poll(() => running.length).toBe(5);
  running[4]?.end();
  expect(await after).toBe("after");
});
