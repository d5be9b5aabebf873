import fc from "fast-check";
import { isEnumType } from "graphql";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { loadSample } from "../../src/cli/local/sample.ts";
import { generate } from "../../src/record/generate/generate.ts";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { readRows } from "../../src/storage/store.ts";
import { openApi, told, type TestApi } from "../ask.ts";
import { readSchema } from "../contract/sdl.ts";
import { startSqld, type Sqld } from "../sqld.ts";
import { filterValues } from "./values.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let sqld: Sqld;
let api: TestApi;
let values: Awaited<ReturnType<typeof filterValues>>;

beforeAll(async () => {
  sqld = await startSqld();
  const store = openHrana(sqld);
  await migrate(store);
  await loadSample(store);
  const lines = [...generate({ articles: 60, seed: 7 })];
  await loadRecords(store, [{ name: "generated", lines }]);
  api = openApi(sqld);
  values = await filterValues((sql) => readRows(store, sql));
});
afterAll(() => sqld?.stop());

interface Counts {
  by: string;
  buckets: { value: string; label: string; count: number; node: { id: string } | null }[];
  rest: number;
  missing: number;
  isExact: boolean;
}
interface Counted {
  totalCount: number;
  facets: Counts[];
}

const nouns = ["Quote", "Article", "Actor", "Claim"] as const;
/** By which a row may count more than once. */
const severalValues = new Set(["MENTIONED", "QUOTED"]);

function facetsOf(noun: string): string[] {
  const type = readSchema().getType(`${noun}Facet`);
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
}

async function count(noun: string, filter: object, by: string[], first: number): Promise<Counted> {
  const query = `query ($filter: ${noun}Filter, $by: [${noun}Facet!]!, $first: Int!) {
    list: ${noun.toLowerCase()}s(filter: $filter) { totalCount
      facets(by: $by, first: $first) { by buckets { value label count node { id } } rest missing isExact } } }`;
  const { data, errors, requests } = await api.run(query, { filter, by, first });
  expect({ errors, requests }).toEqual({ errors: undefined, requests: 1 });
  return (data as unknown as { list: Counted }).list;
}

describe.each(nouns)("%s", (noun) => {
  const facets = facetsOf(noun);
  const fields = (): [string, unknown[]][] =>
    Object.entries(values[noun] ?? {}).filter(([field]) => field !== "context");

  test("buckets, rest and missing are all rows, under any filter", async () => {
    const filters = fc
      .uniqueArray(
        fc.nat().chain((at) => {
          const all = fields();
          const [field, some] = all[at % all.length] ?? ["", []];
          return fc.constantFrom(...some).map((value) => [field, value] as const);
        }),
        { maxLength: 3, selector: ([field]) => field },
      )
      .map((given) => Object.fromEntries(given));
    const asked = fc.record({
      filter: filters,
      by: fc.uniqueArray(fc.constantFrom(...facets), { minLength: 1 }),
      first: fc.integer({ min: 0, max: 12 }),
    });
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(asked, async ({ filter, by, first }) => {
        const { totalCount, facets: told_ } = await count(noun, filter, by, first);
        expect(told_.map((each) => each.by)).toEqual(by);
        for (const { by: own, buckets, rest, missing, isExact } of told_) {
          expect(isExact).toBe(true);
          expect(buckets.length).toBeLessThanOrEqual(first);
          const counts = buckets.map((bucket) => bucket.count);
          expect(counts).toEqual(counts.toSorted((a, b) => b - a));
          expect(Math.min(rest, missing, ...counts)).toBeGreaterThanOrEqual(0);
          if (buckets.length < first) expect(rest).toBe(0);
          const sum = counts.reduce((total, each) => total + each, rest + missing);
          if (severalValues.has(own)) expect(sum).toBeGreaterThanOrEqual(totalCount);
          else expect(sum).toBe(totalCount);
          counted += buckets.length;
        }
      }),
      { numRuns: 60 },
    );
    expect(counted).toBeGreaterThan(30);
  });

  /** The field of the filter that asks for a facet's values, where there is one. */
  const filterOf: Record<string, Record<string, string>> = {
    Quote: {
      SPEAKER: "speaker",
      SPEAKER_KIND: "speakerKind",
      SPEAKER_COUNTRY: "speakerCountry",
      PUBLICATION: "publication",
      FORM: "form",
      LANGUAGE: "language",
    },
    Article: {
      PUBLICATION: "publication",
      GENRE: "genre",
      LANGUAGE: "language",
      STATUS: "status",
      MENTIONED: "mentions",
      QUOTED: "quotes",
    },
    Actor: { KIND: "kind", COUNTRY: "country" },
    Claim: { PREDICATE: "predicate", STATUS: "status", CERTAINTY: "certainty", HOLDER: "holder" },
  };

  test.each(facets)("%s: a bucket is what a filter of its value leaves", async (by) => {
    const { facets: [counts] = [] } = await count(noun, {}, [by], 4);
    const buckets = counts?.buckets ?? [];
    expect(buckets.length).toBeGreaterThan(0);
    for (const { value, label, count: n, node } of buckets) {
      const field = filterOf[noun]?.[by];
      if (field !== undefined) {
        expect((await count(noun, { [field]: [value] }, [by], 1)).totalCount).toBe(n);
      }
      if (value.startsWith("act_")) {
        const { data } = await api.run(`{ actor(by: { id: "${value}" }) { name } }`);
        const { actor } = data as { actor: { name: string } };
        expect({ label, node }).toEqual({
          label: actor.name,
          node: { id: value },
        });
      } else expect({ label, node }).toEqual({ label: value, node: null });
    }
  });
});

test("dates: those known to the year have no month, and what is undated neither", async () => {
  for (const noun of ["Quote", "Article", "Claim"]) {
    const { totalCount, facets } = await count(noun, {}, ["YEAR", "MONTH"], 100);
    const [year, month] = facets;
    expect(year?.missing).toBeLessThan(month?.missing ?? 0);
    expect(totalCount).toBeGreaterThan(month?.missing ?? 0);
    for (const { value } of month?.buckets ?? []) expect(value).toMatch(/^\d{4}-(0[1-9]|1[0-2])$/);
    for (const { value } of year?.buckets ?? []) expect(value).toMatch(/^\d{4}$/);
  }
});

test("a bucket's node is any actor, however deep it is asked about", async () => {
  const { data, errors } = await api.run(`{ quotes { facets(by: [SPEAKER], first: 2) { buckets {
    value count node { ... on Actor { id quotes(first: 1) { totalCount nodes { article { publication {
      id articles(role: PUBLISHED, first: 1) { nodes { quotes(first: 1) { nodes { speaker { id relationships(first: 1) {
        nodes { subject { id } object { id quotes(first: 1) { nodes { id } } } } } } } } } } } } } } } } } } } }`);
  expect(errors).toBeUndefined();
  const { quotes } = data as unknown as { quotes: Counted };
  for (const { value, count: n, node } of quotes.facets[0]?.buckets ?? []) {
    expect(node).toMatchObject({ id: value, quotes: { totalCount: n } });
  }
});

describe("is refused", () => {
  test.each([
    ["quotes { facets(by: []) { rest } }", "quotes.facets", "BAD_USER_INPUT"],
    ["quotes { facets(by: [FORM, FORM]) { rest } }", "quotes.facets", "BAD_USER_INPUT"],
    ["quotes { facets(by: [FORM], first: 101) { rest } }", "quotes.facets", "INVALID_PAGE"],
    ["quotes { facets(by: [FORM], first: -1) { rest } }", "quotes.facets", "INVALID_PAGE"],
    [
      'actor(by: { slug: "russia" }) { quotes { facets(by: [FORM]) { rest } } }',
      "actor.quotes.facets",
      "BAD_USER_INPUT",
    ],
    [
      "articles { nodes { claims { facets(by: [STATUS]) { rest } } } }",
      "articles.nodes.claims.facets",
      "BAD_USER_INPUT",
    ],
    [
      'quotes(filter: { speaker: ["nobody"] }) { facets(by: [FORM]) { rest } }',
      "quotes",
      "UNKNOWN_ID",
    ],
  ])("%s", async (field, path, code) => {
    const answer = await api.run(`{ ${field} }`);
    expect(told(answer)).toEqual([expect.objectContaining({ path, code })]);
  });
});
