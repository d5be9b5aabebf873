import { afterAll, beforeAll, beforeEach } from "vitest";
import { loadRecords, type LoadOptions } from "../../src/record/load/load-records.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { readRows, type Row, type Store } from "../../src/storage/store.ts";
import { startSqld, type Sqld } from "../sqld.ts";

// Children before parents.
const tables =
  "judgement, change, revision, edited_thing, edit, claim, merged_relationship, relationship, mention, joint_speaker, quote_through, quote, text_version, article_identifier, article, actor_identifier, alias, merged_actor, actor";

export interface TestStore {
  url: string;
  authToken: string;
  libsql: Store;
  load(records: readonly unknown[], options?: LoadOptions): ReturnType<typeof loadRecords>;
  rows(sql: string): Promise<Row[]>;
  write(...statements: string[]): Promise<void>;
  /** Takes out everything. */
  clear(): Promise<void>;
  dump(): Promise<Record<string, unknown[]>>;
}

/** A libSQL server for the tests of one file, empty before each of them. */
export function testStore(): TestStore {
  let sqld: Sqld | undefined;
  const store = {} as TestStore;
  beforeAll(async () => {
    sqld = await startSqld();
    store.url = sqld.url;
    store.authToken = sqld.authToken;
    store.libsql = openHrana(sqld);
    await migrate(store.libsql);
  });
  afterAll(() => sqld?.stop());
  store.clear = () =>
    store.write(
      "update article set version_id = null",
      ...`${tables}, naming_trigram, naming, suggestion`
        .split(", ")
        .map((table) => `delete from ${table}`),
    );
  store.write = async (...statements) => {
    await store.libsql.write(statements.map((sql) => ({ sql })));
  };
  beforeEach(() => store.clear());
  store.load = (records, options) =>
    loadRecords(store.libsql, [{ name: "test.ndjson", lines: records.map(asLine) }], options);
  store.rows = (sql) => readRows(store.libsql, sql);
  store.dump = async () => {
    // Who wrote what is another thing than what is on record.
    const ofRecord = tables
      .split(", ")
      .filter((table) => !/^(revision|edited_thing|edit)$/.test(table));
    const contents = ofRecord.map(async (table) => {
      const rows = await store.rows(`select * from ${table} order by 1, 2`);
      // In which order rows were written is nothing that they say.
      const told = (row: object): [string, unknown][] =>
        Object.entries(row).filter(
          ([name]) => !/^(ordinal|edit_id|edit_number|revision)$/.test(name),
        );
      return [table, rows.map((row) => Object.fromEntries(told(row)))];
    });
    return Object.fromEntries(await Promise.all(contents));
  };
  return store;
}

function asLine(record: unknown): string {
  return typeof record === "string" ? record : JSON.stringify(record);
}
