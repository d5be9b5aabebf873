import { readdirSync, readFileSync } from "node:fs";

/** CPU time of each thread of a process, ms: by the nanosecond, where /proc/PID/stat counts in tens of milliseconds. */
export function threadCpu(pid: number): Map<string, number> {
  const times = new Map<string, number>();
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    try {
      const [ns] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ");
      times.set(thread, Number(ns) / 1e6);
    } catch {
      // It has ended meanwhile.
    }
  }
  return times;
}

export function cpuSince(pid: number, before: ReadonlyMap<string, number>): number {
  let ms = 0;
  for (const [thread, now] of threadCpu(pid)) ms += now - (before.get(thread) ?? 0);
  return ms;
}
