import { afterAll, beforeAll, expect, test } from "vitest";
import { actorStatements } from "../../src/record/write-actor.ts";
import type { ActorRecord } from "../../src/record/format.ts";
import { openStore } from "../../src/storage/client.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { startSqld, type Sqld } from "../sqld.ts";

let sqld: Sqld;
let store: ReturnType<typeof openStore>;

beforeAll(async () => {
  sqld = await startSqld();
  store = openStore({ url: sqld.url });
  await migrate(store.client);
});
afterAll(async () => {
  store.client.close();
  await sqld.stop();
});

async function names(): Promise<unknown[]> {
  const { rows } = await store.client.execute(`select text, type, folded, trigrams,
      (select count(*) from naming_trigram where naming_id = naming.id) as kept
    from naming order by actor_id, position`);
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
  store.client.batch(
    actorStatements(
      [{ record: given, known }],
      { version: 0, into: new Map() },
      "2026-01-01T00:00:00.000Z",
    ),
    "write",
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

test("migrating names the actors that were stored before names were, and once", async () => {
  await write(record("Öy Öy", "O.Y."), true);
  const before = await names();
  await store.client.batch(["delete from naming_trigram", "delete from naming"], "write");
  await migrate(store.client);
  expect(await names()).toEqual(before);
  await migrate(store.client);
  expect(await names()).toEqual(before);
});
