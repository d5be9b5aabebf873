import { afterAll, beforeAll, expect, test } from "vitest";
import { loadRecords } from "../../src/record/load.ts";
import { mergeActors } from "../../src/record/merge/judge.ts";
import { openStore } from "../../src/storage/client.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { sampleLines, seedLines } from "../record/sample.ts";
import { startSqld, type Sqld } from "../sqld.ts";
import { expectAlike } from "./alike.ts";

const runs = 300;

let sqld: Sqld;
let store: ReturnType<typeof openStore>;
beforeAll(async () => {
  sqld = await startSqld();
  store = openStore({ url: sqld.url });
  await migrate(store.client);
  const lines = [...seedLines(), ...sampleLines("sample-desk.ndjson")];
  await loadRecords(store.client, [{ name: "sample", lines }]);
  for (const name of ["uzbekistan", "tajikistan"])
    await mergeActors(store.client, name, "kyrgyzstan");
  await mergeActors(store.client, "interim-government-of-kyrgyzstan", "russia");
});
afterAll(async () => {
  store.client.close();
  await sqld.stop();
});

test(
  "where actors are merged, and ids of all of them are given, the engine answers as field by field",
  { timeout: 60_000 + runs * 40 },
  async () => {
    const { refused, bytes } = await expectAlike(store, 1, runs);
    expect(refused).toBeGreaterThan(0);
    expect(bytes).toBeGreaterThan(runs * 100);
  },
);
