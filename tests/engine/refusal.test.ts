import { describe, expect, inject, test } from "vitest";
import { openApi, told } from "../ask.ts";

const api = openApi(inject("store"));

const notBoth = "Give `first` or `last`, not both.";
const size = (name: string, value: number): string =>
  `\`${name}\` is ${value}; a page holds 0 to 100. Follow the cursors for more.`;
const noDate = (value: string): string =>
  `\`filter.publishedOn\`: ${value} is not a date. Write 2010, 2010-06 or 2010-06-15.`;
const noCursor = (argument: string): string =>
  `\`${argument}\` is not a cursor from this field and order. Use cursors from the same list, asked in the same order.`;
const empty = (field: string): string =>
  `\`filter.${field}\`: An empty list matches nothing. Leave the filter out, or name at least one value.`;

const range = (dates: string): string =>
  `{ articles(filter: { publishedOn: ${dates} }) { totalCount } }`;
const manyIds = JSON.stringify(Array.from({ length: 101 }, (_, i) => `art_${i}`));

type Row = [what: string, query: string, code: string, path: string, message: string];
const rows: Row[] = [
  [
    "first: -1",
    "{ actors(first: -1) { totalCount } }",
    "INVALID_PAGE",
    "actors",
    size("first", -1),
  ],
  [
    "first: 101",
    "{ actors(first: 101) { totalCount } }",
    "INVALID_PAGE",
    "actors",
    size("first", 101),
  ],
  ["last: -1", "{ a: actors(last: -1) { totalCount } }", "INVALID_PAGE", "a", size("last", -1)],
  [
    "last: 101",
    "{ quotes(last: 101) { totalCount } }",
    "INVALID_PAGE",
    "quotes",
    size("last", 101),
  ],
  [
    "first and last",
    "{ actors(first: 1, last: 1) { totalCount } }",
    "INVALID_PAGE",
    "actors",
    notBoth,
  ],
  [
    "first, deep below lists",
    "{ articles { edges { node { all: quotes { nodes { claims(first: 1000) { totalCount } } } } } } }",
    "INVALID_PAGE",
    "articles.edges.node.all.nodes.claims",
    size("first", 1000),
  ],
  [
    "a page of an object that is not there",
    '{ article(by: { slug: "none" }) { quotes(last: 200) { totalCount } } }',
    "INVALID_PAGE",
    "article.quotes",
    size("last", 200),
  ],
  [
    "after: words",
    '{ actors(after: "next") { totalCount } }',
    "INVALID_CURSOR",
    "actors",
    noCursor("after"),
  ],
  [
    "before: empty",
    '{ actors(before: "") { totalCount } }',
    "INVALID_CURSOR",
    "actors",
    noCursor("before"),
  ],
  [
    "a date written wrong",
    range('{ from: "2010-13" }'),
    "INVALID_DATE",
    "articles",
    noDate('"2010-13"'),
  ],
  [
    "a day that is none",
    range('{ to: "2010-02-30" }'),
    "INVALID_DATE",
    "articles",
    noDate('"2010-02-30"'),
  ],
  ["a year before 1000", range('{ from: "0025" }'), "INVALID_DATE", "articles", noDate('"0025"')],
  [
    "a word for a date",
    range('{ from: "yesterday" }'),
    "INVALID_DATE",
    "articles",
    noDate('"yesterday"'),
  ],
  ["an empty date", range('{ from: "" }'), "INVALID_DATE", "articles", noDate('""')],
  [
    "a date with a time",
    range('{ from: "2010-06-15T00:00Z" }'),
    "INVALID_DATE",
    "articles",
    noDate('"2010-06-15T00:00Z"'),
  ],
  ["a number for a date", range("{ from: 5 }"), "INVALID_DATE", "articles", noDate("5")],
  ["a year as a number", range("{ to: 2010 }"), "INVALID_DATE", "articles", noDate("2010")],
  [
    "a range without ends",
    range("{}"),
    "INVALID_DATE",
    "articles",
    "`filter.publishedOn`: A date range needs `from` or `to`.",
  ],
  [
    "a range with empty ends",
    range("{ from: null, to: null }"),
    "INVALID_DATE",
    "articles",
    "`filter.publishedOn`: A date range needs `from` or `to`.",
  ],
  [
    "a range that ends before it begins",
    range('{ from: "2010-06-15", to: "2010-06-14" }'),
    "INVALID_DATE",
    "articles",
    "`filter.publishedOn`: The range ends (2010-06-14) before it begins (2010-06-15).",
  ],
  [
    "a range of a year before a month",
    range('{ from: "2010-06", to: "2009" }'),
    "INVALID_DATE",
    "articles",
    "`filter.publishedOn`: The range ends (2009) before it begins (2010-06).",
  ],
  [
    "an empty list of values",
    "{ actors(filter: { kind: [] }) { totalCount } }",
    "BAD_USER_INPUT",
    "actors",
    empty("kind"),
  ],
  [
    "an empty list of ids",
    "{ quotes(filter: { speaker: [] }) { totalCount } }",
    "BAD_USER_INPUT",
    "quotes",
    empty("speaker"),
  ],
  [
    "an empty list that names rows",
    "{ articles(filter: { mentions: [] }) { totalCount } }",
    "BAD_USER_INPUT",
    "articles",
    empty("mentions"),
  ],
  [
    "an empty list of a status",
    "{ relationships(filter: { status: [] }) { totalCount } }",
    "BAD_USER_INPUT",
    "relationships",
    empty("status"),
  ],
  [
    "a confidence above 1",
    "{ quotes(filter: { minConfidence: 7 }) { totalCount } }",
    "BAD_USER_INPUT",
    "quotes",
    "`filter.minConfidence`: Expected a number from 0 to 1, not 7.",
  ],
  [
    "a confidence below 0",
    "{ quotes(filter: { minConfidence: -0.1 }) { totalCount } }",
    "BAD_USER_INPUT",
    "quotes",
    "`filter.minConfidence`: Expected a number from 0 to 1, not -0.1.",
  ],
  [
    "101 ids",
    `{ n: nodes(ids: ${manyIds}) { id } }`,
    "BAD_USER_INPUT",
    "n",
    "`ids` holds 101; ask for 100 at most.",
  ],
];

describe("refused before anything is asked of the store", () => {
  test.each(rows)("%s", async (_what, query, code, path, message) => {
    const answer = await api.run(query);
    expect(told(answer)).toEqual([{ path, code, message }]);
    expect(answer).not.toHaveProperty("data");
    expect(answer.requests).toBe(0);
  });

  test("the same by variables, with a place in the document", async () => {
    const query = `query ($first: Int, $filter: ArticleFilter) {
      articles(first: $first, filter: $filter) { totalCount }
    }`;
    const refused = async (variables: Record<string, unknown>): Promise<unknown[]> => {
      const answer = await api.run(query, variables);
      expect(answer.requests).toBe(0);
      expect(answer.errors?.[0]?.locations).toEqual([{ line: 2, column: 7 }]);
      return told(answer);
    };
    const path = "articles";
    expect(await refused({ first: 101 })).toEqual([
      { path, code: "INVALID_PAGE", message: size("first", 101) },
    ]);
    expect(await refused({ filter: { publishedOn: { from: "2010-6" } } })).toEqual([
      { path, code: "INVALID_DATE", message: noDate('"2010-6"') },
    ]);
    expect(await refused({ filter: { publishedOn: { from: [2010] } } })).toEqual([
      { path, code: "INVALID_DATE", message: noDate("[2010]") },
    ]);
    expect(await refused({ filter: { genre: [] } })).toEqual([
      { path, code: "BAD_USER_INPUT", message: empty("genre") },
    ]);
  });

  test("texts that have no UTF-8 form", async () => {
    for (const [field, type, value] of [
      ["node(id: $value) { id }", "ID!", "\ud800"],
      ["nodes(ids: $value) { id }", "[ID!]!", ["act_0", "\udfff"]],
      ["article(by: { slug: $value }) { id }", "String!", "a\ud83d"],
      ["articles(filter: { language: $value }) { totalCount }", "[String!]", ["\ud800"]],
      ["quotes(filter: $value) { totalCount }", "QuoteFilter", { speaker: ["\udfff", "\u0000"] }],
    ]) {
      const answer = await api.run(`query ($value: ${type}) { field: ${field} }`, { value });
      const message = "A text contains half of a surrogate pair, which is not a character.";
      expect(told(answer)).toEqual([{ path: "field", code: "BAD_USER_INPUT", message }]);
      expect(answer.requests).toBe(0);
    }
    const whole = await api.run("query ($id: ID!) { node(id: $id) { id } }", { id: "🕊️\u0000" });
    expect(whole.data).toEqual({ node: null });
  });

  test("one plan, asked with good and with bad values by turns", async () => {
    const query = "query ($first: Int) { actors(first: $first) { nodes { slug } } }";
    for (const first of [2, 101, 3, -1, 0]) {
      const answer = await api.run(query, { first });
      expect(answer.errors?.length ?? 0).toBe(first < 0 || first > 100 ? 1 : 0);
    }
  });

  test("every field that is wrong is told", async () => {
    const answer = await api.run(`{
      actors(first: -1) { totalCount }
      fine: actors { nodes { quotes(last: 101) { nodes { claims(after: "x") { totalCount } } } } }
      quotes(filter: { minConfidence: 2 }) { totalCount }
      articles(filter: { publishedOn: { from: "x" } }) { nodes { mentions(first: 1, last: 1) { totalCount } } }
      nodes(ids: ${manyIds}) { ... on Actor { relationships(filter: { predicate: [] }) { totalCount } } }
    }`);
    expect(
      told(answer).map((error) => JSON.stringify(Object.values(error as object).slice(0, 2))),
    ).toEqual([
      '["actors","INVALID_PAGE"]',
      '["fine.nodes.quotes","INVALID_PAGE"]',
      '["fine.nodes.quotes.nodes.claims","INVALID_CURSOR"]',
      '["quotes","BAD_USER_INPUT"]',
      '["articles","INVALID_DATE"]',
      '["articles.nodes.mentions","INVALID_PAGE"]',
      '["nodes","BAD_USER_INPUT"]',
      '["nodes.relationships","BAD_USER_INPUT"]',
    ]);
    expect(answer.requests).toBe(0);
  });

  test("what is left out by @skip is not looked at", async () => {
    const answer = await api.run(
      "{ actors(first: -1) @skip(if: true) { totalCount } articles { totalCount } }",
    );
    expect(answer.errors).toBeUndefined();
  });
});

describe("variables and operations", () => {
  const code = "BAD_USER_INPUT";

  test("a variable that is missing", async () => {
    const answer = await api.run("query ($id: ID!) { node(id: $id) { id } }");
    expect(told(answer)).toEqual([
      { code, message: expect.stringMatching(/^Variable "\$id" .*"ID!"/) },
    ]);
    expect(answer.requests).toBe(0);
  });

  test("variables of the wrong types, all of them", async () => {
    const query =
      "query ($first: Int, $kind: [ActorKind!]) { actors(first: $first, filter: { kind: $kind }) { totalCount } }";
    const answer = await api.run(query, { first: "ten", kind: ["COUNTRY"] });
    expect(told(answer)).toEqual([
      { code, message: expect.stringContaining('Variable "$first" has invalid value') },
      { code, message: expect.stringContaining('"COUNTRY" does not exist in "ActorKind"') },
    ]);
    expect(answer.requests).toBe(0);
  });

  const two = "query A { actors { totalCount } } query B { articles { totalCount } }";
  test.each([
    ["C", 'The document has no operation named "C".'],
    [null, "The document has several operations; say which one in `operationName`."],
    ["", "The document has several operations; say which one in `operationName`."],
  ])("operationName %j", async (operationName, message) => {
    const answer = await api.run(two, {}, operationName);
    expect(told(answer)).toEqual([{ code, message }]);
    expect(answer.requests).toBe(0);
  });

  test("each of several operations by its name", async () => {
    expect(Object.keys((await api.run(two, {}, "A")).data ?? {})).toEqual(["actors"]);
    expect(Object.keys((await api.run(two, {}, "B")).data ?? {})).toEqual(["articles"]);
  });
});
