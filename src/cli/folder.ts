import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Fault } from "./fault.ts";

/** Makes a data folder and takes it for this process: two servers on one store would damage it. */
export async function takeFolder(
  dataDir: string,
): Promise<{ path: string; release(): Promise<void> }> {
  const path = resolve(dataDir);
  const lock = join(path, "lock");
  try {
    await mkdir(path, { recursive: true });
    const holder = await holderOf(lock);
    if (holder !== undefined) {
      throw new Fault(
        `${path} is in use by process ${holder}. Stop that, or set DATA_DIR to another folder.`,
      );
    }
    await writeFile(lock, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (error instanceof Fault) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Fault(`${path} cannot be written (${reason}). Set DATA_DIR to a folder that can.`, {
      cause: error,
    });
  }
  return { path, release: () => rm(lock, { force: true }) };
}

/** The process that holds a lock; a lock whose process is gone is taken away. */
async function holderOf(lock: string): Promise<number | undefined> {
  const pid = Number(await readFile(lock, "utf8").catch(() => ""));
  if (pid > 0 && isRunning(pid)) return pid;
  await rm(lock, { force: true });
  return undefined;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
