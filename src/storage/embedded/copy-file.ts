import { closeSync, openSync } from "node:fs";
import { backup, DatabaseSync } from "node:sqlite";

const pagesAtOnce = 10_000;

/** Writes a file anew without pages that nothing uses, and so without what was erased. */
export function compactFile(file: string): void {
  const database = new DatabaseSync(file);
  try {
    database.exec("vacuum; pragma wal_checkpoint(truncate)");
  } finally {
    database.close();
  }
}

/** Copies a store's file page by page, what is in its log included, and leaves the one that is copied as it is. */
export async function copyFile(from: string, to: string): Promise<void> {
  closeSync(openSync(to, "wx", 0o600));
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    // As it is now: while others write, a backup that reads on would begin again and again.
    source.exec("begin; select 1 from sqlite_schema limit 1");
    await backup(source, to, { rate: pagesAtOnce });
  } finally {
    source.close();
  }
}
