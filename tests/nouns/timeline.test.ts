import { expect, inject, test } from "vitest";
import { openHrana } from "../../src/storage/hrana.ts";
import { openApi } from "../ask.ts";

const store = inject("store");
const api = openApi(store);

interface Bucket {
  on: string;
  count: number;
}

async function timeline(args: string): Promise<Bucket[]> {
  const answer = await api.run(`{ timeline(${args}) { on count } }`);
  expect(answer.errors).toBeUndefined();
  return (answer.data as { timeline: Bucket[] }).timeline;
}

const total = (buckets: readonly Bucket[]): number =>
  buckets.reduce((sum, { count }) => sum + count, 0);

test.each([
  ["ARTICLES", "select count(*) from article where published_from <> ''"],
  ["QUOTES", "select count(*) from quote where published_from <> ''"],
  ["CLAIMS", "select count(*) from claim where published_from <> '' and retracted_at is null"],
])("%s: every dated one is counted once, whatever the unit", async (of, sql) => {
  const wanted = Number((await openHrana(store).read({ sql })).rows[0]?.[0]);
  expect(wanted).toBeGreaterThan(0);
  for (const by of ["YEAR", "MONTH"]) {
    expect(total(await timeline(`of: ${of}, by: ${by}`))).toBe(wanted);
  }
});

test("spans with none are counted as 0, over a leap day and the turn of a year", async () => {
  const days = await timeline(`of: QUOTES, by: DAY, from: "2011-12-31", to: "2012-01-02"`);
  expect(days.map(({ on }) => on)).toEqual(["2011-12-31", "2012-01-01", "2012-01-02"]);
  const february = await timeline(`of: QUOTES, by: DAY, from: "2012-02", to: "2012-02"`);
  expect(february).toHaveLength(29);
  const months = await timeline(`of: QUOTES, by: MONTH, from: "1999-11", to: "2000-02"`);
  expect(months.map(({ on }) => on)).toEqual(["1999-11", "1999-12", "2000-01", "2000-02"]);
  expect(total(months)).toBe(0);
});

test.each([
  ['by: DAY, from: "2000-01-01", to: "2010-12-13"', 4000],
  ['by: YEAR, from: "1000", to: "4999"', 4000],
])("four thousand buckets are answered: %s", async (args, length) => {
  expect(await timeline(`of: QUOTES, ${args}`)).toHaveLength(length);
});

test.each([
  ['by: DAY, from: "2000-01-01", to: "2010-12-14"', "BAD_USER_INPUT"],
  ['by: MONTH, from: "1000", to: "9999"', "BAD_USER_INPUT"],
  ['by: YEAR, from: "2010", to: "2009"', "INVALID_DATE"],
  ['by: YEAR, from: "2010-02-30"', "INVALID_DATE"],
  ['by: YEAR, actor: "act_nobody"', "UNKNOWN_ID"],
])("is refused: %s, %s", async (args, code) => {
  const { errors } = await api.run(`{ timeline(of: QUOTES, ${args}) { on count } }`);
  expect(errors?.map(({ extensions }) => extensions["code"])).toEqual([code]);
});
