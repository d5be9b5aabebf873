import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

export interface Running {
  pid: number;
  /** From its start to its first answer. */
  startMs: number;
  stop(): Promise<void>;
}

/** Starts a server and waits until `address` answers; it ends with this process, however that ends. */
export async function run(
  file: string,
  args: readonly string[],
  address: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Running> {
  const since = performance.now();
  const child = spawn(file, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  child.stderr.on("data", (chunk: Buffer) => (log = (log + chunk.toString()).slice(-4_000)));
  const exited = once(child, "exit");
  const kill = (): void => void child.kill("SIGKILL");
  process.once("exit", kill);
  const stop = async (): Promise<void> => {
    process.off("exit", kill);
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await exited;
    }
  };
  const deadline = Date.now() + 30_000;
  while (child.exitCode === null && child.pid !== undefined && Date.now() < deadline) {
    const answer = await fetch(address).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return { pid: child.pid, startMs: performance.now() - since, stop };
    await pause(2);
  }
  await stop();
  throw new Error(`${file} did not start:\n${log}`);
}

// USER_HZ, which Linux has fixed at 100 for programs.
const tickMs = 10;

/** CPU time that a process has taken so far, all its threads, in the program and in the kernel; ms. */
export function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // Its name may hold spaces: fields are counted from the bracket that closes it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}
