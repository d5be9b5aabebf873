import { rmSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { generate, type GenerateOptions } from "../../src/record/generate/generate.ts";
import { exportLines } from "../../src/record/export/export.ts";
import { loadRecords } from "../../src/record/load/load-records.ts";
import type { StoreSettings } from "../../src/env.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import type { Store } from "../../src/storage/store.ts";
import { median } from "./drive.ts";
import { cpuOf } from "./process.ts";
import { peakOf } from "./record-memory.ts";
import { insertRows, readInserts, renamed, type Insert } from "./record-rows.ts";
import { table } from "./report.ts";
import { folder, startSqld } from "./servers.ts";
import { benchStore } from "./store.ts";

export interface RecordOptions {
  parts: readonly string[];
  quick: boolean;
  /** In the store that is large already. */
  articles: number;
  /** Of the larger of two loads whose memory is compared. */
  lines: number;
}

interface Plan {
  rounds: number;
  /** In one load. */
  articles: number;
  store: GenerateOptions;
}

type Side = "loaded" | "bare" | "exported" | "onTop" | "bareOnTop";
/** Rows a second by the clock, and by the CPU time of this process and libSQL's, which is steadier. */
interface Rate {
  clock: number;
  cpu: number;
}
type Rates = Record<Side, Rate>;

// Rows that bare inserts send in one request and transaction.
const together = 1000;
const few = 10_000;

/** Loading against bare inserts, an empty store against a large one, exports, and the loader's memory. */
export async function measureRecord(options: RecordOptions): Promise<void> {
  const { parts, quick, lines } = options;
  const store = { articles: options.articles, seed: 1 };
  const plan = { rounds: quick ? 1 : 3, articles: quick ? 200 : 2000, store };
  if (parts.includes("rates")) console.log(`${await rates(plan)}\n`);
  if (parts.includes("memory")) console.log(await memory([few, lines]));
}

async function rates(plan: Plan): Promise<string> {
  const lines = [...generate({ articles: plan.articles, seed: 2 })];
  const large = await withCopy(await benchStore(plan.store));
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const measured: Rates[] = [];
  let bare: Insert[][] | undefined;
  try {
    const before = await countRows(large.store);
    // The first round only warms what the others measure.
    for (let round = 0; round <= plan.rounds; round += 1) {
      const own: Partial<Rates> = {};
      const empty = await withCopy();
      try {
        const loaded = await spent(empty, () => loadAll(empty.store, lines));
        const rows = await countRows(empty.store);
        own.loaded = rate(rows, loaded);
        own.exported = rate(rows, await spent(empty, () => exportAll(empty.store)));
        bare ??= await readInserts(empty.store);
        const more = lines.map((line) => line.replaceAll("synthetic", `later-${round}`));
        own.onTop = rate(rows, await spent(large, () => loadAll(large.store, more)));
      } finally {
        await empty.stop();
      }
      const target = await withCopy();
      try {
        const [rows, others] = [bare, renamed(bare, `bare-${round}`)];
        const alone = await spent(target, () => insertRows(target.store, rows, together));
        const count = await countRows(target.store);
        own.bare = rate(count, alone);
        const beside = await spent(large, () => insertRows(large.store, others, together));
        own.bareOnTop = rate(count, beside);
      } finally {
        await target.stop();
      }
      console.error(`  round ${round}: ${JSON.stringify(own)}`);
      if (round > 0) measured.push(own as Rates);
    }
    return report(measured, before, plan, load);
  } finally {
    await large.stop();
  }
}

function report(measured: readonly Rates[], large: number, plan: Plan, load: string): string {
  const of = (side: Side, by: keyof Rate): number => median(measured.map((one) => one[side][by]));
  const row = (what: string, mine: Side, other: Side, wanted: string): string[] => [
    what,
    of(mine, "clock").toFixed(0),
    of(other, "clock").toFixed(0),
    ...(["clock", "cpu"] as const).map((by) => (of(mine, by) / of(other, by)).toFixed(2)),
    wanted,
  ];
  return table([
    [
      `rows/s, ${plan.articles} articles, load ${load}`,
      "this",
      "that",
      "this ÷ that",
      "by CPU time",
      "wanted",
    ],
    row(`loading ÷ bare inserts, ${together} a transaction`, "loaded", "bare", "≥ 0.5"),
    row(`into a store of ${large} rows ÷ into an empty one`, "onTop", "loaded", "≥ 0.8"),
    row("the same of bare inserts", "bareOnTop", "bare", ""),
    row("exporting ÷ loading", "exported", "loaded", "≥ 1"),
  ]);
}

async function memory(counts: readonly number[]): Promise<string> {
  const peaks = [];
  for (const count of counts) {
    const store = await withCopy();
    try {
      peaks.push(await peakOf(store, count));
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
): Promise<StoreSettings & { pid: number; store: Store; stop(): Promise<void> }> {
  const data = await mkdtemp(join(folder, "record-"));
  // What is killed comes to no `stop`.
  const abandon = (): void => rmSync(data, { recursive: true, force: true });
  process.once("exit", abandon);
  if (of !== undefined) await cp(of, data, { recursive: true });
  const sqld = await startSqld(data);
  const store = openHrana(sqld);
  await migrate(store);
  const stop = async (): Promise<void> => {
    await sqld.stop();
    process.off("exit", abandon);
    await rm(data, { recursive: true });
  };
  return { ...sqld, store, stop };
}

async function loadAll(store: Store, lines: readonly string[]): Promise<void> {
  const { refused } = await loadRecords(store, [{ name: "generated", lines }]);
  if (refused[0] !== undefined) throw new Error(`A line is refused: ${JSON.stringify(refused[0])}`);
}

async function exportAll(store: Store): Promise<void> {
  let length = 0;
  for await (const line of exportLines(store, { withTexts: true })) length += line.length;
  if (length === 0) throw new Error("Nothing was exported.");
}

async function countRows(store: Store): Promise<number> {
  const names = "actor alias article text_version quote mention relationship claim change";
  const counts = names.split(" ").map((name) => `(select count(*) from ${name})`);
  const { rows } = await store.read({ sql: `select ${counts.join(" + ")}` });
  return Number(rows[0]?.[0]);
}

function rate(rows: number, { seconds, cpu }: { seconds: number; cpu: number }): Rate {
  return { clock: rows / seconds, cpu: rows / cpu };
}

async function spent(
  { pid }: { pid: number },
  work: () => Promise<unknown>,
): Promise<{ seconds: number; cpu: number }> {
  const cpuNow = (): number => cpuOf(pid) + cpuOf(process.pid);
  const [since, cpuBefore] = [performance.now(), cpuNow()];
  await work();
  return { seconds: (performance.now() - since) / 1000, cpu: (cpuNow() - cpuBefore) / 1000 };
}
