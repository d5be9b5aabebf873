import type { StoreSettings } from "../../env.ts";
import { StoreError } from "../../storage/store.ts";
import { CommandError } from "../command-error.ts";

/** A libSQL server as a command knows it: `folder` is the data folder of one that is run here. */
export interface ServedStore extends StoreSettings {
  folder?: string;
}

/** The store of `npm run serve`, which SQLite reads and writes in this process. */
export interface StoreFile {
  file: string;
}

/** A store as a command knows it. */
export type KnownStore = ServedStore | StoreFile;

export const isFile = (store: KnownStore): store is StoreFile => "file" in store;

/** What somebody can do about an error of the store; any other error as it is. */
export function storeFault(error: Error, store: KnownStore): Error {
  const remedy = remedyFor(error, store);
  return remedy === undefined ? error : new CommandError(remedy, { cause: error });
}

function remedyFor(error: Error, store: KnownStore): string | undefined {
  if (!(error instanceof StoreError)) return undefined;
  const { code, message } = error;
  if (isFile(store)) {
    const told = diagnosis(`${code} ${message}`);
    return told === undefined ? undefined : `The store in ${store.file} ${told}`;
  }
  const { url, authToken, folder } = store;
  const where = folder === undefined ? `The store at ${url}` : `The store in ${folder}`;
  if (code === "HTTP_401" || code === "HTTP_403") {
    if (folder !== undefined) {
      return `What answers at ${url} is not the store in ${folder}: it refuses its token. Set DATA_DIR to the folder of that store, or LIBSQL_PORT to the port of this one.`;
    }
    const what = authToken === undefined ? "asks for a token: set" : "refuses";
    return `${where} ${what} LIBSQL_AUTH_TOKEN. \`npm run -s token\` prints that of a store which \`npm start\` runs.`;
  }
  const told = diagnosis(`${code} ${message}`);
  if (told !== undefined) return `${where} ${told}`;
  // What it says of a statement of ours is our fault.
  if (code.startsWith("SQL")) return undefined;
  const start =
    folder === undefined ? "Start it, or correct LIBSQL_URL" : "Start it with `npm start`";
  return `The store at ${url} does not answer (${message}). ${start}.`;
}

/** What is wrong with a store's file or disk, and what to do, from what SQLite or sqld says of it. */
export function diagnosis(message: string): string | undefined {
  if (/SQLITE_(CORRUPT|NOTADB)|is malformed|is not a database/.test(message)) {
    return "is damaged: its file is not what libSQL wrote. Put a backup in its place.";
  }
  if (/SQLITE_(FULL|IOERR)|disk I\/O error|disk is full|No space left/.test(message)) {
    return "cannot be written: its disk is full or failing. Free some space, and do this again; what was written before is kept.";
  }
  return undefined;
}
