import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import type { Store } from "../../src/storage/store.ts";
import { openApi, type TestApi } from "../ask.ts";
import { startSqld, type Sqld } from "../sqld.ts";
import { everySaying, growingArticle, hub } from "./growing.ts";
import { pageOf, wholeOf, type List, type View } from "./walk.ts";

// Rows are added between the pages of a walk: what was there at its start comes once each, in order. Lists that
// are sorted by a count are walked too, but what is added here changes no count of what was there before.

let sqld: Sqld;
let api: TestApi;
let store: Store;
let articles = 0;

async function load(records: readonly object[]): Promise<void> {
  const lines = records.map((record) => JSON.stringify(record));
  const { refused } = await loadRecords(store, [{ name: "growth", lines }]);
  expect(refused).toEqual([]);
}

/** Adds articles on the hub, with these dates, and says more of the article `n`. */
async function grow(
  n: number,
  recorded: Iterable<number>,
  dates: readonly (string | undefined)[],
): Promise<void> {
  const added = dates.flatMap((date) => growingArticle((articles += 1), date, [0, 5, 11]));
  await load([
    ...added,
    ...growingArticle(
      n,
      "2010-06-15",
      [...recorded].sort((a, b) => a - b),
    ),
  ]);
}

beforeAll(async () => {
  sqld = await startSqld();
  store = openHrana(sqld);
  api = openApi(sqld);
  await migrate(store);
  await load([hub]);
  await grow(0, [1, 6], ["2010-06", "2010-06-15", "2009", undefined, "2010-06-14"]);
});
afterAll(async () => {
  await sqld.stop();
});

const grown = 'article(by: { slug: "article-N" }) { }';
const ofHub = 'actor(by: { slug: "hub" }) { }';
const byDate = ["POSITION", "PUBLISHED_ON"];
const byClaims = ["CLAIM_COUNT", "LAST_CLAIMED_ON"];
const articleOrders = ["PUBLISHED_ON", "RECORDED_AT", "TITLE"];
const lists: List[] = [
  { name: "articles", type: "Article", field: "articles", orders: articleOrders },
  { name: "actors", type: "Actor", field: "actors", orders: ["NAME"] },
  { name: "quotes", type: "Quote", field: "quotes", orders: byDate },
  { name: "relationships", type: "Relationship", field: "relationships", orders: byClaims },
  { name: "claims", type: "Claim", field: "claims" },
  { name: "Article.quotes", type: "Quote", field: "quotes", of: grown, orders: byDate },
  { name: "Article.mentions", type: "Mention", field: "mentions", of: grown },
  { name: "Article.claims", type: "Claim", field: "claims", of: grown },
  { name: "Actor.quotes", type: "Quote", field: "quotes", of: ofHub, orders: byDate },
  { name: "Actor.mentions", type: "Mention", field: "mentions", of: ofHub },
  { name: "Actor.claims", type: "Claim", field: "claims", of: ofHub },
  {
    name: "Actor.relationships",
    type: "Relationship",
    field: "relationships",
    of: ofHub,
    orders: byClaims,
  },
  { name: "Actor.articles", type: "Article", field: "articles", of: ofHub, orders: articleOrders },
];

const date = fc.constantFrom(
  undefined,
  "2009",
  "2010-06",
  "2010-06-14",
  "2010-06-15",
  "2010-06-16",
  "2011-01",
);
const growth = fc.record({
  dates: fc.array(date, { maxLength: 3 }),
  recorded: fc.subarray(everySaying, { minLength: 1 }),
});
const viewOf = ({ orders }: List): fc.Arbitrary<View> =>
  orders === undefined
    ? fc.constant({})
    : fc.record({
        orderBy: fc.record({
          field: fc.constantFrom(...orders),
          direction: fc.constantFrom("ASC" as const, "DESC" as const),
        }),
      });

describe.each(lists)("$name", (each) => {
  test("stays whole while it grows", { timeout: 30_000 }, async () => {
    const growths = fc.array(growth, { minLength: 1, maxLength: 3 });
    const property = fc.asyncProperty(
      viewOf(each),
      growths,
      fc.boolean(),
      async (view, more, back) => {
        // An article of its own for each run: to say less of one that is on record would take rows away.
        const n = (articles += 1);
        const list = { ...each, of: each.of?.replace("-N", `-${n}`) };
        const recorded = new Set([1, 6]);
        await grow(n, recorded, []);
        const before = (await wholeOf(api, list, view)).map(({ node }) => node.id);
        const size = Math.min(100, Math.ceil(before.length / (more.length + 1)));
        const seen: string[] = [];
        let at: string | undefined;
        for (let step = 0, goesOn = true; goesOn; step += 1) {
          const args = back ? { last: size, before: at } : { first: size, after: at };
          const { nodes, pageInfo } = await pageOf(api, list, view, args);
          const ids = nodes.map(({ id }) => id);
          if (back) seen.unshift(...ids);
          else seen.push(...ids);
          goesOn = back ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
          at = (back ? pageInfo.startCursor : pageInfo.endCursor) ?? undefined;
          const next = more[step];
          next?.recorded.forEach((saying) => recorded.add(saying));
          if (next !== undefined) await grow(n, recorded, next.dates);
        }
        expect(new Set(seen).size).toBe(seen.length);
        const known = new Set(before);
        expect(seen.filter((id) => known.has(id))).toEqual(before);
      },
    );
    await fc.assert(property, { numRuns: 3 });
  });
});
