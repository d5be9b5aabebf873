import type { Client } from "@libsql/client/web";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { generate } from "../../src/record/generate/generate.ts";
import { exportLines } from "../../src/record/export/export.ts";
import { loadRecords } from "../../src/record/load.ts";
import { openStore } from "../../src/storage/client.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { median } from "./drive.ts";
import { peakOf } from "./record-memory.ts";
import { insertRows, readRows, type Row } from "./record-rows.ts";
import { table } from "./report.ts";
import { folder, startSqld } from "./servers.ts";
import { benchStore } from "./store.ts";

export interface RecordOptions {
  quick: boolean;
  /** Of the larger of two loads whose memory is compared. */
  lines: number;
}

interface Plan {
  rounds: number;
  /** In one load. */
  articles: number;
  /** In the store that is large already: about 35 rows each. */
  largeArticles: number;
}

// Rows that a bare insert sends in one request and transaction: more of them were no faster.
const together = 1000;
const few = 10_000;

/** Loading against bare inserts, an empty store against a large one, exports, and the loader's memory. */
export async function measureRecord({ quick, lines: many }: RecordOptions): Promise<void> {
  const plan: Plan = quick
    ? { rounds: 1, articles: 200, largeArticles: 500 }
    : { rounds: 3, articles: 2000, largeArticles: 29_500 };
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const lines = [...generate({ articles: plan.articles, seed: 2 })];
  const large = await withCopy(await benchStore({ articles: plan.largeArticles, seed: 1 }));
  const rates: Record<"loaded" | "bare" | "exported" | "onTop", number[]> = {
    loaded: [],
    bare: [],
    exported: [],
    onTop: [],
  };
  let groups: Row[][] | undefined;
  try {
    const before = await countRows(large.client);
    for (let round = 0; round < plan.rounds; round += 1) {
      const empty = await withCopy();
      try {
        const seconds = await timed(() => loadAll(empty.client, lines));
        const rows = await countRows(empty.client);
        rates.loaded.push(rows / seconds);
        rates.exported.push(rows / (await timed(() => exportAll(empty.client))));
        groups ??= await readRows(empty.client);
        const own = lines.map((line) => line.replaceAll("synthetic", `later-${round}`));
        rates.onTop.push(rows / (await timed(() => loadAll(large.client, own))));
      } finally {
        await empty.stop();
      }
      const target = await withCopy();
      try {
        const rows = groups;
        const seconds = await timed(() => insertRows(target.client, rows, together));
        rates.bare.push((await countRows(target.client)) / seconds);
      } finally {
        await target.stop();
      }
      console.error(`  round ${round + 1}`);
    }
    console.log(report(rates, before, plan, load));
  } finally {
    await large.stop();
  }
  console.log(`\n${await memory([few, many])}`);
}

function report(
  rates: Record<"loaded" | "bare" | "exported" | "onTop", number[]>,
  large: number,
  plan: Plan,
  load: string,
): string {
  const [loaded, bare] = [median(rates.loaded), median(rates.bare)];
  const row = (what: string, mine: number, other: number, wanted: string): string[] => [
    what,
    mine.toFixed(0),
    other.toFixed(0),
    (mine / other).toFixed(2),
    wanted,
  ];
  return table([
    [`rows/s, ${plan.articles} articles, load ${load}`, "this", "that", "this ÷ that", "wanted"],
    row(`loading ÷ bare inserts, ${together} a transaction`, loaded, bare, "≥ 0.5"),
    row(`into a store of ${large} rows ÷ into an empty one`, median(rates.onTop), loaded, "≥ 0.8"),
    row("exporting ÷ loading", median(rates.exported), loaded, "≥ 1"),
  ]);
}

async function memory(counts: readonly number[]): Promise<string> {
  const peaks = [];
  for (const count of counts) {
    const store = await withCopy();
    try {
      peaks.push(await peakOf(store.url, count));
    } finally {
      await store.stop();
    }
  }
  const [less, more] = peaks;
  const ratio = (more?.megabytes ?? NaN) / (less?.megabytes ?? NaN);
  return table([
    ["loader", "peak", "lines/s"],
    ...peaks.map(({ lines, megabytes, seconds }) => [
      `${lines} lines`,
      `${megabytes.toFixed(0)} MB`,
      (lines / seconds).toFixed(0),
    ]),
    ["many ÷ few, wanted ≤ 1.5", ratio.toFixed(2), ""],
  ]);
}

/** A server of its own on a copy of a store, or on a new one; gone when it is stopped. */
async function withCopy(
  of?: string,
): Promise<{ url: string; client: Client; stop(): Promise<void> }> {
  const data = await mkdtemp(join(folder, "record-"));
  if (of !== undefined) await cp(of, data, { recursive: true });
  const sqld = await startSqld(data);
  const { client } = openStore({ url: sqld.url });
  await migrate(client);
  const stop = async (): Promise<void> => {
    client.close();
    await sqld.stop();
    await rm(data, { recursive: true });
  };
  return { url: sqld.url, client, stop };
}

async function loadAll(client: Client, lines: readonly string[]): Promise<void> {
  const { refused } = await loadRecords(client, [{ name: "generated", lines }]);
  if (refused[0] !== undefined) throw new Error(`A line is refused: ${JSON.stringify(refused[0])}`);
}

async function exportAll(client: Client): Promise<void> {
  let length = 0;
  for await (const line of exportLines(client, { withTexts: true })) length += line.length;
  if (length === 0) throw new Error("Nothing was exported.");
}

async function countRows(client: Client): Promise<number> {
  const names = "actor alias article text_version quote mention relationship claim change";
  const counts = names.split(" ").map((name) => `(select count(*) from ${name})`);
  const { rows } = await client.execute(`select ${counts.join(" + ")} as n`);
  return Number(rows[0]?.["n"]);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return (performance.now() - since) / 1000;
}
