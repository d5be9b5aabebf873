import type { Store } from "../../../src/storage/store.ts";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { adapterFor, foreignSource } from "../../../src/record/import/adapter.ts";
import { loadRecords } from "../../../src/record/load/load-records.ts";

// ../shared/data is no part of the project: what needs it is skipped where it is not there.
export const sharedData = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));
export const haveSharedData = existsSync(sharedData);
export const mappings = fileURLToPath(
  new URL("../../../src/record/import/mapping/", import.meta.url),
);
export const sharedFiles = {
  countries: "countries.csv",
  memberships: "memberships.csv",
  wikinews: "wikinews-en.ndjson",
};
export type SharedName = keyof typeof sharedFiles;
export const sharedNames = Object.keys(sharedFiles) as SharedName[];

export async function loadShared(store: Store, name: SharedName) {
  const map = readFileSync(`${mappings}${name}.json`, "utf8");
  return loadRecords(store, [
    foreignSource(
      name,
      adapterFor("csv", map),
      store,
      createReadStream(sharedData + sharedFiles[name]),
    ),
  ]);
}
