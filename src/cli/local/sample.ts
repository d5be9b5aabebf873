import type { Store } from "../../storage/store.ts";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { loadRecords, type Source } from "../../record/load/load-records.ts";
import { root } from "../root.ts";

const sample = join(root, "drizzle/seed");
/** More of the same fictional publication: on a few running matters, so that actors meet again and claims conflict. */
const more = join(sample, "first-start");

/** Loads the record that the project brings along, which tests and examples are about. */
export const loadSample = (store: Store): Promise<void> => loadFolders(store, [sample]);

/** Loads what a first start shows: the same, and more to look at. */
export const loadFirstStart = (store: Store): Promise<void> => loadFolders(store, [sample, more]);

/** It is ours, so a refusal is a bug. */
async function loadFolders(store: Store, folders: readonly string[]): Promise<void> {
  const sources = (await Promise.all(folders.map(sourcesIn))).flat();
  const { refused } = await loadRecords(store, sources);
  const [first] = refused;
  if (first !== undefined) {
    throw new Error(
      `The sample is refused: ${first.file}:${first.line} ${first.path} ${first.reason}`,
    );
  }
}

async function sourcesIn(folder: string): Promise<Source[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".ndjson")).sort();
  return Promise.all(
    files.map(async (name) => ({
      name,
      lines: (await readFile(join(folder, name), "utf8")).split("\n"),
    })),
  );
}
