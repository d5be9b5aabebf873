import { expect, inject, test } from "vitest";
import { openApi } from "../ask.ts";

const api = openApi(inject("store"));

// What makes a statement begin with common table expressions takes some of the parser's stack from all that follows.
const deep =
  "articles(first: 1) { nodes { quotes(first: 1) { nodes { speaker { quotes(first: 1) { nodes { article { quotes(first: 1) { nodes { speaker { quotes(first: 1) { nodes { id } } } } } } } } } } } } }";
const fields: Record<string, string> = {
  resolveActor:
    'resolveActor(name: "Kirighi", kind: [STATE]) { score matched { text } actor { name mentions(first: 1, filter: { type: [NAME] }) { totalCount nodes { span { prefix } } } } }',
  verifyQuote:
    'verifyQuote(text: "violence around Osh") { match quotes { text speaker { name } claims(last: 1) { nodes { id } } } }',
  search:
    'search(text: "nato OR osh*", syntax: ADVANCED, first: 2) { edges { score snippet node { ... on Quote { text speaker { name } } ... on Article { title quotes(first: 1) { nodes { text } } } } } pageInfo { hasNextPage } }',
  relevance:
    'quotes(filter: { text: "nato", form: [DIRECT, INDIRECT], minConfidence: 0.1 }, orderBy: { field: RELEVANCE, direction: DESC }, last: 2) { totalCount edges { cursor node { text } } pageInfo { hasNextPage hasPreviousPage } }',
  paths:
    'paths(from: "act_9f10928a0194a1021e26", to: "act_e07981328e9614caee88", maxLength: 6, filter: { predicate: [MEMBER_OF, HOSTS_BASE_OF] }) { length relationships { predicate claims(first: 1) { nodes { evidence { span { exact } } } } } }',
  timeline:
    'timeline(of: QUOTES, by: MONTH, actor: "act_12b389fce617caeedbc2", from: "2010") { on count }',
  neighbors:
    'actor(by: { slug: "kyrgyzstan" }) { neighbors(first: 2, filter: { status: [ASSERTED], asOf: "2010" }) { totalCount edges { relationships { predicate } node { name } } } }',
  relationships:
    'relationships(filter: { status: [DENIED], asKnownAt: "2050-01-01T00:00:00Z", disputed: false }, first: 1) { totalCount nodes { claims(first: 1) { nodes { conflictsWith(first: 1) { nodes { id } } } } } pageInfo { hasNextPage } }',
  changes: "changes(first: 2) { nodes { kind node { id ... on Actor { name } } } }",
  deep,
};
const pairs = Object.keys(fields).flatMap((one) =>
  Object.keys(fields).map((other) => [one, other]),
);

test.each(pairs)("%s and %s in one operation answer as each by itself", async (one, other) => {
  const [first, second] = [fields[one] ?? "", fields[other] ?? ""];
  const of = async (document: string): Promise<unknown[]> => {
    const { data, errors, requests } = await api.run(document);
    expect([errors, requests]).toEqual([undefined, 1]);
    return Object.values(data ?? {});
  };
  const both = await of(`{ a: ${first} b: ${second} }`);
  expect(both).toEqual([...(await of(`{ a: ${first} }`)), ...(await of(`{ b: ${second} }`))]);
});

test("all of them at once", async () => {
  const all = Object.values(fields).map((field, i) => `f${i}: ${field}`);
  const { data, errors } = await api.run(`{ ${all.join(" ")} }`);
  expect(errors).toBeUndefined();
  expect(Object.keys(data ?? {})).toHaveLength(all.length);
});
