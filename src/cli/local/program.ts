import { spawn, type StdioOptions } from "node:child_process";
import { once } from "node:events";
import { closeSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { holdPresence } from "./presence.ts";

export interface Command {
  name: string;
  file: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** `keep`: its output is kept for when it fails; `show`: it goes to this terminal as well. */
  output: "keep" | "show";
  /** The presence that it holds while it runs. */
  holds?: string;
  /** Why it ended and what to do, if what it wrote tells. */
  diagnose?: (log: string) => string | undefined;
}

export interface Program {
  exited: Promise<void>;
  hasExited(): boolean;
  /** The end of what it wrote, in one piece. */
  log(): string;
  stop(): Promise<void>;
}

const guard = fileURLToPath(new URL("guard.sh", import.meta.url));
// Long enough for a server to write what it holds; short enough for whoever pressed Ctrl-C.
const patienceMs = 5_000;

/** Starts a program in a process group of its own, so that Ctrl-C reaches this process first. */
export function launch({ file, args, env, output, holds }: Command): Program {
  const held = holds === undefined ? undefined : holdPresence(holds);
  const stdio: StdioOptions = ["ignore", "pipe", "pipe", "pipe", held];
  const child = spawn("/bin/sh", [guard, file, ...args], { env, stdio, detached: true });
  if (held !== undefined) closeSync(held);
  let log = "";
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.on("data", (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4_000);
      if (output === "show") process[name].write(chunk);
    });
  }
  const hasExited = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const exited = once(child, "exit")
    .then(() => child.stdio[3]?.destroy())
    .then(() => undefined);
  const signal = (name: NodeJS.Signals): void => {
    if (child.pid === undefined || hasExited()) return;
    try {
      process.kill(-child.pid, name);
    } catch {
      // It went in this moment.
    }
  };
  return {
    exited,
    hasExited,
    log: () => log.trim(),
    async stop() {
      signal("SIGTERM");
      const last = setTimeout(signal, patienceMs, "SIGKILL");
      await exited;
      clearTimeout(last);
    },
  };
}
