import { exportLines, type ExportOptions } from "../../src/record/export/export.ts";
import type { TestStore } from "./store.ts";

/** What an export gives, a line at a time, without the line's end. */
export async function exported(store: TestStore, options?: ExportOptions): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(store.libsql, options)) lines.push(line.slice(0, -1));
  return lines;
}

export async function exportedAs<T>(store: TestStore, options: ExportOptions): Promise<T[]> {
  return (await exported(store, options)).map((line) => JSON.parse(line) as T);
}
