import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../src/cli/local/port.ts";
import { sqldFile, sqldOn, type Replication } from "../src/cli/local/sqld.ts";
import type { StoreSettings } from "../src/env.ts";

export interface Sqld extends Required<StoreSettings> {
  /** Where it keeps its store. */
  file: string;
  /** Its own folder. */
  folder: string;
  /** Of the process that runs now. */
  readonly pid: number;
  /** Kills it, and starts it again on the same folder and port. */
  restart(): Promise<void>;
  /** Ends it at once. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** A libSQL server of its own for a test, empty, on a free port; `stop` leaves nothing behind. */
export async function startSqld(replication: Replication = {}): Promise<Sqld> {
  const directory = await mkdtemp(join(tmpdir(), "onrecord-sqld-"));
  const { file, args, env, store } = await sqldOn(directory, await freePort(), replication);
  let child: ChildProcess;
  let exited: Promise<unknown>;
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await exited;
  };
  // A test run that breaks off does not come to `stop`.
  const abandon = (): void => {
    child.kill("SIGKILL");
    rmSync(directory, { recursive: true, force: true });
  };
  const stop = async (): Promise<void> => {
    await kill();
    process.off("exit", abandon);
    await rm(directory, { recursive: true, force: true });
  };
  const start = async (): Promise<void> => {
    child = spawn(file, args, { env, stdio: ["ignore", "ignore", "pipe"] });
    exited = once(child, "exit");
    let log = "";
    child.stderr?.on("data", (chunk: Buffer) => (log = (log + chunk.toString()).slice(-4000)));
    const deadline = Date.now() + 20_000;
    while (child.exitCode === null && Date.now() < deadline) {
      if (await answers(store.url)) return;
      await pause(20);
    }
    await stop();
    throw new Error(`sqld did not start at ${store.url}:\n${log}`);
  };
  process.once("exit", abandon);
  await start();
  return {
    ...store,
    file: sqldFile(directory),
    folder: directory,
    kill,
    get pid() {
      return child.pid ?? 0;
    },
    stop,
    restart: () => kill().then(start),
  };
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    (response) => response.ok,
    () => false,
  );
}
