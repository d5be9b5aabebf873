import { getIntrospectionQuery, parse, type OperationDefinitionNode } from "graphql";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createApi } from "../../src/api.ts";
import { priceOf, type VariableValues } from "../../src/engine/limit/cost.ts";
import { publicLimits } from "../../src/engine/limit/limit.ts";
import { measure, type Measure } from "../../src/engine/limit/measure.ts";
import { readSdl } from "../contract/sdl.ts";
import { operations, variablesOf } from "../operations/files.ts";

const api = createApi(readSdl());

function measured(text: string): Measure & { visited: number } {
  const { operations: all, visited } = measure(api.schema, parse(text));
  const [first] = all.values();
  if (first === undefined) throw new Error("no operation");
  return { ...first, visited };
}
const cost = (text: string, given: VariableValues = {}): number =>
  priceOf(measured(text).cost, given);

describe("the cost of an operation", () => {
  test.each<[text: string, wanted: number, given?: VariableValues]>([
    ["{ __typename }", 0],
    ['{ article(by: { slug: "x" }) { title } }', 1],
    ["{ quotes(first: 10) { nodes { speaker { name } } } }", 21],
    ["{ quotes { nodes { id } } }", 21],
    ["{ quotes(last: 3) { edges { node { id } } pageInfo { hasNextPage } totalCount } }", 108],
    ["{ quotes(first: 0) { nodes { id } totalCount } }", 101],
    ["{ quotes(first: null, last: 2) { nodes { id } } }", 3],
    ["query ($n: Int) { quotes(first: $n) { nodes { id } } }", 8, { n: 7 }],
    ["query ($n: Int) { quotes(first: $n) { nodes { id } } }", 21, {}],
    ["query ($n: Int) { quotes(first: $n) { nodes { id } } }", 101, { n: 2_000_000_000 }],
    ["query ($n: Int) { quotes(first: $n) { nodes { id } } }", 1, { n: -1 }],
    [
      "query ($n: Int) { quotes(first: 4) { nodes { claims(last: $n) { nodes { id } } } } }",
      17,
      { n: 2 },
    ],
    ["query ($n: Int) { quotes(first: $n) { nodes { claims { nodes { id } } } } }", 45, { n: 2 }],
    ['{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    ["query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", 2, { ids: ["a", "b"] }],
    ['{ nodes(ids: ["a", "b", "a"]) { id } }', 2],
    ["query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", 1, { ids: ["a", "a"] }],
    ['{ actor(by: { slug: "x" }) { aliases { text } } }', 6],
    [
      "{ quotes(first: 2) { ...Page } } fragment Page on QuoteConnection { nodes { id } totalCount }",
      103,
    ],
    ["{ quotes(first: 1) { a: totalCount b: totalCount } }", 201],
    ["{ quotes(filter: { form: [DIRECT] }, first: 1) { nodes { id } } }", 52],
    ["query ($f: QuoteFilter) { quotes(filter: $f, first: 1) { nodes { id } } }", 52],
    ["{ quotes(first: 2) { nodes { claims(first: 3) { totalCount nodes { id } } } } }", 21],
    ['{ quotes(filter: { text: "x" }, first: 1) { nodes { id } } }', 452],
    ["query ($t: String) { quotes(filter: { text: $t }, first: 1) { nodes { id } } }", 52],
    [
      "query ($t: String) { quotes(filter: { text: $t }, first: 1) { nodes { id } } }",
      452,
      { t: "x" },
    ],
    [
      "query ($f: ActorFilter) { actors(filter: $f, first: 0) { nodes { id } } }",
      451,
      { f: { name: "x" } },
    ],
    [
      '{ articles(first: 3) { nodes { quotes(filter: { text: "x" }, first: 0) { nodes { id } } } } }',
      1222,
    ],
    ['{ resolveActor(name: "x", first: 2) { actor { id } } }', 504],
    ['{ a: verifyQuote(text: "x") { quotes { id } } b: verifyQuote(text: "y") { match } }', 2005],
    [
      '{ verifyQuotes(quotes: [{ text: "x" }, { text: "y" }]) { match differences { kind } } }',
      812,
    ],
    [
      "query ($q: [QuoteToVerify!]!) { verifyQuotes(quotes: $q) { quotes { id } } }",
      1218,
      { q: [{}, {}, {}] },
    ],
    ["{ quotes(first: 2) { nodes { ... @skip(if: true) { speaker { id } } } } }", 5],
  ])("%s: %i", (text, wanted, given) => {
    expect(cost(text, given)).toBe(wanted);
  });
});

/** Each level spreads the next one twice: 2^levels where it is counted one by one. */
const bomb = (levels: number, leaf: string, args = ""): string =>
  [
    `query ($n: Int) { ...F0 }`,
    ...Array.from(
      { length: levels },
      (_, i) =>
        `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} quotes${args} { nodes { id } } }`,
    ),
    `fragment F${levels} on Query { ${leaf} }`,
  ].join(" ");

describe("fragments within fragments", () => {
  test("count wherever they are spread, and are looked at once", () => {
    const { visited, aliases, directives } = measured(bomb(60, "a: __typename @skip(if: true)"));
    expect(aliases).toBe(2 ** 60);
    expect(directives).toBe(2 ** 60);
    expect(visited).toBe(1 + 60 * 5 + 1);
  });

  test("whose cost variables decide: each is worked out once for a request", () => {
    const { cost: sum } = measured(bomb(60, "__typename", "(first: $n)"));
    const known = new Map();
    expect(priceOf(sum, { n: 1 }, known)).toBe((2 ** 60 - 1) * 2);
    expect(known.size).toBeLessThan(60 * 5);
  });

  test("that double the depth as well: the deepest way counts", () => {
    const spreads = Array.from(
      { length: 30 },
      (_, i) =>
        `fragment F${i} on Actor { a: relationships { nodes { object { ...F${i + 1} } } } b: relationships { nodes { object { ...F${i + 1} } } } }`,
    );
    const text = `{ actor(by: { slug: "x" }) { ...F0 } } ${spreads.join(" ")} fragment F30 on Actor { name }`;
    const { visited, depth, cost: sum } = measured(text);
    expect(depth).toBe(1 + 30 * 3 + 1);
    expect(visited).toBe(2 + 30 * 8 + 1);
    expect(priceOf(sum, {})).toBeGreaterThan(1e40);
  });

  test("in a cycle end", () => {
    const text =
      "{ ...A } fragment A on Query { ...B a: __typename } fragment B on Query { ...A ...B }";
    expect(measured(text)).toMatchObject({ aliases: 1, visited: 5 });
  });
});

describe("within the public limits", () => {
  const texts = operations.map(([name, file]): [string, string] => [
    name,
    readFileSync(file, "utf8"),
  ]);
  test.each([...texts, ["introspection", getIntrospectionQuery()]])("%s", (name, text) => {
    const document = api.parse(text);
    const [operation] = document.definitions as [OperationDefinitionNode];
    const variables: VariableValues = variablesOf(name);
    const asked = measure(api.schema, document).operations.get(operation);
    // To read a text costs half of all that there is: one at a time. So does a batch of ten names.
    const isDear = text.includes("readText") || name === "reconcile/ReconcileNames";
    const share = isDear ? 7 / 10 : 1 / 3;
    expect(asked && priceOf(asked.cost, variables)).toBeLessThan(publicLimits.cost * share);
  });
});
