import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { root } from "../../src/cli/root.ts";
import { storeVariables, type StoreSettings } from "../../src/env.ts";

export interface Peak {
  lines: number;
  megabytes: number;
  seconds: number;
}

/** The most memory that a loader takes, of lines that another process writes while it reads. */
export async function peakOf(store: StoreSettings, lines: number): Promise<Peak> {
  const since = performance.now();
  const writer = spawn(
    process.execPath,
    [join(root, "tests/bench/record-lines.ts"), String(lines)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const loader = spawn(process.execPath, [join(root, "src/cli/command/load.ts"), "-"], {
    env: { ...process.env, ...storeVariables(store) },
    stdio: [writer.stdout, "pipe", "inherit"],
  });
  // The loader alone holds the pipe: where it ends, the writer must.
  writer.stdout.destroy();
  const kill = (): void => void [writer, loader].map((child) => child.kill("SIGKILL"));
  process.once("exit", kill);
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, highest(loader.pid))), 50);
  try {
    const exited = once(loader, "exit");
    const told = await text(loader.stdout);
    await exited;
    if (!told.includes(`${lines} read: ${lines} new, `)) throw new Error(`It loaded: ${told}`);
  } finally {
    clearInterval(watch);
    kill();
    process.off("exit", kill);
  }
  return { lines, megabytes: peak / 1024, seconds: (performance.now() - since) / 1000 };
}

/** VmHWM of a process, kB; 0 of one that has ended. */
function highest(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
