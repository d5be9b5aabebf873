import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { StoreSettings } from "../../src/env.ts";
import { median } from "./drive.ts";
import { cpuOf } from "./process.ts";
import { bundle, modulesOf, startWorker } from "./servers.ts";

export interface Size {
  gzippedKb: number;
  startMs: number;
  startCpuMs: number;
  /** The same of a Worker that does nothing. */
  emptyCpuMs: number;
}

/** How large the Worker is, and what it takes from the start of the process to the first answer. */
export async function sizeOf(store: StoreSettings, times: number): Promise<Size> {
  const script = await bundle("src/worker.ts", "onrecord", { worker: "default" });
  const own = await starts(script, store, times);
  const empty = await starts(await bundle("tests/bench/empty.ts", "empty"), store, times);
  return {
    gzippedKb: (await gzipped(script)) / 1024,
    startMs: own.ms,
    startCpuMs: own.cpu,
    emptyCpuMs: empty.cpu,
  };
}

/** Of all its modules. */
async function gzipped(script: string): Promise<number> {
  const files = (await modulesOf(script)).map((name) => join(dirname(script), name));
  const texts = await Promise.all(files.map((file) => readFile(file)));
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

async function starts(script: string, store: StoreSettings, times: number) {
  const seen: { ms: number; cpu: number }[] = [];
  for (let time = 0; time < times; time += 1) {
    const worker = await startWorker(script, store);
    seen.push({ ms: worker.startMs, cpu: cpuOf(worker.pid) });
    await worker.stop();
  }
  return { ms: median(seen.map(({ ms }) => ms)), cpu: median(seen.map(({ cpu }) => cpu)) };
}
