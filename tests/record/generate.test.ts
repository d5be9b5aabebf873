import { expect, test } from "vitest";
import { generate } from "../../src/record/generate/generate.ts";
import { testStore } from "./store.ts";
import { wrongCounters } from "./derived.ts";

const store = testStore();
const lines = [...generate({ articles: 50, seed: 1 })];

test("every line is taken, and taken again is nothing new", async () => {
  expect(await store.load(lines)).toMatchObject({ new: lines.length, refused: [] });
  expect(await store.load(lines)).toMatchObject({ same: lines.length, refused: [] });
  expect(await wrongCounters(store)).toEqual([]);
});

test("the same seed gives the same bytes, another one others", () => {
  expect([...generate({ articles: 50, seed: 1 })]).toEqual(lines);
  const others = new Set(generate({ articles: 50, seed: 2 }));
  const shared = lines.filter((line) => others.has(line)).map((line) => JSON.parse(line));
  expect(shared.filter(({ kind }) => kind !== "PUBLICATION")).toEqual([]);
});

test("it is shaped like the real thing, and says that it is not", async () => {
  await store.load(lines);
  const [counts] = await store.rows(`select
    (select count(*) from article where slug not like 'synthetic-%' or license <> 'CC0-1.0') as real,
    (select count(distinct form) from quote) as forms,
    (select count(distinct rights) from article) as rights,
    (select count(distinct length(published_on)) from article) as precisions,
    (select count(*) > 0 from mention where start <> start_cp) as astral,
    (select count(*) > 10 from actor where mention_count = 1) as once,
    (select max(mention_count) > 40 from actor) as often,
    (select count(*) > 0 from claim where quote_id is not null and holder_id is not null) as held`);
  expect(counts).toEqual({
    real: 0,
    forms: 3,
    rights: 2,
    precisions: 3,
    astral: 1,
    once: 1,
    often: 1,
    held: 1,
  });
});

test("articles agree and disagree about the same relationship", async () => {
  await store.load([...generate({ articles: 300, seed: 1 })]);
  const edges = await store.rows(`select relationship_id from claim group by relationship_id
    having count(distinct status) > 1 and count(distinct article_id) > 1`);
  expect(edges.length).toBeGreaterThan(0);
});
