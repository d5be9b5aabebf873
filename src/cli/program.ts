import { spawn, type StdioOptions } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export interface Command {
  name: string;
  file: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** `keep`: its output is kept for when it fails; `show`: it goes to this terminal. */
  output: "keep" | "show";
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
export function launch({ file, args, env, output }: Command): Program {
  const out = output === "keep" ? "pipe" : "inherit";
  const stdio: StdioOptions = ["ignore", out, out, "pipe"];
  const child = spawn("/bin/sh", [guard, file, ...args], {
    env,
    stdio,
    detached: true,
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => (log = (log + chunk.toString()).slice(-4_000)));
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
