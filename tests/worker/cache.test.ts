import { GraphQLError } from "graphql";
import { describe, expect, inject, test } from "vitest";
import manifest from "../../schema/operations/manifest.json" with { type: "json" };
import { tagsOf } from "../../src/http/cache/cache-tag.ts";
import { recordTables } from "../../src/storage/table/all-tables.ts";
import { appWith, ask, read, send } from "./server.ts";

const query = "{ articles(first: 2) { nodes { slug quotes(first: 1) { nodes { text } } } } }";
const get = (parameters: Record<string, string>): string =>
  `/graphql?${new URLSearchParams(parameters)}`;
const kept = "public, max-age=60, stale-while-revalidate=300";

// A document's first request goes through Yoga, the second past it.
describe.each(["new", "known"])("an answer by GET to a %s document", (which) => {
  const own = `${query} # ${which}`;
  const asked = async (path: string, init?: RequestInit) => {
    if (which === "known") await send(path, init);
    return send(path, init);
  };

  test("may be kept, with an ETag and tags of what it was read from", async () => {
    const { status, headers } = await asked(get({ query: own }));
    expect(status).toBe(200);
    expect(headers.get("Cache-Control")).toBe(kept);
    expect(headers.get("ETag")).toMatch(/^"[\w+/=]{44}"$/);
    expect(headers.get("Vary")).toBe("Accept, Authorization, Onrecord-Revision");
    expect(headers.get("Cache-Tag")).toBe("article,quote");
  });

  test("has the ids of what it shows among its tags", async () => {
    const text = `{ articles(first: 2) { nodes { key: id publication { id } } } } # ${which}`;
    const response = await asked(get({ query: text }));
    const [, articles, ...more] =
      response.headers.get("Cache-Tag")?.split(/(?<=[a-z]),(?=art_)/) ?? [];
    expect(more).toEqual([]);
    const ids = [...new Set((await response.text()).match(/(art|act)_\w{20}/g))];
    expect(ids.length).toBeGreaterThan(2);
    expect(articles?.split(",")).toEqual(ids);
  });

  test("is told to be the one that is held", async () => {
    const etag = (await asked(get({ query: own }))).headers.get("ETag") ?? "";
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, `W/"a",W/${etag}`, "*"]) {
      const response = await send(get({ query: own }), { headers: { "If-None-Match": held } });
      expect(response.status, held).toBe(304);
      expect(response.headers.get("ETag"), held).toBe(etag);
      expect(response.headers.get("Cache-Control"), held).toBe(kept);
      expect(response.headers.has("Content-Type"), held).toBe(false);
      expect(await response.text(), held).toBe("");
    }
    const other = { headers: { "If-None-Match": '"other"' } };
    expect((await send(get({ query: own }), other)).status).toBe(200);
  });

  test("is one, whatever the order of the parameters", async () => {
    const variables = '{"n":1}';
    const text = `query A($n: Int) { articles(first: $n) { totalCount } } # ${which}`;
    const parameters = { query: text, variables, operationName: "A" };
    const turned = Object.fromEntries(Object.entries(parameters).toReversed());
    const etag = (await asked(get(parameters))).headers.get("ETag");
    expect(etag).not.toBeNull();
    expect((await send(get(turned))).headers.get("ETag")).toBe(etag);
  });

  test("differs in its ETag where it differs in its media type", async () => {
    const accept = { headers: { Accept: "application/graphql-response+json" } };
    const strict = await asked(get({ query: own }), accept);
    const plain = await asked(get({ query: own }));
    expect(await strict.text()).toBe(await plain.text());
    expect(strict.headers.get("ETag")).not.toBe(plain.headers.get("ETag"));
  });

  test.each<[string, string, RequestInit]>([
    ["by POST", "/graphql", ask(own)],
    [
      "with a key",
      get({ query: own }),
      { headers: { Authorization: `Bearer ${inject("keys").good}` } },
    ],
    ["with a wrong key", get({ query: own }), { headers: { Authorization: "Bearer x" } }],
    ["an error", get({ query: `{ nothing } # ${which}` }), {}],
    [
      "an error of the store's",
      get({ query: `{ quotes(filter: {speaker: ["x"]}) { totalCount } } # ${which}` }),
      {},
    ],
    ["no query", "/graphql", {}],
  ])("is not kept: %s", async (_, path, init) => {
    const { headers } = await asked(path, init);
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.has("ETag")).toBe(false);
    expect(headers.has("Cache-Tag")).toBe(false);
  });
});

test("where there are too many ids, the tables are the tags", async () => {
  const ids = Array.from({ length: 400 }, (_, i) => `act_${String(i).padStart(20, "0")}`);
  const shown = (n: number): string => JSON.stringify({ data: ids.slice(0, n) });
  const tables = ["actor", "article"];
  expect(tagsOf(tables, shown(300))).toBe(`actor,article,${ids.slice(0, 300).join()}`);
  expect(tagsOf(tables, shown(400))).toBe("actor,article");
  // What only looks like an id, and one that is shown twice.
  expect(
    tagsOf(tables, `{"a_b":"x${ids[0]}","c":"${ids[1]}","d":"${ids[1]}","_":"${ids[2]}x"}`),
  ).toBe(`actor,article,${ids[1]}`);
});

test("whatever is read is among the tables that a load tells of", async () => {
  const found = new Set<string>();
  for (const { body } of manifest.operations) {
    const { headers } = await send(get({ query: body }));
    const tags = headers.get("Cache-Tag")?.split(",") ?? [];
    for (const tag of tags.filter((one) => !/^\w{3}_\w{20}$/.test(one))) found.add(tag);
  }
  expect(found.size).toBeGreaterThan(3);
  expect(recordTables).toEqual(expect.arrayContaining([...found]));
});

test("a partial answer is not kept", async () => {
  const app = appWith(async () => ({
    data: { a: null },
    errors: [new GraphQLError("no", { path: ["a"], extensions: { code: "UNKNOWN_ID" } })],
  }));
  const { headers } = await send(get({ query: "{ __typename }" }), {}, {}, app);
  expect(headers.get("Cache-Control")).toBe("no-store");
});

test("a trusted document by its id is kept as its text is", async () => {
  const { id = "", body = "" } =
    manifest.operations.find(({ name }) => name === "ArticleList") ?? {};
  const byText = await send(get({ query: body }));
  const byId = await send(get({ documentId: `sha256:${id}` }));
  const apollo = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: id } });
  const asApollo = await send(get({ extensions: apollo }));
  expect(byText.headers.get("Cache-Control")).toBe(kept);
  for (const response of [byId, asApollo]) {
    expect(response.headers.get("ETag")).toBe(byText.headers.get("ETag"));
    expect(response.headers.get("Cache-Control")).toBe(kept);
  }
});

test("how long is a setting", async () => {
  const set = { CACHE_SECONDS: "5", STALE_SECONDS: "0" };
  const { headers } = await send(get({ query }), {}, set);
  expect(headers.get("Cache-Control")).toBe("public, max-age=5, stale-while-revalidate=0");
});

test("Server-Timing tells the store's part", async () => {
  const { headers } = await send("/graphql", ask(query));
  expect(headers.get("Server-Timing")).toMatch(
    /^db;dur=\d+\.\d;desc="round trips: 1", libsql;dur=\d+\.\d\d;desc="rows read: \d+", cost;desc="\d+", cache;desc="no-store"$/,
  );
  const without = await send("/graphql", ask("{ __typename }"));
  expect((await read(without)).data).toEqual({ __typename: "Query" });
  expect(without.headers.has("Server-Timing")).toBe(false);
});
