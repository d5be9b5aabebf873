import {
  ApolloClient,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
  type DocumentNode,
} from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";
import type { IntrospectionQuery } from "graphql";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, inject, test } from "vitest";
import { wire, type Wire } from "./wire.ts";
import { sample } from "../sample-counts.ts";

const endpoint = inject("endpoint");
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What Apollo's documentation has a build ask of a server, so that fragments on interfaces match. */
async function possibleTypes(): Promise<Record<string, string[]>> {
  const response = await fetch(new URL("/schema.json", endpoint));
  const { data } = (await response.json()) as { data: IntrospectionQuery };
  const { __schema: schema } = data;
  return Object.fromEntries(
    schema.types.flatMap((type) =>
      type.kind === "INTERFACE" || type.kind === "UNION"
        ? [[type.name, type.possibleTypes.map(({ name }) => name)]]
        : [],
    ),
  );
}

const types = await possibleTypes();

function open(): { client: ApolloClient; exchanges: Wire["exchanges"] } {
  const { fetch, exchanges } = wire();
  const link = new PersistedQueryLink({ sha256, useGETForHashedQueries: true }).concat(
    new HttpLink({ uri: endpoint, fetch }),
  );
  const cache = new InMemoryCache({
    possibleTypes: types,
    typePolicies: {
      Query: { fields: { quotes: relayStylePagination(["filter", "orderBy"]) } },
      Article: { fields: { quotes: relayStylePagination(["filter", "orderBy"]) } },
    },
  });
  return { client: new ApolloClient({ link, cache }), exchanges };
}

test("a trusted document is found by its hash, at the first try, by a GET that may be kept", async () => {
  const text = await readFile("schema/operations/QuotesBySpeaker.graphql", "utf8");
  const { client, exchanges } = open();
  const speaker = ["act_849443363b753acfe49a", "act_12b389fce617caeedbc2"];
  const { data, error } = await client.query<{ quotes: { totalCount: number } }>({
    query: gql(text),
    variables: { speaker, from: "2010-06", to: "2010-06-25" },
  });
  expect(error).toBeUndefined();
  expect(data?.quotes).toMatchObject({ __typename: "QuoteConnection", totalCount: 7 });
  expect(exchanges).toHaveLength(1);
  expect(exchanges[0]).toMatchObject({ method: "GET", status: 200 });
  expect(exchanges[0]?.sent).not.toHaveProperty("query");
  expect(exchanges[0]?.headers.get("Cache-Control")).toContain("public");
  expect(exchanges[0]?.headers.get("ETag")).toMatch(/^"/);
});

test("any other is missed by its hash, and then sent as it is", async () => {
  const { client, exchanges } = open();
  const query = gql`
    query Sizes {
      articles {
        totalCount
      }
    }
  `;
  const { data, error } = await client.query<{ articles: object }>({ query });
  expect(error).toBeUndefined();
  expect(data?.articles).toMatchObject({ totalCount: sample.articles });
  const [missed, sent] = exchanges;
  expect(exchanges).toHaveLength(2);
  expect(missed?.sent).not.toHaveProperty("query");
  expect(missed?.answer.errors?.[0]?.extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
  expect(missed?.headers.get("Cache-Control")).toBe("no-store");
  expect(sent?.sent["query"]).toContain("query Sizes");
});

test("why a request was turned away reaches the client with its code, whatever the status", async () => {
  const { fetch, exchanges } = wire();
  for (const [headers, status, code] of [
    [{ authorization: "Bearer none" }, 401, "UNAUTHENTICATED"],
    [{}, 400, "INVALID_PAGE"],
  ] as const) {
    const link = new HttpLink({ uri: endpoint, fetch, headers, useGETForQueries: true });
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const query = gql("{ quotes(first: 101) { nodes { id } } }");
    const { error } = await client.query({ query, errorPolicy: "all" });
    expect(exchanges.at(-1)?.status).toBe(status);
    if (!CombinedGraphQLErrors.is(error)) throw new Error(`It is ${error?.name}.`);
    expect(error.errors[0]?.extensions?.["code"]).toBe(code);
  }
});

const article = gql`
  fragment Line on Node {
    id
  }
  query ArticleAndSpeakers {
    article(by: { slug: "kyrgyzstan-hard-sell" }) {
      ...Line
      publication {
        ...Line
        name
      }
      quotes(first: 3) {
        edges {
          node {
            ...Line
            citedWork {
              ...Line
              publication {
                id
                name
              }
            }
          }
        }
      }
    }
  }
`;

test("the cache keeps one object for each global id, and matches fragments on Node", async () => {
  const { client, exchanges } = open();
  const { data } = await client.query<{ article: { publication: { id: string; name: string } } }>({
    query: article,
  });
  const { id, name } = data?.article.publication ?? {};
  expect(name).toBe("European Institute blog");
  const kept = Object.keys(client.cache.extract() as object);
  expect(kept).toContain(`Actor:${id}`);
  expect(kept.filter((key) => /^(Article|Quote|Actor):(art|quo|act)_/.test(key)).length).toBe(
    new Set(JSON.stringify(data).match(/(art|quo|act)_\w+/g)).size,
  );

  // Another document asks for more of the same actor: what the first one reads has it as well.
  const about = gql`
    query About($id: ID!) {
      node(id: $id) {
        ... on Actor {
          id
          kind
        }
      }
    }
  `;
  await client.query({ query: about, variables: { id } });
  const whole = client.cache.readFragment({
    id: `Actor:${id}`,
    fragment: gql`
      fragment Whole on Actor {
        id
        name
        kind
      }
    `,
  });
  expect(whole).toEqual({ __typename: "Actor", id, name, kind: "PUBLICATION" });

  // And nothing is asked again: the fragments on Node are found to match.
  const before = exchanges.length;
  const again = await client.query({ query: article });
  expect(again.data).toEqual(data);
  expect(JSON.stringify(again.data)).toContain(String(id));
  expect(exchanges).toHaveLength(before);
});

interface Page {
  quotes: {
    totalCount: number;
    edges: { cursor: string; node: { id: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
const pageOfQuotes: DocumentNode = gql`
  query PageOfQuotes($first: Int!, $after: String) {
    quotes(first: $first, after: $after, orderBy: { field: PUBLISHED_ON, direction: DESC }) {
      totalCount
      edges {
        cursor
        node {
          id
          text
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`;

test("relayStylePagination puts pages together, in the order of the list", async () => {
  const { client } = open();
  const shown = client.watchQuery<Page>({ query: pageOfQuotes, variables: { first: 10 } });
  let { data } = await shown.reobserve();
  const sizes: (number | undefined)[] = [data?.quotes.edges.length];
  while (data?.quotes.pageInfo.hasNextPage === true) {
    await shown.fetchMore({ variables: { after: data.quotes.pageInfo.endCursor } });
    data = shown.getCurrentResult().data as Page;
    sizes.push(data.quotes.edges.length);
  }
  expect(sizes).toEqual([10, 20, sample.quotes]);
  const ids = (page: Page | undefined) => page?.quotes.edges.map(({ node }) => node.id);
  const whole = await open().client.query<Page>({ query: pageOfQuotes, variables: { first: 100 } });
  expect(ids(data as Page)).toEqual(ids(whole.data));
  expect(new Set(ids(data as Page)).size).toBe(data?.quotes.totalCount);
});
