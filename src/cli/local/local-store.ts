import type { LocalSettings, ReplicatedStoreSettings } from "../../env.ts";
import { claimFolder } from "./data-folder.ts";
import { fillStore, migrateTables } from "./prepare-store.ts";
import { serveSqld } from "./sqld.ts";
import type { KnownStore, ServedStore } from "./store-error.ts";
import { useStore } from "../use-store.ts";

export interface LocalStore {
  folder: string;
  settings: ReplicatedStoreSettings;
  /** What it holds, and what was done to it, for whoever started it. */
  description: string;
  stop(): Promise<void>;
}

/** The store that `LIBSQL_URL` names, or one of its own under `DATA_DIR`; with its tables, never empty. */
export async function provideStore(local: LocalSettings, signal: AbortSignal): Promise<LocalStore> {
  const folder = await claimFolder(local.dataDir);
  const steps: (() => Promise<void>)[] = [folder.release];
  const stop = async (): Promise<void> => {
    for (const step of steps.splice(0).toReversed()) await step();
  };
  try {
    let settings: ServedStore | undefined = local.store;
    if (settings === undefined) {
      const { grpcPort } = local;
      const sqld = await serveSqld(folder, local.libsqlPort, signal, { grpcPort });
      steps.push(sqld.stop);
      settings = sqld.store;
    }
    await migrateStore(settings);
    const done = await useStore(settings, fillStore);
    const where = local.store === undefined ? `${folder.path}, at ${settings.url}` : settings.url;
    const { replicaUrl } = local;
    return {
      folder: folder.path,
      settings: { ...settings, replicaUrl },
      description: `${done} (${where})`,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Brings a store's tables up to date; says what was done. */
export const migrateStore = (known: KnownStore): Promise<string> => useStore(known, migrateTables);
