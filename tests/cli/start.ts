import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../../src/cli/local/port.ts";
import { running, until } from "./processes.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Settings {
  PORT: string;
  LIBSQL_PORT: string;
  DATA_DIR: string;
  LIBSQL_URL?: string;
  LIBSQL_AUTH_TOKEN?: string | undefined;
  STORE?: string;
  PROCESSES?: string;
  STORE_TIMEOUT_MS?: string;
  LIBSQL_GRPC_PORT?: string;
  LIBSQL_REPLICA_URL?: string;
  PATH?: string;
}

export interface Command {
  pid: number;
  output(): string;
  exited: Promise<number | null>;
}

/** Free ports and a folder of its own. Its name is in the command of all that is started on it. */
export async function settings(): Promise<Settings> {
  const [PORT, LIBSQL_PORT] = [String(await freePort()), String(await freePort())];
  return { PORT, LIBSQL_PORT, DATA_DIR: await mkdtemp(join(tmpdir(), "onrecord-start-")) };
}

/** Runs a command as `npm run` does, in a process group of its own, as a terminal does. */
export function run(file: string, args: readonly string[], set: Partial<Settings>): Command {
  const { LIBSQL_URL: _, LIBSQL_AUTH_TOKEN: __, ...env } = process.env;
  const child = spawn(file, args, { cwd: root, env: { ...env, ...set }, detached: true });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  }
  const exited = once(child, "close").then(([code]) => code as number | null);
  return { pid: child.pid ?? 0, output: () => output, exited };
}

export const runScript = (
  name: string,
  set: Partial<Settings>,
  args: readonly string[] = [],
): Command => run(process.execPath, [`src/cli/command/${name}.ts`, ...args], set);

/** Waits until a start says that it is up. */
export async function up(start: Command): Promise<void> {
  let code: number | null | undefined;
  void start.exited.then((value) => (code = value));
  await until("Onrecord is up", async () => {
    if (code !== undefined) throw new Error(`It ended with ${code}:\n${start.output()}`);
    return start.output().includes("Ctrl-C stops it.") || undefined;
  });
}

/** Waits until nothing runs on the folder any more, and removes it. */
export async function gone({ DATA_DIR }: Settings): Promise<void> {
  await until("nothing is left running", async () => {
    return (await running(DATA_DIR)).length === 0 || undefined;
  });
  await rm(DATA_DIR, { recursive: true, force: true });
}
