import { openEmbedded } from "../storage/embedded/open-embedded.ts";
import { openHrana } from "../storage/hrana.ts";
import type { Store } from "../storage/store.ts";
import { isFile, storeFault, type KnownStore } from "./local/store-error.ts";

/** Opens a store for one use; what goes wrong in it that somebody can put right is a fault that says how. */
export async function useStore<T>(
  known: KnownStore,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  try {
    return await (isFile(known) ? useFile(known.file, use) : use(openHrana(known)));
  } catch (error) {
    throw error instanceof Error ? storeFault(error, known) : error;
  }
}

async function useFile<T>(file: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = openEmbedded(file);
  try {
    return await use(store);
  } finally {
    store.close();
  }
}
