import { expect, test } from "vitest";
import manifest from "../../schema/operations/manifest.json" with { type: "json" };
import { ask, read, send } from "./server.ts";

// A document's first request goes through Yoga, which then knows it; the second is answered past it.
const documents = [
  ["data", "{ articles(first: 2) { nodes { slug title } totalCount } }", {}],
  ["variables", "query ($n: Int) { actors(first: $n) { nodes { name } } }", { n: 1 }],
  ["the schema beside data", "{ __schema { queryType { name } } __typename }", {}],
  [
    "a variable of the wrong type",
    "query ($n: Int) { a: actors(first: $n) { totalCount } }",
    { n: "x" },
  ],
  ["a page that is too long", "{ quotes(first: 101) { totalCount } }", {}],
  ["an unknown id", '{ quotes(filter: { speaker: ["x"] }) { totalCount } }', {}],
] as const;
const accepts = [
  undefined,
  "*/*",
  "application/json",
  "application/graphql-response+json",
  "application/graphql-response+json, application/json;q=0.9",
  "application/json, */*",
  "application/graphql-response+json; charset=utf-8, application/json",
  "multipart/mixed;deferSpec=20220824,application/json",
  "text/html;q=0.1, application/json",
];

async function answerOf(path: string, init: RequestInit): Promise<unknown> {
  const response = await send(path, init);
  const headers = Object.fromEntries(response.headers);
  delete headers["x-request-id"];
  delete headers["server-timing"];
  // On its way out every answer has one.
  delete headers["content-length"];
  return { status: response.status, headers, body: await response.text() };
}

test.each(documents)("%s: the same answer from Yoga and past it", async (_, query, variables) => {
  for (const [i, accept] of accepts.entries()) {
    const headers = { "Content-Type": "application/json", ...(accept && { Accept: accept }) };
    // A comment makes it a document of its own.
    const body = JSON.stringify({ query: `${query} # ${i}`, variables });
    const post = { method: "POST", headers, body };
    expect(await answerOf("/graphql", post), accept).toEqual(await answerOf("/graphql", post));

    const search = new URLSearchParams({
      query: `${query} # GET ${i}`,
      variables: JSON.stringify(variables),
    });
    const get = { headers: { ...(accept && { Accept: accept }) } };
    const path = `/graphql?${search}`;
    expect(await answerOf(path, get), accept).toEqual(await answerOf(path, get));
  }
});

const { id, body } = manifest.operations.find(({ name }) => name === "ArticleList") ?? { id: "" };
const variables = { filter: { language: ["en"] } };
const inJson = (parameters: object): RequestInit => ({
  ...ask(""),
  body: JSON.stringify({ variables, ...parameters }),
});
const inUrl = (parameters: Record<string, string>): string =>
  `/graphql?${new URLSearchParams({ variables: JSON.stringify(variables), ...parameters })}`;
const apollo = { persistedQuery: { version: 1, sha256Hash: id } };

test.each<[string, string, RequestInit]>([
  ["POST", "/graphql", inJson({ documentId: `sha256:${id}` })],
  ["POST, the hash alone", "/graphql", inJson({ documentId: id })],
  ["POST, as Apollo names it", "/graphql", inJson({ extensions: apollo })],
  ["GET", inUrl({ documentId: `sha256:${id}` }), {}],
  ["GET, as Apollo names it", inUrl({ extensions: JSON.stringify(apollo) }), {}],
])("a trusted document by its id: %s", async (_, path, init) => {
  const wanted = await read(await send("/graphql", inJson({ query: body })));
  expect(wanted.data).toBeTruthy();
  expect(await read(await send(path, init))).toEqual(wanted);
});

test("a trusted document that is asked wrongly is refused as its text would be", async () => {
  const wrong = { variables: { after: "x" } };
  const wanted = await read(await send("/graphql", inJson({ query: body, ...wrong })));
  expect(wanted.errors?.[0]?.extensions.code).toBe("INVALID_CURSOR");
  expect(await read(await send("/graphql", inJson({ documentId: id, ...wrong })))).toEqual(wanted);
});

test.each<[string, string, RequestInit]>([
  ["POST", "/graphql", inJson({ documentId: "sha256:00" })],
  ["GET", inUrl({ documentId: "x" }), {}],
])("an id that names no trusted document: %s", async (_, path, init) => {
  const response = await send(path, init);
  expect(response.status).toBe(400);
  const { errors } = await read(response);
  expect(errors?.[0]?.extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
});

test("what GraphQL over HTTP does not know is left alone", async () => {
  const more = inJson({ query: "{ __typename }", variables: {}, id: 7, key: "x" });
  expect((await read(await send("/graphql", more))).data).toEqual({ __typename: "Query" });
});
