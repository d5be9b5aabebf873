import { isInputObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { loadSample } from "../../src/cli/local/sample.ts";
import { generate } from "../../src/record/generate/generate.ts";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { readRows } from "../../src/storage/store.ts";
import { openApi, type TestApi } from "../ask.ts";
import { readSchema } from "../contract/sdl.ts";
import { startSqld, type Sqld } from "../sqld.ts";
import { filterValues } from "./values.ts";

// A filter of two fields leaves the rows that each of the two leaves alone.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const nouns = ["Quote", "Article", "Actor", "Relationship", "Claim"];
/** They speak of one claim, so both together ask more than each alone: tests/nouns/time.test.ts. */
const ofOneClaim = [
  /^Relationship\.(status|asOf|asKnownAt)$/,
  /^Claim\.(asKnownAt|includeRetracted)$/,
];

let sqld: Sqld;
let api: TestApi;
let values: Awaited<ReturnType<typeof filterValues>>;

beforeAll(async () => {
  sqld = await startSqld();
  const store = openHrana(sqld);
  await migrate(store);
  await loadSample(store);
  const lines = [...generate({ articles: 60, seed: 5 })];
  await loadRecords(store, [{ name: "generated", lines }]);
  api = openApi(sqld);
  values = await filterValues((sql) => readRows(store, sql));
});
afterAll(() => sqld?.stop());

async function idsOf(noun: string, filter: object): Promise<Set<string>> {
  const query = `query ($filter: ${noun}Filter, $after: String) { list: ${noun.toLowerCase()}s(filter: $filter, first: 100, after: $after) {
    totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
  const ids = new Set<string>();
  let after: string | null = null;
  for (;;) {
    const { data, errors, requests } = await api.run(query, { filter, after });
    expect({ errors, requests }).toEqual({ errors: undefined, requests: 1 });
    const { list } = data as unknown as {
      list: {
        totalCount: number;
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    for (const { id } of list.nodes) ids.add(id);
    if (!list.pageInfo.hasNextPage) {
      expect(ids.size).toBe(list.totalCount);
      return ids;
    }
    after = list.pageInfo.endCursor;
  }
}

describe.each(nouns)("%s", (noun) => {
  const input = readSchema().getType(`${noun}Filter`);
  const fields = isInputObjectType(input) ? Object.keys(input.getFields()) : [];
  const alone = new Map<string, Promise<Set<string>>>();
  const leaves = (filter: object): Promise<Set<string>> => {
    const key = JSON.stringify(filter);
    const known = alone.get(key) ?? idsOf(noun, filter);
    alone.set(key, known);
    return known;
  };

  test.each(fields)(
    "%s leaves some rows and takes some out, and with every other field as well",
    async (field) => {
      const all = await leaves({});
      const given = values[noun]?.[field] ?? [];
      const left = await Promise.all(given.map((value) => leaves({ [field]: value })));
      expect(left.some(({ size }) => size > 0)).toBe(true);
      const widens = field === "includeRetracted";
      expect(widens || left.some(({ size }) => size < all.size)).toBe(true);
      for (const other of fields.slice(fields.indexOf(field) + 1)) {
        const names = [`${noun}.${field}`, `${noun}.${other}`];
        if (names.every((name) => ofOneClaim.some((pattern) => pattern.test(name)))) continue;
        for (const one of given) {
          for (const two of values[noun]?.[other] ?? []) {
            const filter = { [field]: one, [other]: two };
            const first = await leaves({ [field]: one });
            const second = await leaves({ [other]: two });
            expect(await idsOf(noun, filter), JSON.stringify(filter)).toEqual(
              new Set([...first].filter((id) => second.has(id))),
            );
          }
        }
      }
    },
  );
});
