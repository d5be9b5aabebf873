import { getTableName } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { actorId } from "../../../src/record/format/id.ts";
import { mergeActors, unmergeActor } from "../../../src/record/merge/merge-actors.ts";
import { allTables } from "../../../src/storage/table/all-tables.ts";
import { actorReferences } from "../../../src/storage/table/actor-reference.ts";
import { sampleLines, seedLines } from "../sample.ts";
import { testStore } from "../store.ts";
import { wrongCounters } from "../derived.ts";
import { wholeOf } from "./whole.ts";

const store = testStore();
const sample = [...seedLines(), ...sampleLines("sample-desk.ndjson")];

test("a merge that is undone leaves the store as it was", { timeout: 60_000 }, async () => {
  await store.load(sample);
  const before = await wholeOf(store);
  const slugs = await store.rows(
    "select slug from actor where kind <> 'PUBLICATION' order by mention_count desc, slug",
  );
  const [into, ...others] = slugs.map(({ slug }) => String(slug));
  for (const other of others) {
    expect(await mergeActors(store.libsql, other, into ?? "")).toMatchObject({ changed: true });
    expect(await wrongCounters(store)).toEqual([]);
  }
  expect((await wholeOf(store))["export"]).toEqual(before["export"]);
  for (const other of others) await unmergeActor(store.libsql, other);
  expect(await wholeOf(store)).toEqual(before);
});

test("no column names an actor that another stands for, but those that keep what is recorded", async () => {
  await store.load(sample);
  const merged = "uzbekistan";
  await mergeActors(store.libsql, merged, "kyrgyzstan");
  const columns = await store.rows(`select s.name as "table", c.name as "column"
    from sqlite_schema s join pragma_table_xinfo(s.name) c where s.type = 'table' and s.name not like '%\\_words%' escape '\\'`);
  const naming: string[] = [];
  for (const { table, column } of columns) {
    const sql = `select 1 from "${table}" where instr("${column}", '${actorId(merged)}') > 0 limit 1`;
    if ((await store.rows(sql)).length > 0) naming.push(`${table}.${column}`);
  }
  expect(naming.filter((name) => !name.includes(".recorded_"))).toEqual([
    "change.node_id",
    "judgement.actor_id",
    "merged_actor.id",
    "merged_relationship.subject_id",
    "merged_relationship.object_id",
    "revision.node_id",
    "edited_thing.node_id",
  ]);
});

test("every column that refers to an actor is one that merges know", () => {
  const references = allTables.flatMap((table) =>
    getTableConfig(table).foreignKeys.flatMap((key) => {
      const { columns, foreignTable } = key.reference();
      const names = columns.map(({ name }) => `${getTableName(table)}.${name}`);
      return getTableName(foreignTable) === "actor" ? names : [];
    }),
  );
  const known = actorReferences.map(({ table, column }) => `${table}.${column}`);
  // A relationship's ends are told by `merged_relationship`.
  const own = ["relationship.subject_id", "relationship.object_id", "merged_actor.into_id"];
  expect(references.filter((name) => !known.includes(name)).sort()).toEqual(own.sort());
});
