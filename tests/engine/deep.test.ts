import { describe, expect, inject, test } from "vitest";
import { actorId, articleId, claimId } from "../../src/record/format/id.ts";
import { openApi } from "../ask.ts";

// libSQL's parser overflows at a hundred entries. These are the shapes that could fill it, 24 relations deep.

const api = openApi(inject("store"));
const kyrgyzstan = actorId("kyrgyzstan");
const hops = 24;

/** `inner` within `hops` relations; `wrap` is what one relation, to one or to many, is written as. */
const nest = (wrap: (inner: string, hop: number) => string, inner: string, count = hops): string =>
  Array.from({ length: count }, (_, i) => i).reduceRight((text, hop) => wrap(text, hop), inner);

const root = (inner: string): string => `{ actor(by: { slug: "kyrgyzstan" }) { ${inner} } }`;
const page = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount";
/** Actor → Relationship → Actor: two relations. */
const pairs = hops / 2;
/** Actor → Quote → Article → Claim → Relationship → Actor: five relations. */
const tour = (inner: string): string =>
  `quotes(first: 1) { nodes { article { claims(first: 1) { nodes { relationship { object { ${inner} } } } } } } }`;

const evidence = `claims(first: 1) { nodes { evidence { locator span { start end(unit: UNICODE_CODE_POINT) exact prefix suffix } }
  quote { segments { kind span { exact prefix suffix } } speakerSpan { exact prefix } } article { text version { length } } } }`;

const shapes: [what: string, query: string][] = [
  [
    "nodes",
    root(
      nest((inner) => `relationships(first: 1) { nodes { object { ${inner} } } }`, "name", pairs),
    ),
  ],
  [
    "edges",
    root(
      nest(
        (inner) => `relationships(first: 1) { edges { cursor node { object { ${inner} } } } }`,
        "name",
        pairs,
      ),
    ),
  ],
  [
    "edges beside nodes and all that a page says",
    root(
      nest(
        (inner) =>
          `relationships(first: 1) { ${page} edges { cursor node { id object { ${inner} } } } nodes { subject { name } } }`,
        "name",
        pairs,
      ),
    ),
  ],
  [
    "last, which turns every page about",
    root(
      nest(
        (inner) => `relationships(last: 1) { ${page} nodes { object { ${inner} } } }`,
        "name",
        pairs,
      ),
    ),
  ],
  [
    "one end of relationships",
    root(
      nest(
        (inner) =>
          `relationships(direction: INCOMING, last: 1) { edges { node { object { ${inner} } } } }`,
        "name",
        pairs,
      ),
    ),
  ],
  [
    "lists in the filters of every level",
    root(
      nest(
        (inner) =>
          `relationships(first: 1, filter: { actor: ["${kyrgyzstan}", "${actorId("russia")}"], predicate: [MEMBER_OF, BACKS, GOVERNS], status: [ASSERTED, DENIED], subject: ["${kyrgyzstan}"] }) { totalCount pageInfo { hasNextPage endCursor } edges { node { object { ${inner} } } } }`,
        "name",
        pairs,
      ),
    ),
  ],
  [
    "lists of articles that other rows name",
    root(
      nest(
        (inner) =>
          `articles(last: 1, filter: { mentions: ["${kyrgyzstan}", "${actorId("russia")}"], quotes: ["${actorId("russia")}", "${kyrgyzstan}"], publishedOn: { from: "2010", to: "2011" } }) { ${page} edges { node { publication { ${inner} } } } }`,
        "name",
        pairs,
      ),
    ),
  ],
  ["a tour through every noun", root(nest(tour, evidence, 5))],
  [
    "as many to-one relations as follow each other",
    `{ node(id: "${claimId("sample-two-accounts-of-one-alliance", "c1")}") { ... on Claim { quote { citedWork { publication { ${nest(
      (inner) =>
        `mentions(first: 1) { nodes { quote { citedWork { publication { ${inner} } } article { version { sha256 } publication { name } } } } }`,
      "name",
      6,
    )} } } } } } }`,
  ],
  [
    "nodes(ids) at the root",
    `{ nodes(ids: ["${kyrgyzstan}", "${articleId("kyrgyzstan-hard-sell")}", "x"]) { ... on Actor { ${nest((inner) => `relationships(first: 1) { edges { node { object { ${inner} } } } }`, evidence, pairs)} } ... on Article { publication { ${nest(tour, "name", 4)} } } } }`,
  ],
  [
    "node(id) at the root",
    `{ node(id: "${kyrgyzstan}") { __typename ... on Actor { ${nest((inner) => `relationships(first: 1) { ${page} nodes { subject { ${inner} } } }`, evidence, pairs)} } } }`,
  ],
  [
    "a list at the root",
    `{ actors(last: 2, filter: { kind: [STATE, ALLIANCE] }) { ${page} edges { node { ${nest((inner) => `quotes(last: 1, filter: { form: [DIRECT, INDIRECT] }) { ${page} edges { node { citedWork { mentions(first: 1) { nodes { actor { ${inner} } } } } speaker { ${inner.length > 4000 ? "id" : inner} } } } }`, "name", 8)} } } } }`,
  ],
  [
    "evidence at the bottom",
    root(
      nest(
        (inner) => `relationships(first: 1) { nodes { object { ${inner} } } }`,
        evidence,
        pairs - 1,
      ),
    ),
  ],
  [
    "evidence at every level",
    root(
      nest(
        (inner) =>
          `relationships(first: 1) { edges { node { claimCounts { status count } claims(last: 1) { edges { node { evidence { span { exact prefix suffix } } holder { aliases { text } ${inner} } } } } object { name } } } }`,
        "name",
        8,
      ),
    ),
  ],
];

describe(`${hops} relations deep`, () => {
  test.each(shapes)("%s", async (_what, query) => {
    const answer = await api.run(query);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toBeTruthy();
    expect(answer.requests).toBe(1);
  });

  test("cursors of either end, at every level", async () => {
    const nested = (after: string): string =>
      root(
        nest(
          (inner) =>
            `relationships(first: 1, after: "${after}") { ${page} edges { node { object { ${inner} } } } }`,
          "name",
          pairs,
        ),
      );
    const first = await api.run(root("relationships(first: 1) { pageInfo { endCursor } }"));
    const { actor } = first.data as {
      actor: { relationships: { pageInfo: { endCursor: string } } };
    };
    const answer = await api.run(nested(actor.relationships.pageInfo.endCursor));
    expect(answer.errors).toBeUndefined();
    expect(answer.requests).toBe(1);
  });
});

test.each(Array.from({ length: 30 }, (_, i) => i + 1))(
  "every depth up to 30: %i",
  async (depth) => {
    const walk = nest(
      (inner, hop) =>
        hop % 2 === 0
          ? `relationships(${hop % 4 === 0 ? "first" : "last"}: 1) { totalCount edges { cursor node { ${inner} } } }`
          : `object { ${inner} }`,
      depth % 2 === 0 ? `name aliases { text } ${evidence}` : "predicate claimCounts { status }",
      depth,
    );
    const answer = await api.run(root(walk));
    expect(answer.errors).toBeUndefined();
  },
);

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "lists of which nothing is read, %i relations deep",
  async (count) => {
    // Objects within each other take less than a relation: somewhere one of them is the last that fits.
    const nothing = "identifiers { scheme @skip(if: true) } aliases { text @skip(if: true) }";
    const things = (inner: string): string =>
      `edits(first: 1) { nodes { things(first: 1) { nodes { node { ... on Actor { ${inner} } } } } } }`;
    for (const tail of [nothing, things(nothing), things(things(nothing))]) {
      const query = root(
        nest((inner) => `relationships(first: 1) { nodes { object { ${inner} } } }`, tail, count),
      );
      const { errors } = await api.run(query);
      expect(errors).toBeUndefined();
    }
  },
);
