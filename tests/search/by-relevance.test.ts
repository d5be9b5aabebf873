import { parse } from "graphql";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { askOf } from "../../src/storage/ask.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import type { Work } from "../../src/storage/store.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { openApi, told } from "../ask.ts";
import { startSqld, type Sqld } from "../sqld.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

// More matches than are ranked, and than are looked up to be sorted: of 7,200 articles and as many quotes 5,175 each
// have the one word, among a few others, and the rest have the other.
const rowCount = 7200;
const ranked = 2000;
const lookedUp = 5000;
let sqld: Sqld;
let api: ReturnType<typeof openApi>;

beforeAll(async () => {
  sqld = await startSqld();
  const store = openHrana(sqld);
  await migrate(store);
  const rows = `with recursive n(n) as (select 1 union all select n + 1 from n where n < ${rowCount})`;
  const words = `iif(n % 32 < 23, 'common', 'other') || substr(' a b c d e f g h', 1, 2 * (n % 7)) || iif(n = 40, ' rare', '')`;
  await store.write([
    {
      sql: `${rows} insert into article (id, slug, title, recorded_at, record_sha256, language, genre, status, rights)
        select 'art_' || n, n, iif(n = 25, null, ${words}), '', '', 'en', 'OTHER', iif(n % 3 = 0, 'CORRECTED', 'USABLE'), 'FULL_TEXT' from n`,
    },
    {
      sql: `${rows} insert into quote (id, article_id, key, form, text, verbatim_text, segments, start, end, start_cp, end_cp, confidence)
        select 'quo_' || n, 'art_25', n, 'DIRECT', ${words}, 'x', '[1]', n, n + 1, n, n + 1, 1 from n`,
    },
  ]);
  // What the writer did not write is indexed as an older store is.
  await store.write([{ sql: "delete from folding" }]);
  await migrate(store);
  api = openApi(sqld);
});
afterAll(() => sqld?.stop());

interface Edge {
  cursor: string;
  score?: number;
  node: { id: string };
}
interface Page {
  totalCount?: number;
  edges: Edge[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
}

async function page(query: string, variables: object): Promise<Page> {
  const { data, errors, requests } = await api.run(query, { ...variables });
  expect(errors).toBeUndefined();
  expect(requests).toBe(1);
  const [found] = Object.values(data ?? {}) as (Page & { quotes?: Page })[];
  return (found?.quotes ?? found) as Page;
}

/** The whole list, page by page, from its start or its end; what the pages say of their neighbours must hold. */
async function walk(query: string, backward = false): Promise<Edge[]> {
  const all: Edge[] = [];
  for (;;) {
    const bound = backward ? all[0]?.cursor : all.at(-1)?.cursor;
    const found = await page(
      query,
      backward ? { last: 97, before: bound } : { first: 97, after: bound },
    );
    const { hasNextPage, hasPreviousPage } = found.pageInfo;
    expect(backward ? hasNextPage : hasPreviousPage).toBe(bound !== undefined);
    if (backward) all.unshift(...found.edges);
    else all.push(...found.edges);
    if (!(backward ? hasPreviousPage : hasNextPage)) return all;
    expect(found.edges.length).toBe(97);
  }
}

const numberOf = ({ node }: Edge): number => Number(node.id.slice(4));
const numbers = Array.from({ length: rowCount }, (_, i) => i + 1);
const commons = numbers.filter((n) => n % 32 < 23).toReversed();
const fits = (a: number, b: number): number => (a % 7) - (b % 7) || b - a;
const expected = [...commons.slice(0, ranked).toSorted(fits), ...commons.slice(ranked)];

describe.each([
  ["articles", "ArticleOrder"],
  ["quotes", "QuoteOrder"],
])("%s by relevance, more than are ranked", (list) => {
  const query = (direction: string, filter = ""): string =>
    `query ($first: Int, $after: String, $last: Int, $before: String) {
      ${list}(filter: { text: "common" ${filter} }, orderBy: { field: RELEVANCE, direction: ${direction} },
        first: $first, after: $after, last: $last, before: $before) {
        totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } }`;

  test("the best of the newest first, then the others, newest first; the same from either end", async () => {
    expect(commons.length).toBeGreaterThan(lookedUp);
    const all = await walk(query("DESC"));
    expect(all.map(numberOf)).toEqual(expected);
    expect((await page(query("DESC"), { first: 0 })).totalCount).toBe(expected.length);
    expect((await walk(query("DESC"), true)).map(numberOf)).toEqual(expected);
  });

  test("the other way about", async () => {
    expect((await walk(query("ASC"))).map(numberOf)).toEqual(expected.toReversed());
    expect((await walk(query("ASC"), true)).map(numberOf)).toEqual(expected.toReversed());
  });
});

describe("below a row that has all of them", () => {
  const query = (direction: string): string =>
    `query ($first: Int, $after: String, $last: Int, $before: String) {
      article(by: { id: "art_25" }) {
        quotes(filter: { text: "common" }, orderBy: { field: RELEVANCE, direction: ${direction} },
          first: $first, after: $after, last: $last, before: $before) {
          totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } } }`;

  test("the same, from either end", { timeout: 120_000 }, async () => {
    expect((await walk(query("DESC"))).map(numberOf)).toEqual(expected);
    expect((await walk(query("ASC"), true)).map(numberOf)).toEqual(expected.toReversed());
  });

  test("each match is looked at a few times, not as often as there are rows", async () => {
    const ask = askOf(openHrana(sqld));
    let work: Work | undefined;
    const document = parse(query("DESC"));
    await api.execute({ document, variables: { first: 1 } }, (statement) =>
      ask(statement, (done) => (work = done)),
    );
    expect(work?.rowsRead).toBeLessThan(15 * rowCount);
  });
});

test.each([
  ["common", commons],
  ["other", numbers.filter((n) => n % 32 >= 23).toReversed()],
])("%s in another order, with other filters, from either end", async (word, found) => {
  const query = (list: string, filter: string, order: string): string =>
    `query ($first: Int, $after: String, $last: Int, $before: String) {
      ${list}(filter: { text: "${word}" ${filter} }, orderBy: ${order}, first: $first, after: $after,
        last: $last, before: $before) {
        totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } }`;
  const position = query("quotes", "", "{ field: POSITION }");
  expect((await walk(position)).map(numberOf)).toEqual(found.toReversed());
  expect((await walk(position, true)).map(numberOf)).toEqual(found.toReversed());
  const corrected = query("articles", "status: [CORRECTED]", "{ field: RECORDED_AT }");
  const met = found.filter((n) => n % 3 === 0).map((n) => `art_${n}`);
  expect((await walk(corrected)).map(({ node }) => node.id)).toEqual(met.toSorted().toReversed());
  expect((await page(corrected, { first: 0 })).totalCount).toBe(met.length);
  expect((await page(position, { first: 0 })).totalCount).toBe(found.length);
});

test("with another filter, the newest of those that meet it are ranked", async () => {
  const query = `query ($first: Int, $after: String) { articles(filter: { text: "common", status: [CORRECTED] },
    orderBy: { field: RELEVANCE }, first: $first, after: $after) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } }`;
  const met = commons.filter((n) => n % 3 === 0);
  expect((await walk(query)).map(numberOf)).toEqual(met.toSorted(fits));
});

test("a search over several types ranks the newest of each, and then lists the others", async () => {
  const query = `query ($first: Int, $after: String) { search(text: "common", first: $first, after: $after) {
    edges { cursor score node { ... on Node { id } } } pageInfo { hasNextPage hasPreviousPage } } }`;
  const all = await walk(query);
  expect(new Set(all.map(({ node }) => node.id)).size).toBe(2 * commons.length);
  expect(all.length).toBe(2 * commons.length);
  const scores = all.map(({ score }) => score ?? -1);
  expect(scores.toSorted((a, b) => b - a)).toEqual(scores);
  for (const type of ["art_", "quo_"]) {
    const own = all.filter(({ node }) => node.id.startsWith(type)).map(numberOf);
    expect(own).toEqual(expected);
  }
});

test("a rare word is found wherever it stands", async () => {
  const query = `{ search(text: "rare") { edges { score node { ... on Node { id } } } } }`;
  const { edges } = await page(query, {});
  expect(edges.map(({ node }) => node.id).toSorted()).toEqual(["art_40", "quo_40"]);
});

test("relevance without a search is refused", async () => {
  for (const list of ["articles", "quotes"]) {
    const answer = await api.run(`{ ${list}(orderBy: { field: RELEVANCE }) { totalCount } }`);
    const fields = list === "quotes" ? "`filter.text` or `filter.context`" : "`filter.text`";
    const message = `Ordering by RELEVANCE needs ${fields}.`;
    expect(told(answer)).toEqual([{ path: list, code: "BAD_USER_INPUT", message }]);
    expect(answer.requests).toBe(0);
  }
});
