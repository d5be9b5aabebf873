import { afterAll, beforeAll, expect, test } from "vitest";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate, NewerStoreError, storeState } from "../../src/storage/migrate.ts";
import { startSqld, type Sqld } from "../sqld.ts";

let sqld: Sqld;
beforeAll(async () => {
  sqld = await startSqld();
});
afterAll(() => sqld.stop());

test("an empty store is brought up to date once, and a newer one is refused", async () => {
  const store = openHrana(sqld);
  expect(await storeState(store)).toBe("behind");
  await migrate(store);
  expect(await storeState(store)).toBe("current");
  const schema = "select sql from sqlite_schema";
  const before = await store.read({ sql: schema });
  await migrate(store);
  expect(await store.read({ sql: schema })).toEqual(before);
  const sql =
    "insert into __drizzle_migrations (hash, created_at) values ('unknown', 9999999999999)";
  await store.write([{ sql }]);
  await expect(migrate(store)).rejects.toThrow(NewerStoreError);
  await expect(storeState(store)).rejects.toThrow("newer version");
});
