import { expect, inject, test } from "vitest";
import { openHrana } from "../../src/storage/hrana.ts";
import { readRows } from "../../src/storage/store.ts";
import { openApi } from "../ask.ts";
import { planTree, type PlanRow } from "../../src/cli/plan-tree.ts";
import { searchedAgain } from "../operations/plan.ts";

const api = openApi(inject("store"));
const store = openHrana(inject("store"));

// The deepest lists that a search makes: libSQL's parser has to take each wherever it stands.
const list = (name: string, args: string, below: string): string =>
  `${name}(${args}, orderBy: { field: RELEVANCE }, last: 2) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { id ${below} } } }`;
const quotes = (below: string): string =>
  list(
    "quotes",
    'filter: { text: "the OR a", form: [DIRECT, MIXED], secondHand: false }',
    `article { ${below} }`,
  );
const articles = (below: string): string =>
  list(
    "articles",
    'role: MENTIONED, filter: { text: "the OR a", status: [USABLE, CORRECTED] }',
    below,
  );

test.each(Array.from({ length: 8 }, (_, i) => i))(
  "lists by relevance, %i relations down",
  async (depth) => {
    let below = "id";
    for (let i = 0; i < depth; i++) {
      below = i % 2 === 0 ? quotes(below) : `publication { id ${articles(below)} }`;
    }
    for (const root of [
      `articles { nodes { ${quotes(below)} } }`,
      `actors { nodes { ${articles(below)} } }`,
    ]) {
      const { errors, requests, statements } = await api.run(
        `{ ${root} search(text: "nato") { nodes { ... on Article { ${below} } } edges { snippet node { ... on Actor { ${articles(below)} } } } } }`,
      );
      expect({ errors, requests }).toEqual({ errors: undefined, requests: 1 });
      const sent = statements[0]?.sql ?? "";
      const rows = await readRows(store, `explain query plan ${sent}`);
      expect(searchedAgain(planTree(rows as unknown as PlanRow[]))).toEqual([]);
    }
  },
);
