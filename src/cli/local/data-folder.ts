import { chmod, mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { CommandError } from "../command-error.ts";
import { lockFile } from "./lock.ts";
import { openPresence } from "./presence.ts";

export interface DataFolder {
  path: string;
  /** What every program that works on the folder is to hold open: `Command.holds`. */
  presence: string;
  release(): Promise<void>;
}

const files = {
  lock: "lock.db",
  /** The process that has the lock, for whoever does not get it. */
  holder: "lock",
  presence: "presence",
};
/** All that this program lays into a data folder. */
const ours = new Set([
  ...Object.values(files),
  "libsql",
  "workerd.capnp",
  "dev.vars",
  "bench",
  "embedded",
  "replica",
  "onrecord.db",
  "onrecord.db-wal",
  "onrecord.db-shm",
]);
// As long as guard.sh gives a server to end, and a little more.
const patienceMs = 10_000;

/** Makes a data folder and takes it for this process: two servers on one store would damage it. */
export async function claimFolder(dataDir: string): Promise<DataFolder> {
  const path = resolve(dataDir);
  try {
    await makeFolder(path);
    const release = lockFile(join(path, files.lock));
    if (release === undefined) throw new CommandError(await inUse(path));
    try {
      await writeFile(join(path, files.holder), String(process.pid), { mode: 0o600 });
      const presence = await openPresence(join(path, files.presence));
      await allGone(path, presence.isHeld);
      return { path, presence: presence.path, release: async () => release() };
    } catch (error) {
      release();
      throw error;
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `${path} cannot be written (${reason}). Set DATA_DIR to a folder that can.`,
      {
        cause: error,
      },
    );
  }
}

/** Its owner's alone, unless it is a folder that holds other things as well. */
async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const { mode } = await stat(path);
  if ((mode & 0o077) === 0) return;
  if ((await readdir(path)).every((name) => ours.has(name))) await chmod(path, 0o700);
}

async function inUse(path: string): Promise<string> {
  const holder = await readFile(join(path, files.holder), "utf8").catch(() => "");
  const who = /^\d+$/.test(holder) ? `process ${holder}` : "another process";
  return `${path} is in use by ${who}. Stop that, or set DATA_DIR to another folder.`;
}

/** Whoever was killed leaves servers that end a moment later. */
async function allGone(path: string, isHeld: () => boolean): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (isHeld()) {
    if (Date.now() > deadline) {
      throw new CommandError(
        `A server of an earlier start still runs on ${path}. End it (\`fuser ${join(path, files.presence)}\` names it), or set DATA_DIR to another folder.`,
      );
    }
    await pause(25);
  }
}
