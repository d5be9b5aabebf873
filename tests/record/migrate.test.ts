import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../src/storage/client.ts";
import { migrate, NewerStoreError, storeState } from "../../src/storage/migrate.ts";
import { startSqld, type Sqld } from "../sqld.ts";

let sqld: Sqld;
beforeAll(async () => {
  sqld = await startSqld();
});
afterAll(() => sqld.stop());

test("an empty store is brought up to date once, and a newer one is refused", async () => {
  const { client } = openStore({ url: sqld.url });
  expect(await storeState(client)).toBe("behind");
  await migrate(client);
  expect(await storeState(client)).toBe("current");
  const schema = "select group_concat(sql) as sql from sqlite_master";
  const before = (await client.execute(schema)).rows[0]?.["sql"];
  await migrate(client);
  expect((await client.execute(schema)).rows[0]?.["sql"]).toBe(before);
  await client.execute(
    "insert into __drizzle_migrations (hash, created_at) values ('unknown', 9999999999999)",
  );
  await expect(migrate(client)).rejects.toThrow(NewerStoreError);
  await expect(storeState(client)).rejects.toThrow("newer version");
});
