import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { readRows, type Store } from "../../../src/storage/store.ts";
import { median } from "../drive.ts";
import { Connection } from "../http.ts";
import { table } from "../report.ts";
import type { Doors, DoorsSeen } from "./doors-client.ts";

/** How much longer than alone an honest client may wait, at the slowest of twenty. */
const most = 1.5;
/** A feed reader asks every few minutes; these ask every ten seconds. */
const everyMs = 10_000;
/** What comes first is what is not kept yet. */
const warmMs = 12_000;

/** Feeds of all kinds, and the names of many actors. */
async function askedOf(store: Store): Promise<Pick<Doors, "feeds" | "names">> {
  const actors = await readRows(store, "select slug, name from actor order by id limit 400");
  const ofActors = actors.slice(0, 20).map(({ slug }) => `/actors/${String(slug)}.atom`);
  return {
    feeds: ["/quotes.atom", "/articles.feed.json", "/disputes.atom", "/edits.atom", ...ofActors],
    names: actors.map(({ name }) => String(name)),
  };
}

/** How long an honest client of GraphQL waits while others read feeds, follow changes and match names. */
export async function doors(
  { port, store }: { port: number; store: Store },
  honest: readonly string[],
  { seconds, rounds }: { seconds: number; rounds: number },
): Promise<string> {
  const asked = await askedOf(store);
  const crowds: [string, Pick<Doors, "readers" | "followers">, boolean][] = [
    ["100 feed readers", { readers: 100, followers: 0 }, false],
    ["50 who follow changes", { readers: 0, followers: 50 }, false],
    ["OpenRefine", { readers: 0, followers: 0 }, true],
    ["all of them at once", { readers: 100, followers: 50 }, true],
  ];
  await waited(port, honest, seconds);
  const rows: string[][] = [];
  for (const [name, crowd, matches] of crowds) {
    const alone: number[] = [];
    const beside: number[] = [];
    const told: DoorsSeen[] = [];
    for (let round = 0; round < rounds; round += 1) {
      alone.push(await waited(port, honest, seconds));
      const given = { ...asked, ...crowd, port, everyMs, names: matches ? asked.names : [] };
      const others = fork(join(import.meta.dirname, "doors-client.ts"));
      others.send(given);
      await after(warmMs);
      beside.push(await waited(port, honest, seconds));
      others.send("stop");
      const [seen] = (await once(others, "message")) as [DoorsSeen];
      told.push(seen);
      console.error(`  ${name}: ${JSON.stringify(seen)}`);
    }
    const ratio = median(beside) / median(alone);
    const failed = told.reduce((sum, { failed: own }) => sum + own, 0);
    rows.push([
      name,
      median(alone).toFixed(1),
      median(beside).toFixed(1),
      ratio.toFixed(2),
      String(failed),
      ratio > most || failed > 0 ? "OVER" : "",
    ]);
  }
  const head = ["beside", "p95 alone, ms", "p95", `ratio, wanted ≤ ${most}`, "failed", "bound"];
  return table([head, ...rows]);
}

/** The time of the slowest of twenty, ms. */
async function waited(port: number, requests: readonly string[], seconds: number): Promise<number> {
  const connection = new Connection(port);
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  for (let turn = 0; performance.now() < end; turn += 1) {
    const since = performance.now();
    const { status } = await connection.send(requests[turn % requests.length] ?? "");
    if (status !== 200) throw new Error(`An honest request was answered ${status}.`);
    times.push(performance.now() - since);
  }
  connection.close();
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
