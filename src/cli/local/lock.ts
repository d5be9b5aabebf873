import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/**
 * Locks a file for this process, or answers undefined where another has it. SQLite asks the operating system for the
 * lock, which takes it back when the process ends, however it ends: none is ever stale, or that of a pid used again.
 */
export function lockFile(path: string): (() => void) | undefined {
  closeSync(openSync(path, "a", 0o600));
  const file = new DatabaseSync(path);
  try {
    // RESERVED: of many that ask at once one gets it. EXCLUSIVE would wait for readers, and all could be refused.
    file.exec("pragma journal_mode = memory; begin immediate");
    return () => file.close();
  } catch (error) {
    file.close();
    const busy = 5;
    if (error instanceof Error && "errcode" in error && error.errcode === busy) return undefined;
    throw error;
  }
}
