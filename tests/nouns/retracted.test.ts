import { afterAll, beforeAll, expect, test } from "vitest";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { openApi, type TestApi } from "../ask.ts";
import { growingArticle, hub } from "../engine/growing.ts";
import { startSqld, type Sqld } from "../sqld.ts";

let sqld: Sqld;
let api: TestApi;

beforeAll(async () => {
  sqld = await startSqld();
  const store = openHrana(sqld);
  await migrate(store);
  // The article is recorded a second time without two of its three claims.
  for (const records of [
    [hub, ...growingArticle(1, "2010", [0, 1, 2])],
    growingArticle(1, "2010", [1]),
  ]) {
    const lines = records.map((record) => JSON.stringify(record));
    const { refused } = await loadRecords(store, [{ name: "retracted", lines }]);
    expect(refused).toEqual([]);
  }
  api = openApi(sqld);
});
afterAll(() => sqld.stop());

const claims = (name: string, filter: string): string =>
  `${name}: claims${filter} { totalCount nodes { id retractedAt } }`;

test("retracted claims are left out unless they are asked for, wherever claims are listed", async () => {
  const three = [
    claims("plain", ""),
    claims("standing", "(filter: { includeRetracted: false })"),
    claims("every", "(filter: { includeRetracted: true })"),
  ].join(" ");
  const answer = await api.run(`{
    ${three}
    article(by: { slug: "article-1" }) { ${three} }
    actor(by: { slug: "hub" }) { ${three} }
  }`);
  interface List {
    totalCount: number;
    nodes: { id: string; retractedAt: string | null }[];
  }
  type Three = Record<"plain" | "standing" | "every", List>;
  const { article, actor, ...root } = answer.data as unknown as Three &
    Record<"article" | "actor", Three>;
  for (const { plain, standing, every } of [root, article, actor]) {
    expect(plain).toEqual({
      totalCount: 1,
      nodes: [{ id: expect.any(String), retractedAt: null }],
    });
    expect(standing).toEqual(plain);
    expect(every.totalCount).toBe(3);
    expect(every.nodes.filter(({ retractedAt }) => retractedAt !== null)).toHaveLength(2);
  }
});

test("a retracted claim is found by its id, and its relationship counts it no more", async () => {
  const answer =
    await api.run(`{ claims(filter: { includeRetracted: true }) { nodes { id retractedAt relationship {
    id claimCounts { status count } claims { totalCount } every: claims(filter: { includeRetracted: true }) { totalCount }
  } } } stated: relationships(filter: { status: [ASSERTED] }) { totalCount } all: relationships { totalCount } }`);
  interface Claim {
    id: string;
    retractedAt: string | null;
    relationship: { claimCounts: unknown[]; claims: unknown; every: unknown };
  }
  const {
    claims: list,
    stated,
    all,
  } = answer.data as {
    claims: { nodes: Claim[] };
    stated: { totalCount: number };
    all: { totalCount: number };
  };
  const gone = list.nodes.filter(({ retractedAt }) => retractedAt !== null);
  for (const { id, relationship, retractedAt } of gone) {
    expect(relationship).toMatchObject({
      claimCounts: [],
      claims: { totalCount: 0 },
      every: { totalCount: 1 },
    });
    const found = await api.run(`{ node(id: "${id}") { id ... on Claim { retractedAt } } }`);
    expect(found.data).toEqual({ node: { id, retractedAt } });
  }
  expect(gone).toHaveLength(2);
  expect(stated.totalCount).toBe(1);
  expect(all.totalCount).toBe(3);
});
