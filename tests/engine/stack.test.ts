import { beforeAll, expect, inject, test } from "vitest";
import { sql } from "drizzle-orm";
import { createApi } from "../../src/api.ts";
import { named, rowOf, type Expression } from "../../src/engine/declare/row.ts";
import { largestValue, limit, lookUpById, step } from "../../src/engine/pass/depth.ts";
import { textOf } from "../../src/engine/sql/text.ts";
import type { OneField } from "../../src/engine/declare/field.ts";
import { deepestId, suggestedActorType } from "../../src/noun/reading/fields.ts";
import { asFiled } from "../../src/noun/reading/suggestion.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { readSdl } from "../contract/sdl.ts";

// How many parentheses still fit at `$` tells how many entries of the parser's stack the text before it takes.

const store = openHrana(inject("store"));

async function parses(text: string): Promise<boolean> {
  try {
    await store.read({ sql: `explain ${text}` });
    return true;
  } catch (error) {
    if (/parser (stack overflow|overflowed its stack)/.test(String(error))) return false;
    throw error;
  }
}

async function room(text: string): Promise<number> {
  let low = 0;
  let high = 200;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const filled = text.replace("$", () => `${"(".repeat(middle)}1${")".repeat(middle)}`);
    if (await parses(filled)) low = middle;
    else high = middle - 1;
  }
  return low;
}

let whole: number;
beforeAll(async () => {
  whole = await room("select $");
});

test("the limit leaves room for a column's name", () => {
  // `explain` takes one itself.
  expect(whole + 1 - limit).toBeGreaterThanOrEqual(3);
});

test.each([
  [["root"], "with a as (select 1), b as (select 2) select json_object('a', 1, 'b', $)"],
  [["frame"], "with a(k, j) as materialized (select 1, json_object('a', 1, 'b', $)) select 1"],
  [["one"], "select (select json_object('a', 1, 'b', $) from actor where id = 1)"],
  [
    ["page", "each"],
    "select (select json_object('a', 1, 'b', json_group_array(json_object('a', 1, 'b', $))) from actor)",
  ],
  [
    ["page", "each", "object"],
    "select (select json_object('a', 1, 'b', json_group_array(json_object('a', 1, 'b', json_object('a', 1, 'b', $)))) from actor)",
  ],
  [["list"], "select (select json_group_array(json_object('a', 1, 'b', $)) from actor)"],
  [["array"], "select json_array(json_object('a', 1, 'b', 1), json_object('a', 1, 'b', $))"],
  [["optional"], "select case when not (1 is null) then json_object('a', 1, 'b', $) end"],
  [["union"], "select coalesce(1, $)"],
] as const)("what %j take", async (names, text) => {
  const steps = names.reduce((sum, name) => sum + step[name], 0);
  expect(whole - (await room(text))).toBeLessThanOrEqual(steps);
});

test("a look-up of a lifted object, by the id of whatever its own was merged into", async () => {
  const merged =
    "(select coalesce(max(merged_actor.into_id), $) from merged_actor where merged_actor.id = 'x')";
  const text = `select (select json(value) from json_each('[]') where key = ${merged})`;
  expect(whole - (await room(text))).toBeLessThanOrEqual(lookUpById);
});

const { nouns } = createApi(readSdl()).model;

/** How deep a value is, by the parentheses that fit around it. */
async function depthOf(value: Expression, from: string): Promise<number> {
  const { sql: text } = textOf(sql`${value}`);
  let low = 0;
  let high = 100;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const around = `select ${"(".repeat(middle)}${text}${")".repeat(middle)} from ${from}`;
    if (await parses(around)) low = middle;
    else high = middle - 1;
  }
  return whole - low;
}

test("the id of whoever a suggestion means", async () => {
  const found = { json: sql`t1.found -> 'actor'`, onRecord: asFiled };
  const { actor } = suggestedActorType.fields as { actor: OneField<typeof found> };
  expect(await depthOf(actor.id(found), "suggestion t1")).toBeLessThanOrEqual(deepestId);
});

test.each([...nouns.keys()])(
  "no value of %s takes more than the largest is said to",
  async (name) => {
    const { table, fields } = nouns.get(name) ?? expect.fail(name);
    const from = textOf(named(table, "t1")).sql;
    const row = rowOf(table, "t1");
    for (const [field, source] of Object.entries(fields)) {
      if (typeof source !== "function") continue;
      expect(await depthOf(source(row, {}), from), field).toBeLessThanOrEqual(largestValue);
    }
  },
);
