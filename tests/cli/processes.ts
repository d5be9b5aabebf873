import { execFile } from "node:child_process";
import { readFile, readdir, readlink } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

export interface Running {
  pid: number;
  command: string;
}

/** The processes whose command names `word`: those that a start on this folder left or has. */
export async function running(word: string): Promise<Running[]> {
  const all = process.platform === "linux" ? await fromProc() : await fromPs();
  return all.filter(({ pid, command }) => command.includes(word) && pid !== process.pid);
}

async function fromProc(): Promise<Running[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    pids.map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
      return { pid: Number(pid), command: command.replaceAll("\0", " ") };
    }),
  );
}

async function fromPs(): Promise<Running[]> {
  const { stdout } = await promisify(execFile)("ps", ["-axo", "pid=,args="]);
  return stdout.split("\n").map((line) => {
    const [, pid = "0", command = ""] = /^\s*(\d+)\s(.*)$/.exec(line) ?? [];
    return { pid: Number(pid), command };
  });
}

/** Asks until the answer is not undefined. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(10);
  }
  throw new Error(`It did not come to this in 30 seconds: ${what}`);
}

/** Where processes listen, by pid; Linux tells it in /proc. */
export async function listening(pids: readonly number[]): Promise<number[]> {
  const ports = new Map<string, number>();
  for (const table of ["/proc/net/tcp", "/proc/net/tcp6"]) {
    const [, ...rows] = (await readFile(table, "utf8").catch(() => "")).split("\n");
    for (const row of rows) {
      const [, local = "", , state, , , , , , inode = ""] = row.trim().split(/\s+/);
      const listens = "0A";
      if (state === listens) ports.set(inode, parseInt(local.split(":").at(-1) ?? "", 16));
    }
  }
  const found = new Set<number>();
  for (const pid of pids) {
    for (const name of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
      const target = await readlink(`/proc/${pid}/fd/${name}`).catch(() => "");
      const port = ports.get(/^socket:\[(\d+)\]$/.exec(target)?.[1] ?? "");
      if (port !== undefined) found.add(port);
    }
  }
  return [...found];
}

/** A process and all that it started. */
export async function family(pid: number): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const parents = new Map<number, number>();
  for (const one of pids) {
    const stat = await readFile(`/proc/${one}/stat`, "utf8").catch(() => "");
    parents.set(Number(one), Number(/\) \S (\d+)/.exec(stat)?.[1]));
  }
  const members = [pid];
  for (const member of members) {
    for (const [child, parent] of parents) if (parent === member) members.push(child);
  }
  return members;
}
