import { expect, test } from "vitest";
import { publicLimits } from "../../src/engine/limit/limit.ts";
import { ask, read, send } from "./server.ts";

const { depth, cost, rootFields, aliases, directives, tokens, first, bodyBytes } = publicLimits;

const many = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(" ");
const article = (inner: string): string => `{ article(by: { slug: "x" }) { ${inner} } }`;

/** One actor, then relationship and actor in turn, down to `count` fields. */
function deep(count: number): string {
  const hop = "relationships(first: 1) { nodes { object {";
  const hops = Math.floor((count - 2) / 3);
  const rest = count - 2 - hops * 3;
  const inner = [
    "name",
    "claims: relationships { totalCount }",
    "r: relationships { nodes { id } }",
  ];
  return `{ actor(by: { slug: "kyrgyzstan" }) { ${hop.repeat(hops)} ${inner[rest]} ${"} } }".repeat(hops)} } }`;
}

/** Not one name over and over: graphql-js gives up comparing them. */
function long(count: number): string {
  const around = 14;
  const group = 13;
  const groups = Math.floor((count - around) / group);
  const part = (i: number): string => `a${i}: publication { ${many(8, () => "slug")} }`;
  return article(`${many(groups, part)} ${many((count - around) % group, () => "slug")}`);
}

interface Refused {
  errors?: { extensions: { code: string; limit?: number; value?: number } }[];
  data?: unknown;
}

test.each<[code: string, limit: number, document: (count: number) => string]>([
  ["QUERY_TOO_DEEP", depth, deep],
  ["TOO_MANY_ROOT_FIELDS", rootFields, (count) => `{ ${many(count, () => "__typename")} }`],
  ["TOO_MANY_ALIASES", aliases, (count) => article(many(count, (i) => `a${i}: __typename`))],
  [
    "TOO_MANY_ALIASES",
    aliases,
    (count) => `{ __schema { ${many(count - 1, (i) => `a${i}: description`)} } a: __typename }`,
  ],
  [
    "TOO_MANY_DIRECTIVES",
    directives,
    (count) => article(`slug ${many(count, () => "title @include(if: true)")}`),
  ],
  ["TOO_MANY_TOKENS", tokens, long],
])("%s: %i is answered, one more is not", async (code, limit, document) => {
  const answered = await read(await send("/graphql", ask(document(limit))));
  expect(answered.errors).toBeUndefined();
  expect(answered.data).toBeTruthy();

  const accept = { Accept: "application/graphql-response+json" };
  const response = await send("/graphql", ask(document(limit + 1), accept));
  expect(response.status).toBe(400);
  const { errors, data } = (await response.json()) as Refused;
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toMatchObject({ code, limit, value: limit + 1 });
});

test("cost: what is at the limit is answered, and past it refused before the store is asked", async () => {
  // 100 × (1 + 1 + 97) + 1 = 9,901; the rest are single objects.
  const document = (count: number): string =>
    `query ($n: Int) { articles(first: 100) { nodes { quotes(first: $n) { nodes { id } } } }
      ${many(Math.ceil((count - 9_901) / 20), (i) => `n${i}: node(id: "x") { id }`)} }`;
  const size = 97;
  const post = (query: string, n: number): RequestInit => ({
    ...ask(query, { Accept: "application/graphql-response+json" }),
    body: JSON.stringify({ query, variables: { n } }),
  });
  const query = document(cost);
  const within = await send("/graphql", post(query, size));
  const { extensions } = (await within.json()) as { extensions: { cost: { requested: number } } };
  expect(extensions.cost).toEqual({ requested: 9_901 + 5, limit: cost });

  // The document is known by now: the same refusal on either way.
  const away = { LIBSQL_URL: "http://127.0.0.1:9" };
  const errorResponse = await send("/graphql", post(query, size + 1), away);
  const { errors } = (await errorResponse.json()) as Refused;
  expect(errors?.[0]?.extensions).toEqual({
    code: "QUERY_TOO_COSTLY",
    limit: cost,
    value: 10_006,
  });
});

test("a page of 100 is answered, of 101 refused", async () => {
  const page = (size: number): RequestInit => ask(`{ articles(first: ${size}) { nodes { id } } }`);
  expect((await read(await send("/graphql", page(first)))).errors).toBeUndefined();
  const { errors } = await read(await send("/graphql", page(first + 1)));
  expect(errors?.[0]?.extensions.code).toBe("INVALID_PAGE");
});

test("a body of a million bytes is answered, one more is 413", async () => {
  const padded = (length: number): RequestInit => {
    const init = ask("{ __typename }");
    return { ...init, body: String(init.body).padEnd(length, " ") };
  };
  expect((await send("/graphql", padded(bodyBytes))).status).toBe(200);
  expect((await send("/graphql", padded(bodyBytes + 1))).status).toBe(413);
});

test("brackets within brackets are refused before anything calls itself for each", async () => {
  for (const text of [
    "{a".repeat(1_900),
    `{ a(b: ${"[".repeat(3_000)}`,
    "query ($a: " + "[".repeat(3_000),
  ]) {
    const { errors } = await read(await send("/graphql", ask(text)));
    expect(errors?.[0]?.extensions).toMatchObject({ code: "QUERY_TOO_DEEP", limit: 200 });
  }
});

test("`limits` tells them all, and what this very operation costs", async () => {
  const names = Object.keys(publicLimits).join(" ");
  const query = `{ limits { ${names} requestedCost } articles(first: 2) { nodes { slug } } }`;
  for (const _ of ["from Yoga", "past it"]) {
    const response = await send("/graphql", ask(query));
    const { data, extensions } = (await response.json()) as Record<string, Record<string, unknown>>;
    expect(data?.["limits"]).toEqual({ ...publicLimits, requestedCost: 4 });
    expect(data?.["articles"]).toBeTruthy();
    expect(extensions).toEqual({ cost: { requested: 4, limit: cost } });
  }
});

test("an answer that is refused has no cost", async () => {
  const { errors, ...rest } = await read(
    await send("/graphql", ask("{ quotes(first: 101) { totalCount } }")),
  );
  expect(errors).toHaveLength(1);
  expect(rest).toEqual({});
});

test("a document of 150 operations is answered, one of more is not", async () => {
  const of = async (count: number) => {
    const query = Array.from({ length: count }, (_, i) => `query Q${i} { __typename }`).join(" ");
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify({ query, operationName: "Q1" });
    return read(await send("/graphql", { method: "POST", headers, body }));
  };
  expect((await of(150)).data).toEqual({ __typename: "Query" });
  const [error] = (await of(151)).errors ?? [];
  expect(error?.extensions.code).toBe("TOO_MANY_TOKENS");
  expect(error?.message).toContain("151 operations and fragments");
});
