import { afterAll, beforeAll, expect, test } from "vitest";
import { actorStatements } from "../../src/record/write/actor-statements.ts";
import type { ActorRecord } from "../../src/record/format/record.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate, NewerStoreError, storeState } from "../../src/storage/migrate.ts";
import { readRows, type Store } from "../../src/storage/store.ts";
import { startSqld, type Sqld } from "../sqld.ts";

let sqld: Sqld;
let store: Store;

beforeAll(async () => {
  sqld = await startSqld();
  store = openHrana(sqld);
  await migrate(store);
});
afterAll(async () => {
  await sqld.stop();
});

async function names(): Promise<unknown[]> {
  const rows = await readRows(
    store,
    `select text, type, folded, trigrams,
      (select count(*) from naming_trigram where naming_id = naming.id) as kept
    from naming order by actor_id, position`,
  );
  return rows.map(({ text, type, folded, trigrams, kept }) => [text, type, folded, trigrams, kept]);
}

const record = (name: string, ...aliases: string[]): ActorRecord => ({
  type: "actor",
  slug: "oy",
  name,
  kind: "STATE",
  identifiability: "NAMED",
  aliases: aliases.map((text) => ({ text, type: "FORMER" })),
});
const write = (given: ActorRecord, known: boolean) =>
  store.write(
    actorStatements(
      [{ record: given, known }],
      { version: 0, into: new Map() },
      "2026-01-01T00:00:00.000Z",
    ),
  );

test("an actor's names are kept with it, and replaced with it", async () => {
  await write(record("Öy Öy", "O.Y."), false);
  expect(await names()).toEqual([
    ["Öy Öy", "OFFICIAL", "oy oy", 2, 2],
    ["O.Y.", "FORMER", "oy", 2, 2],
  ]);
  await write(record("Oya"), true);
  expect(await names()).toEqual([["Oya", "OFFICIAL", "oya", 3, 3]]);
});

test("migrating folds anew what another version folded, goes on where it broke off, and does it once", async () => {
  await write(record("Öy Öy", "O.Y."), true);
  const before = await names();
  await store.write([
    { sql: "update naming set folded = 'old'" },
    { sql: "update folding set version = 0" },
  ]);
  expect(await storeState(store)).toBe("behind");
  await migrate(store);
  expect(await names()).toEqual(before);
  expect(await storeState(store)).toBe("current");

  await store.write([
    { sql: "update naming set folded = 'old'" },
    { sql: "update folding set place = 'act_zzz' where name = 'names'" },
  ]);
  await migrate(store);
  const rows = await readRows(store, "select distinct folded from naming");
  expect(rows).toEqual([{ folded: "old" }]);

  await store.write([{ sql: "update folding set version = 999" }]);
  await expect(migrate(store)).rejects.toThrow(NewerStoreError);
});
