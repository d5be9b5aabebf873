import { walks } from "../../operations/sorting.ts";
import { hubSlug } from "./hub.ts";
import type { Place, Variables } from "./place.ts";
import { each, operation, speakers, spread, type Question } from "./question.ts";

const quotesOf = `query ($id: ID!, $first: Int!, $after: String) {
  actor(by: { id: $id }) {
    name quotes(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { id text form article { slug title publishedOn } }
    }
  }
}`;
const tiesOf = `query ($slug: String!, $direction: Direction!, $after: String) {
  actor(by: { slug: $slug }) {
    relationships(direction: $direction, first: 20, after: $after) {
      COUNT pageInfo { hasNextPage endCursor }
      nodes { id predicate subject { slug name } object { slug name } claimCounts { status count } }
    }
  }
}`;
const neighborsOf = `query ($slug: String!, $after: String) {
  actor(by: { slug: $slug }) {
    neighbors(first: 20, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { slug name kind } relationships { predicate } }
    }
  }
}`;
const saidBetween = `query ($speaker: [ID!]!, $from: PartialDate, $to: PartialDate) {
  quotes(filter: { speaker: $speaker, publishedOn: { from: $from, to: $to } }, first: 10) {
    COUNT pageInfo { hasNextPage endCursor }
    nodes { id text form speaker { name } article { slug title publishedOn } }
  }
}`;
const pageSize = 10;
const thousandth = 1_000;

/** The cursor after so many of an actor's quotes. */
async function cursorAt(place: Place, id: string, position: number): Promise<string | undefined> {
  type Data = { actor: { quotes: { pageInfo: { endCursor: string } } } };
  const walk = `query ($id: ID!, $first: Int!, $after: String) {
    actor(by: { id: $id }) { quotes(first: $first, after: $after) { pageInfo { endCursor } } } }`;
  let after: string | undefined;
  for (let left = position; left > 0; left -= 100) {
    const { actor } = await place.read<Data>(walk, { id, first: Math.min(left, 100), after });
    after = actor.quotes.pageInfo.endCursor;
  }
  return after;
}

/** Page 1,000 and those after it; of who is quoted less, the last full ones. */
async function deepPages(place: Place): Promise<Variables[]> {
  const deep = (await speakers(place, 6)).map(async ([id, quotes]) => {
    const furthest = Math.min((thousandth - 1) * pageSize, quotes - 5 * pageSize);
    const positions = Array.from({ length: 4 }, (_, i) => furthest + i * pageSize);
    return Promise.all(
      positions.map((position) => cursorAt(place, id, Math.max(position, 0))),
    ).then((cursors) => cursors.map((after) => ({ id, first: pageSize, after })));
  });
  return (await Promise.all(deep)).flat();
}

/** The first pages of a list, one after the other. */
async function pagesOf(place: Place, query: string, variables: Variables, field: string) {
  type Data = { actor: Record<string, { pageInfo: { endCursor: string | null } }> };
  const pages: Variables[] = [];
  let after: string | null | undefined;
  while (pages.length < each / 2 && after !== null) {
    pages.push({ ...variables, after });
    const { actor } = await place.read<Data>(query, { ...variables, after });
    after = actor[field]?.pageInfo.endCursor ?? null;
  }
  return pages;
}

const said = async (place: Place): Promise<Variables[]> =>
  (await speakers(place, 4)).flatMap(([speaker]) =>
    Array.from({ length: each / 4 }, (_, i) => ({
      speaker: [speaker],
      from: `${1995 + i * 4}-03`,
      to: `${2002 + i * 4}`,
    })),
  );
const ties = async (place: Place): Promise<Variables[]> => {
  const query = tiesOf.replace("COUNT", "");
  const directions = ["ANY", "OUTGOING"].map((direction) =>
    pagesOf(place, query, { slug: hubSlug, direction }, "relationships"),
  );
  return (await Promise.all(directions)).flat();
};

export const listQuestions: Question[] = [
  {
    name: "article by slug, with quotes, mentions and claims",
    most: 2,
    query: operation("ArticlePage"),
    subjects: async (place) =>
      (await spread(place, "article", "slug", "version_id is not null")).map((slug) => ({ slug })),
  },
  {
    name: "an actor's quotes, page 1",
    most: 2,
    query: quotesOf,
    subjects: async (place) =>
      (await speakers(place, each)).map(([id]) => ({ id, first: pageSize })),
  },
  {
    name: "an actor's quotes, page 1,000 by cursor (small store: its last ones)",
    most: 2,
    query: quotesOf,
    subjects: deepPages,
  },
  {
    name: "quotes by speaker and dates",
    most: 2,
    query: saidBetween.replace("COUNT", ""),
    subjects: said,
  },
  {
    name: "the same with `totalCount`",
    query: saidBetween.replace("COUNT", "totalCount"),
    subjects: said,
  },
  {
    name: "relationships of a super-node",
    most: 2,
    query: tiesOf.replace("COUNT", ""),
    subjects: ties,
  },
  {
    name: "the same with `totalCount`",
    query: tiesOf.replace("COUNT", "totalCount"),
    subjects: ties,
  },
  {
    name: "neighbours of a super-node",
    most: 2,
    query: neighborsOf,
    subjects: (place) => pagesOf(place, neighborsOf, { slug: hubSlug }, "neighbors"),
  },
  {
    name: "changes from the middle",
    most: 2,
    query: `query ($after: String) {
      changes(first: 20, after: $after) { nodes { kind type id at } pageInfo { hasNextPage endCursor } }
    }`,
    walks: walks["changes"] ?? [],
    subjects: changes,
  },
];

async function changes(place: Place): Promise<Variables[]> {
  type Data = { changes: { pageInfo: { endCursor: string } } };
  const first = await place.read<Data>("{ changes(first: 1) { pageInfo { endCursor } } }", {});
  const name = first.changes.pageInfo.endCursor.slice(0, 8);
  const [last = "0"] = await place.texts("select max(sequence) from change");
  return Array.from({ length: each }, (_, i) => {
    const keys = JSON.stringify([Math.floor(Number(last) / 2) + i * 37]);
    return { after: name + Buffer.from(keys).toString("hex").toUpperCase() };
  });
}
