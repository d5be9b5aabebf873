import type { Client } from "@libsql/client/web";
import type { LocalSettings, StoreSettings } from "../env.ts";
import { openStore } from "../storage/client.ts";
import { migrate, storeState } from "../storage/migrate.ts";
import { Fault } from "./fault.ts";
import { takeFolder } from "./folder.ts";
import { loadSample } from "./sample.ts";
import { serveSqld } from "./sqld.ts";

export interface LocalStore {
  folder: string;
  settings: StoreSettings;
  /** What it holds, and what was done to it, for whoever started it. */
  description: string;
  stop(): Promise<void>;
}

/** The store that `LIBSQL_URL` names, or one of its own under `DATA_DIR`; with its tables, never empty. */
export async function provideStore(local: LocalSettings, signal: AbortSignal): Promise<LocalStore> {
  const folder = await takeFolder(local.dataDir);
  const steps: (() => Promise<void>)[] = [folder.release];
  const stop = async (): Promise<void> => {
    for (const step of steps.splice(0).toReversed()) await step();
  };
  try {
    let settings = local.store;
    if (settings === undefined) {
      const sqld = await serveSqld(folder.path, local.libsqlPort, signal);
      steps.push(sqld.stop);
      settings = { url: sqld.url };
    }
    const done = await prepareStore(settings);
    const where = local.store === undefined ? `${folder.path}, at ${settings.url}` : settings.url;
    return { folder: folder.path, settings, description: `${done} (${where})`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Brings a store's tables up to date; says what was done. */
export async function migrateStore(settings: StoreSettings): Promise<string> {
  const { client } = openStore(settings);
  try {
    const state = await storeState(client);
    await migrate(client);
    return state === "current" ? "The store is up to date." : "The store is migrated.";
  } catch (error) {
    throw storeFault(settings, error);
  } finally {
    client.close();
  }
}

/** Migrates, fills an empty store with the sample, and counts. */
async function prepareStore(settings: StoreSettings): Promise<string> {
  await migrateStore(settings);
  const { client } = openStore(settings);
  try {
    const wasEmpty = (await counts(client)).every(([, count]) => count === 0);
    if (wasEmpty) await loadSample(client);
    const held = (await counts(client)).map(([name, count]) => `${count} ${name}`).join(", ");
    return wasEmpty ? `${held}, from the sample record` : held;
  } finally {
    client.close();
  }
}

const counted = { articles: "article", actors: "actor", quotes: "quote", claims: "claim" };

async function counts(client: Client): Promise<[string, number][]> {
  const names = Object.entries(counted);
  const columns = names.map(([name, table]) => `(select count(*) from ${table}) as ${name}`);
  const { rows } = await client.execute(`select ${columns.join(", ")}`);
  return names.map(([name]) => [name, Number(rows[0]?.[name])]);
}

function storeFault(settings: StoreSettings, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const unreachable =
    error instanceof TypeError || code.startsWith("HRANA") || code === "SERVER_ERROR";
  if (!unreachable) return error;
  const { message, cause } = error as Error;
  const reason = cause instanceof Error ? cause.message : message;
  return new Fault(`The store at ${settings.url} does not answer: ${reason}`, { cause: error });
}
