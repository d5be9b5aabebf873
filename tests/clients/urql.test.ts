import { cacheExchange, createClient, fetchExchange, gql, type Client } from "@urql/core";
import { persistedExchange } from "@urql/exchange-persisted";
import { readFile } from "node:fs/promises";
import { expect, inject, test } from "vitest";
import manifest from "../../schema/operations/manifest.json" with { type: "json" };
import { wire, type Wire } from "./wire.ts";
import { sample } from "../sample-counts.ts";

const url = inject("endpoint");

function open(ids?: ReadonlyMap<string, string>): { client: Client } & Pick<Wire, "exchanges"> {
  const { fetch, exchanges } = wire();
  const persisted = persistedExchange({
    preferGetForPersistedQueries: true,
    ...(ids && {
      generateHash: async (text: string) => ids.get(/^query (\w+)/m.exec(text)?.[1] ?? ""),
    }),
  });
  const client = createClient({
    url,
    fetch,
    preferGetMethod: false,
    exchanges: [cacheExchange, persisted, fetchExchange],
  });
  return { client, exchanges };
}
const operation = (name: string): Promise<string> =>
  readFile(`schema/operations/${name}.graphql`, "utf8");

test("a trusted document is found by its hash, by GET, and then kept by urql", async () => {
  const { client, exchanges } = open();
  const text = gql(await operation("NodeById"));
  const id = "act_849443363b753acfe49a";
  const { data, error } = await client.query(text, { id });
  expect(error).toBeUndefined();
  expect(data.node).toMatchObject({ __typename: "Actor", id });
  const again = await client.query(text, { id });
  expect(again.data).toEqual(data);
  expect(exchanges).toHaveLength(1);
  expect(exchanges[0]).toMatchObject({ method: "GET", status: 200 });
  expect(exchanges[0]?.sent).not.toHaveProperty("query");
  expect(exchanges[0]?.headers.get("Cache-Control")).toContain("public");
});

test("the manifest names what urql prints otherwise: by GET, with types for its cache", async () => {
  const ids = new Map(manifest.operations.map(({ name, id }) => [name, id]));
  const { client, exchanges } = open(ids);
  const { data, error } = await client.query(gql(await operation("Overview")), {});
  expect(error).toBeUndefined();
  expect(data.articles).toMatchObject({ __typename: "ArticleConnection" });
  expect(exchanges.map(({ method, sent }) => [method, "query" in sent])).toEqual([["GET", false]]);
});

test("any other is missed by its hash, and then sent as it is, by GET too", async () => {
  const { client, exchanges } = open();
  const { data, error } = await client.query(gql("query Sizes { actors { totalCount } }"), {});
  expect(error).toBeUndefined();
  expect(data.actors.totalCount).toBe(sample.actors);
  expect(exchanges.map(({ method, sent }) => [method, "query" in sent])).toEqual([
    ["GET", false],
    ["GET", true],
  ]);
  expect(exchanges[0]?.answer.errors?.[0]?.extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
  expect(exchanges[1]?.headers.get("Cache-Control")).toContain("public");
});

const pageOfActors = gql(`query PageOfActors($first: Int!, $after: String) {
  actors(first: $first, after: $after, orderBy: { field: NAME, direction: ASC }) {
    totalCount
    nodes { id name }
    pageInfo { hasNextPage endCursor }
  }
}`);

test("pages follow one another by endCursor, and hold each actor once", async () => {
  const { client } = open();
  const read = async (variables: { first: number; after?: string }) => {
    const { data, error } = await client.query(pageOfActors, variables);
    expect(error).toBeUndefined();
    return data.actors;
  };
  const sizes: number[] = [];
  const found: unknown[] = [];
  for (let page = await read({ first: 15 }); ;) {
    sizes.push(page.nodes.length);
    found.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) break;
    page = await read({ first: 15, after: page.pageInfo.endCursor });
  }
  expect(sizes).toEqual([15, 15, sample.actors - 30]);
  expect(found).toEqual((await read({ first: 100 })).nodes);
});
