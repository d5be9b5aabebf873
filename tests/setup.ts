import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import type { StoreSettings } from "../src/env.ts";
import { openHrana } from "../src/storage/hrana.ts";
import { createKey, revokeKey } from "../src/storage/api-key-list.ts";
import { readArticle } from "../src/edit/suggestion/read-article.ts";
import { startFaults } from "./faults.ts";
import { copyFile } from "../src/storage/embedded/copy-file.ts";
import { migrate } from "../src/storage/migrate.ts";
import { startSample } from "./sample.ts";
import { startSqld } from "./sqld.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A libSQL server with the sample record. Tests share it: read it, never write to it. */
    store: Required<StoreSettings>;
    /** A proxy in front of it that fails as it is told, and takes its token: tests/faults.ts. */
    faultyUrl: string;
    /** An empty libSQL server with this version's tables, for tests/worker/write.test.ts alone. */
    emptyStore: Required<StoreSettings>;
    /** A copy of the sample's store in a file, for the embedded door. */
    storeFile: string;
    /** API keys of that server: `counted` is for one test alone, `toRevoke` for the one that takes it away. */
    keys: Record<"good" | "revoked" | "expired" | "counted" | "toRevoke" | "editor", string>;
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const sqld = await startSample();
  const store = { url: sqld.url, authToken: sqld.authToken };
  provide("store", store);
  provide("keys", await makeKeys(store));
  const folder = await mkdtemp(join(tmpdir(), "onrecord-embedded-"));
  const storeFile = join(folder, "onrecord.db");
  await copyFile(sqld.file, storeFile);
  provide("storeFile", storeFile);
  const empty = await startSqld();
  await migrate(openHrana(empty));
  provide("emptyStore", { url: empty.url, authToken: empty.authToken });
  const faulty = await startFaults(store.url);
  provide("faultyUrl", faulty.url);
  return async () => {
    await faulty.stop();
    await Promise.all([sqld.stop(), empty.stop(), rm(folder, { recursive: true })]);
  };
}

async function makeKeys(address: StoreSettings) {
  const store = openHrana(address);
  const make = (expiresAt: string | null = null) => createKey(store, { name: "a test", expiresAt });
  const [good, counted, toRevoke] = [await make(), await make(), await make()];
  const [revoked, expired] = [await make(), await make("2020-01-01T00:00:00.000Z")];
  await revokeKey(store, revoked.id);
  const editor = await createKey(store, { name: "a desk", expiresAt: null, role: "EDIT" });
  // Suggestions, which only keys with a role see.
  for (const article of ["sample-an-appeal-for-help", "sample-the-base-at-manas"]) {
    const { userErrors } = await readArticle(store, editor.id, { article });
    if (userErrors.length > 0) throw new Error(userErrors[0]?.message);
  }
  return {
    good: good.key,
    revoked: revoked.key,
    expired: expired.key,
    counted: counted.key,
    toRevoke: toRevoke.key,
    editor: editor.key,
  };
}
