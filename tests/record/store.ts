import type { Client } from "@libsql/client/web";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { loadRecords, type LoadOptions } from "../../src/record/load.ts";
import { openStore } from "../../src/storage/client.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { startSqld, type Sqld } from "../sqld.ts";

// Children before parents.
const tables =
  "judgement, change, claim, merged_relationship, relationship, mention, quote, text_version, article, alias, merged_actor, actor";

export interface TestStore {
  url: string;
  client: Client;
  load(records: readonly unknown[], options?: LoadOptions): ReturnType<typeof loadRecords>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  /** Takes out everything. */
  clear(): Promise<unknown>;
  dump(): Promise<Record<string, unknown[]>>;
}

/** A libSQL server for the tests of one file, empty before each of them. */
export function testStore(): TestStore {
  let sqld: Sqld | undefined;
  const store = {} as TestStore;
  beforeAll(async () => {
    sqld = await startSqld();
    store.url = sqld.url;
    store.client = openStore({ url: sqld.url }).client;
    await migrate(store.client);
  });
  afterAll(() => sqld?.stop());
  store.clear = () =>
    store.client.batch(
      [
        "update article set version_id = null",
        ...`${tables}, naming_trigram, naming`.split(", ").map((table) => `delete from ${table}`),
      ],
      "write",
    );
  beforeEach(() => store.clear());
  store.load = (records, options) =>
    loadRecords(store.client, [{ name: "test.ndjson", lines: records.map(asLine) }], options);
  store.rows = async (sql) => (await store.client.execute(sql)).rows.map((row) => ({ ...row }));
  store.dump = async () => {
    const contents = tables.split(", ").map(async (table) => {
      const rows = await store.rows(`select * from ${table} order by 1, 2`);
      // In which order rows were written is nothing that they say.
      const told = (row: object): [string, unknown][] =>
        Object.entries(row).filter(([name]) => name !== "ordinal");
      return [table, rows.map((row) => Object.fromEntries(told(row)))];
    });
    return Object.fromEntries(await Promise.all(contents));
  };
  return store;
}

function asLine(record: unknown): string {
  return typeof record === "string" ? record : JSON.stringify(record);
}

/** Every counter that differs from what counting anew gives. */
export async function wrongCounters(store: TestStore): Promise<unknown[]> {
  const actors = await store.rows(`select slug from actor where
    mention_count <> (select count(*) from mention where actor_id = actor.id) or
    quote_count <> (select count(*) from quote where speaker_id = actor.id)`);
  const relationships = await store.rows(`select id from relationship r where
    claim_count <> (select count(*) from claim where relationship_id = r.id and retracted_at is null) or
    last_claimed_on <> coalesce((select max(a.published_until) from claim c join article a on a.id = c.article_id
      where c.relationship_id = r.id and c.retracted_at is null), '')`);
  return [...actors, ...relationships];
}
