import { execFile } from "node:child_process";
import { closeSync, constants, openSync } from "node:fs";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";

const { O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;

/** A pipe with a name: programs that hold its end for reading are there, as the operating system knows it. */
export async function openPresence(path: string): Promise<{ path: string; isHeld(): boolean }> {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined) await promisify(execFile)("mkfifo", ["-m", "600", path]);
  return { path, isHeld: () => isHeld(path) };
}

/** A descriptor for a program that is started: it holds the pipe for as long as it, or any heir of it, runs. */
export const holdPresence = (path: string): number => openSync(path, O_RDONLY | O_NONBLOCK);

function isHeld(path: string): boolean {
  try {
    closeSync(openSync(path, O_WRONLY | O_NONBLOCK));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENXIO") return false;
    throw error;
  }
}
