import { parse } from "graphql";
import { describe, expect, inject, test } from "vitest";
import { createApi } from "../../src/api.ts";
import { publicLimits } from "../../src/engine/limit/limit.ts";
import { askOf } from "../../src/storage/ask.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { freeLimits } from "../ask.ts";
import { readSdl } from "../contract/sdl.ts";
import { copyStore } from "./copy.ts";
import { createGenerator } from "./generate.ts";
import { readSamples } from "./samples.ts";

// What an operation does not spend on objects, its lists may look at. One that spends all of it may look at as many
// rows as any list may: fewer than the sample record has.

const store = openHrana(inject("store"));
const ask = askOf(store);
const free = createApi(readSdl(), freeLimits);

interface Told {
  text: string;
  data?: unknown;
  errors: { code: unknown; path: unknown }[];
  requests: number;
}

async function run(api: typeof free, query: string, variables = {}): Promise<Told> {
  let requests = 0;
  const answer = await api.execute({ document: parse(query), variables }, (statement) => {
    requests += 1;
    return ask(statement);
  });
  const errors = (answer.errors ?? []).map(({ path, extensions }) => ({
    code: extensions["code"],
    path,
  }));
  return { text: JSON.stringify(answer.data), data: answer.data, errors, requests };
}

/** The same with a limit that the operation just keeps. */
async function tightly(query: string, variables = {}): Promise<Told> {
  const { cost } = free.explain({ document: parse(query), variables });
  return run(createApi(readSdl(), { ...publicLimits, cost }), query, variables);
}

describe("a list that would look at too many rows ends the operation, in its one request", () => {
  test.each([
    [
      "COUNT_TOO_LARGE",
      "claims",
      "{ claims(filter: { certainty: [CERTAIN, PROBABLE] }) { totalCount } }",
    ],
    [
      "FILTER_TOO_WIDE",
      "claims",
      '{ claims(filter: { asOf: "1200" , certainty: [DOUBTFUL] }) { nodes { id } } }',
    ],
    [
      "FILTER_TOO_WIDE",
      "claims",
      '{ claims(filter: { asOf: "1200", certainty: [DOUBTFUL] }, last: 90) { nodes { id } } }',
    ],
    [
      "FILTER_TOO_WIDE",
      "claims",
      '{ claims(filter: { asOf: "1200", certainty: [DOUBTFUL] }, first: 0) { pageInfo { hasNextPage } } }',
    ],
  ])("%s at %s: %s", async (code, path, query) => {
    expect(await tightly(query)).toMatchObject({ errors: [{ code, path: [path] }], requests: 1 });
    expect((await run(free, query)).errors).toEqual([]);
  });

  test("and not where the page is full before", async () => {
    const query =
      "{ claims(filter: { certainty: [CERTAIN] }, first: 3) { nodes { id } pageInfo { hasNextPage } } }";
    const { text, errors } = await tightly(query);
    expect(errors).toEqual([]);
    expect(text).toBe((await run(free, query)).text);
  });
});

test("facets are of the newest rows that may be looked at, and say that these are not all", async () => {
  const query = `query ($filter: ClaimFilter) { claims(filter: $filter) {
    facets(by: [STATUS], first: 10) { buckets { count } rest missing isExact } } }`;
  interface Counts {
    buckets: { count: number }[];
    rest: number;
    missing: number;
    isExact: boolean;
  }
  const counted = async (api: typeof free | "tightly", filter: object) => {
    const answer = await (api === "tightly"
      ? tightly(query, { filter })
      : run(api, query, { filter }));
    expect(answer.errors).toEqual([]);
    const { claims } = answer.data as { claims: { facets: [Counts] } };
    const [{ buckets, rest, missing, isExact }] = claims.facets;
    return { isExact, rows: buckets.reduce((sum, { count }) => sum + count, rest + missing) };
  };
  for (const filter of [
    {},
    { certainty: ["CERTAIN"] },
    { predicate: ["MEMBER_OF", "AIDS", "BACKS", "CONSULTS", "APPEALS_TO", "RIVAL_OF"] },
    { status: ["ASSERTED"] },
  ]) {
    const whole = await counted(free, filter);
    const bounded = await counted("tightly", filter);
    expect(whole.isExact).toBe(true);
    expect(bounded.rows).toBeLessThanOrEqual(whole.rows);
    if (bounded.isExact) expect(bounded.rows).toBe(whole.rows);
  }
  expect(
    (
      await counted("tightly", {
        certainty: ["CERTAIN", "PROBABLE", "POSSIBLE", "DOUBTFUL", "PRESUPPOSED"],
      })
    ).isExact,
  ).toBe(false);
});

test(
  "whatever is asked, the answer is the same as without bounds, or none",
  { timeout: 300_000 },
  async () => {
    const generate = createGenerator(free, readSamples(free, await copyStore(store)));
    const codes = new Set(["COUNT_TOO_LARGE", "FILTER_TOO_WIDE", "SEARCH_TOO_WIDE"]);
    let ended = 0;
    for (let seed = 50_000; seed < 50_500; seed += 1) {
      const { text, variables, expected } = generate(seed);
      // Facets are counted as far as may be looked, and say so.
      if (expected.length > 0 || text.includes("facets(")) continue;
      const [bounded, whole] = [await tightly(text, variables), await run(free, text, variables)];
      const isEnded = bounded.errors.some(({ code }) => codes.has(String(code)));
      if (isEnded) ended += 1;
      else expect(bounded, `seed ${seed}: ${text}`).toEqual(whole);
    }
    expect(ended).toBeGreaterThan(5);
  },
);

test("an id that comes again is answered once, at each of its places", async () => {
  const [id, other] = ["act_9f10928a0194a1021e26", "act_e07981328e9614caee88"];
  const ids = [id, other, "nothing", id, id];
  const query =
    "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Actor { name quotes { totalCount } } } }";
  const { data, errors } = await run(free, query, { ids });
  expect(errors).toEqual([]);
  const { nodes } = data as { nodes: ({ id: string } | null)[] };
  expect(nodes.map((node) => node?.id ?? null)).toEqual([id, other, null, id, id]);
  expect(nodes[3]).toEqual(nodes[0]);
  const once = free.explain({ document: parse(query), variables: { ids: [id, other, "nothing"] } });
  expect(free.explain({ document: parse(query), variables: { ids } }).cost).toBe(once.cost);
});
