import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { step, limit } from "../../src/engine/stack.ts";
import { openStore } from "../../src/storage/client.ts";

// How many parentheses still fit at `$` tells how many entries of the parser's stack the text before it takes.

const { client } = openStore({ url: inject("libsqlUrl") });
afterAll(() => client.close());

async function parses(text: string): Promise<boolean> {
  try {
    await client.execute(`explain ${text}`);
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
  ["root", "with a as (select 1), b as (select 2) select json_object('a', 1, 'b', $)"],
  ["frame", "with a(k, j) as materialized (select 1, json_object('a', 1, 'b', $)) select 1"],
  ["one", "select (select json_object('a', 1, 'b', $) from actor where id = 1)"],
  [
    "nodes",
    "select (select json_object('a', 1, 'b', json_group_array(json_object('a', 1, 'b', $))) from actor)",
  ],
  [
    "edges",
    "select (select json_object('a', 1, 'b', json_group_array(json_object('a', 1, 'b', json_object('a', 1, 'b', $)))) from actor)",
  ],
  ["list", "select (select json_group_array(json_object('a', 1, 'b', $)) from actor)"],
  ["embedded", "select case when not (1 is null) then json_object('a', 1, 'b', $) end"],
  ["coalesce", "select coalesce(1, $)"],
] as const)("what `%s` takes", async (name, text) => {
  expect(whole - (await room(text))).toBeLessThanOrEqual(step[name]);
});
