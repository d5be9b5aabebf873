import { afterAll, inject } from "vitest";
import type { Bindings } from "../../src/env.ts";
import { boundStore, type BoundStore } from "../../src/http/request-store.ts";
import { askOf } from "../../src/storage/ask.ts";
import { openEmbedded } from "../../src/storage/embedded/open-embedded.ts";
import { readInPlace } from "../../src/storage/embedded/read-in-place.ts";
import { openStoreProcesses } from "../../src/storage/embedded/store-processes.ts";

// How a server of `npm run serve` reaches its store: in the process, and by others what is dear or new.
const file = inject("storeFile");
const away = openStoreProcesses(file, { readers: 1, limitMs: 10_000 });
const here = openEmbedded(file, { readOnly: true });
afterAll(() => away.stop());
const opened = readInPlace(here, away);
const store: BoundStore = { ask: askOf(opened), store: opened };

export const isEmbedded = true;
/** Where a test names another store, it means that one. */
export const storeOf = (bindings: Bindings): BoundStore =>
  bindings.LIBSQL_URL === inject("store").url ? store : boundStore(bindings);
export const openWritable = () => openEmbedded(file);
