import { expect, test } from "vitest";
import { ask, read, send } from "./server.ts";

// What graphql-cop looks for in a GraphQL server, and what it finds here.

const many = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(" ");
const codeOf = async (init: RequestInit, path = "/graphql"): Promise<string | undefined> =>
  (await read(await send(path, init))).errors?.[0]?.extensions.code;

const fields = (of: string, levels: number): string =>
  levels === 0 ? "name" : `${of} { type { ${fields(of, levels - 1)} } }`;
const bomb = [
  "{ ...F0 }",
  many(60, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`),
  "fragment F60 on Query { __typename }",
].join(" ");

test.each<[what: string, query: string, code: string]>([
  ["alias overloading", `{ ${many(101, (i) => `alias${i}: __typename`)} }`, "TOO_MANY_ROOT_FIELDS"],
  [
    "aliases of a field below",
    `{ limits { ${many(201, (i) => `a${i}: cost`)} } }`,
    "TOO_MANY_ALIASES",
  ],
  ["field duplication", `{ ${many(500, () => "__typename")} }`, "TOO_MANY_ROOT_FIELDS"],
  ["directive overloading", `{ __typename ${many(60, () => "@aa")} }`, "TOO_MANY_DIRECTIVES"],
  ["fragments that double", bomb, "TOO_MANY_ROOT_FIELDS"],
  [
    "fragments in a circle",
    "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
    "GRAPHQL_VALIDATION_FAILED",
  ],
  [
    "fragments in a circle, within introspection",
    "{ __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }",
    "GRAPHQL_VALIDATION_FAILED",
  ],
  ["what is no GraphQL", "qwerty cop { abc }", "GRAPHQL_PARSE_FAILED"],
  [
    "circular introspection",
    `{ __schema { types { ${fields("fields", 5)} } } }`,
    "GRAPHQL_VALIDATION_FAILED",
  ],
  [
    "introspection, forty times over",
    `{ ${many(40, (i) => `s${i}: __schema { types { fields { type { fields { type { name } } } } } }`)} }`,
    "QUERY_TOO_COSTLY",
  ],
  [
    "pages within pages",
    "{ articles { nodes { quotes { nodes { claims { nodes { article { quotes { nodes { id } } } } } } } } } }",
    "QUERY_TOO_COSTLY",
  ],
  [
    "comments alone, most of a megabyte",
    `{ __typename } ${"#\n".repeat(300_000)}`,
    "TOO_MANY_TOKENS",
  ],
  ["a document of a megabyte", `{ ${"a ".repeat(490_000)} }`, "TOO_MANY_TOKENS"],
])("%s is refused", async (_, query, code) => {
  expect(await codeOf(ask(query))).toBe(code);
  const search = new URLSearchParams({ query });
  if (query.length < 50_000) expect(await codeOf({}, `/graphql?${search}`)).toBe(code);
});

test("ten times the same mistake is one error: an answer does not grow with them", async () => {
  const { errors } = await read(await send("/graphql", ask(`{ __typename ${"@aa ".repeat(10)} }`)));
  const [first, ...rest] = (errors ?? []) as { message: string; locations?: object[] }[];
  expect(first?.message).toBe('Unknown directive "@aa".');
  expect(first?.locations).toHaveLength(5);
  expect(rest).toEqual([]);
});

test("many operations in one request, as an array, are refused", async () => {
  const body = JSON.stringify(Array.from({ length: 10 }, () => ({ query: "{ __typename }" })));
  const response = await send("/graphql", { ...ask(""), body });
  expect(response.status).toBe(400);
  expect((await read(response)).errors?.[0]?.extensions.code).toBe("BAD_REQUEST");
});

test("a mutation by GET is refused", async () => {
  const query = encodeURIComponent("mutation { nope }");
  const response = await send(`/graphql?query=${query}`);
  expect(response.status).toBe(405);
  expect((await read(response)).data).toBeUndefined();
});

test("a form, which any page may send, meets the same limits", async () => {
  const form = (query: string): RequestInit => ({
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ query }).toString(),
  });
  expect(await codeOf(form(`{ ${many(101, (i) => `a${i}: __typename`)} }`))).toBe(
    "TOO_MANY_ROOT_FIELDS",
  );
  expect(await codeOf(form("mutation { nope }"))).toBe("GRAPHQL_VALIDATION_FAILED");
});

test("a POST with its query in the address is refused, with a body and without", async () => {
  const path = `/graphql?${new URLSearchParams({ query: "{ __typename }" })}`;
  const bare = await send(path, { method: "POST" });
  expect(bare.status).toBe(415);
  expect(await bare.text()).not.toContain("data");
  const { data, errors } = await read(await send(path, { ...ask(""), body: "{}" }));
  expect(data).toBeUndefined();
  expect(errors?.[0]?.extensions.code).toBe("BAD_REQUEST");
});

test("nothing is traced, and no stack is told", async () => {
  const traced = ask("{ __typename }", {
    "X-Apollo-Tracing": "1",
    "apollo-federation-include-trace": "ftv1",
  });
  const { extensions } = (await (await send("/graphql", traced)).json()) as { extensions: object };
  expect(Object.keys(extensions)).toEqual(["cost"]);
  for (const wrong of ["{ nope }", "qwerty cop { abc }", '{ node(id: "x") }']) {
    const told = await (await send("/graphql", ask(wrong))).text();
    expect(told).not.toMatch(/stack|exception|node_modules|\.ts\b/i);
  }
});

test("no method but those of GraphQL over HTTP is answered", async () => {
  for (const method of ["PUT", "DELETE", "PATCH"]) {
    const response = await send("/graphql", { method });
    expect(response.status, method).toBe(405);
  }
});

test("a wrong name is met with a suggestion: the schema is public", async () => {
  const { errors } = await read(await send("/graphql", ask("{ articlez { totalCount } }")));
  expect(errors?.[0]?.message).toContain("Did you mean");
});
