import { expect, test } from "vitest";
import manifest from "../../schema/operations/manifest.json" with { type: "json" };
import { ask, read, send } from "./server.ts";

const closed = { TRUSTED_DOCUMENTS_ONLY: "true" };
const { id, body } = manifest.operations.find(({ name }) => name === "ArticleList") ?? {
  id: "",
  body: "",
};
const search = (parameters: Record<string, string>): string =>
  `/graphql?${new URLSearchParams(parameters)}`;
const form = (query: string): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams({ query }).toString(),
});
const graphql = (query: string): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/graphql" },
  body: query,
});
const open = "{ articles { totalCount } }";

test.each<[string, string, RequestInit]>([
  ["POST", "/graphql", ask(open)],
  ["GET", search({ query: open }), {}],
  ["a trusted document with a space more", "/graphql", ask(`${body} `)],
  ["what asks the schema", "/graphql", ask("{ __schema { queryType { name } } }")],
])("a server closed to strange documents refuses %s", async (_, path, init) => {
  // It may have been learnt before.
  await send(path, init);
  const response = await send(path, init, closed);
  expect(response.status).toBe(403);
  expect((await read(response)).errors?.[0]?.extensions.code).toBe("UNTRUSTED_DOCUMENT");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
});

test.each<[string, string, RequestInit]>([
  ["a form", "/graphql", form(open)],
  ["bare GraphQL", "/graphql", graphql(open)],
  ["extensions that are none", search({ query: open, extensions: "[1]" }), {}],
  ["variables that are none", search({ query: open, variables: "[1]" }), {}],
  ["a parameter in the address of a POST", search({ query: open }), { method: "POST" }],
])("no unusual request gets past it: %s", async (_, path, init) => {
  const response = await send(path, init, closed);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(await response.text()).not.toContain("totalCount");
});

test.each<[string, string, RequestInit]>([
  ["by its id", "/graphql", { ...ask(""), body: JSON.stringify({ documentId: id }) }],
  ["by its id in a GET", search({ documentId: `sha256:${id}` }), {}],
  ["by its text", "/graphql", ask(body)],
])("it answers a trusted document %s", async (_, path, init) => {
  const { data, errors } = await read(await send(path, init, closed));
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ articles: {} });
});

test("a document is trusted as clients send it who add __typename, too", async () => {
  const [, typed] = manifest.operations.filter(({ name }) => name === "ArticleList");
  const { data, errors } = await read(await send("/graphql", ask(typed?.body ?? ""), closed));
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ articles: { __typename: "ArticleConnection" } });
});

test("a miss is told in the words that clients wait for who then send the document", async () => {
  const persistedQuery = { version: 1, sha256Hash: "00" };
  const asApollo = search({ extensions: JSON.stringify({ persistedQuery }) });
  const { errors } = await read(await send(asApollo));
  expect(errors).toMatchObject([
    { message: "PersistedQueryNotFound", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } },
  ]);
  const byId = await read(await send(search({ documentId: "sha256:00" })));
  expect(byId.errors?.[0]?.message).toContain("schema/operations");
});
