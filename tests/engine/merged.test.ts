import { afterAll, beforeAll, expect, test } from "vitest";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { mergeActors } from "../../src/record/merge/merge-actors.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import type { Store } from "../../src/storage/store.ts";
import { sampleLines, seedLines } from "../record/sample.ts";
import { startSqld, type Sqld } from "../sqld.ts";
import { expectAlike } from "./alike.ts";

const runs = 300;

let sqld: Sqld;
let store: Store;
beforeAll(async () => {
  sqld = await startSqld();
  store = openHrana(sqld);
  await migrate(store);
  const lines = [...seedLines(), ...sampleLines("sample-desk.ndjson")];
  await loadRecords(store, [{ name: "sample", lines }]);
  for (const name of ["uzbekistan", "tajikistan"]) await mergeActors(store, name, "kyrgyzstan");
  await mergeActors(store, "interim-government-of-kyrgyzstan", "russia");
});
afterAll(async () => {
  await sqld.stop();
});

test(
  "where actors are merged, and ids of all of them are given, the engine answers as field by field",
  { timeout: 60_000 + runs * 200 },
  async () => {
    const { refused, bytes } = await expectAlike(store, 1, runs);
    expect(refused).toBeGreaterThan(0);
    expect(bytes).toBeGreaterThan(runs * 100);
  },
);
