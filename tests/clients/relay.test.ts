import {
  createOperationDescriptor,
  fetchQuery,
  getPaginationMetadata,
  getPaginationVariables,
  getRefetchMetadata,
  getSingularSelector,
  type Environment,
  type SingularReaderSelector,
  type Variables,
} from "relay-runtime";
import { expect, inject, test } from "vitest";
import { compile, openRelay } from "./relay.ts";
import { wire, type Wire } from "./wire.ts";

const { request, fragment } = compile({
  article: `query articleQuery($slug: String!, $count: Int!) {
    article(by: { slug: $slug }) {
      id
      publication { ...actor }
      ...quotes @arguments(count: $count)
    }
  }`,
  quotes: `fragment quotes on Article
    @refetchable(queryName: "quotesPage")
    @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" }) {
      quotes(first: $count, after: $cursor) @connection(key: "quotes_quotes") {
        totalCount
        edges { node { id text speaker { id name } citedWork { id } } }
      }
    }`,
  actor: `fragment actor on Actor
    @refetchable(queryName: "actorAgain")
    @argumentDefinitions(withKind: { type: "Boolean", defaultValue: false }) {
      name
      kind @include(if: $withKind)
    }`,
});

interface Quotes {
  id: string;
  quotes: {
    totalCount: number;
    edges: { node: { id: string; text: string; speaker: { id: string; name: string } | null } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
interface Opened extends Pick<Wire, "exchanges"> {
  relay: Environment;
  /** Reads the first page of the article's quotes. */
  article: Record<string, unknown>;
}

const slug = "kyrgyzstan-hard-sell";

async function load(relay: Environment, name: string, variables: Variables): Promise<unknown> {
  const operation = createOperationDescriptor(request(name), variables);
  await fetchQuery(relay, request(name), variables).toPromise();
  relay.retain(operation);
  expect(relay.check(operation)).toMatchObject({ status: "available" });
  return relay.lookup(operation.fragment).data;
}

async function open(count: number): Promise<Opened> {
  const { fetch, exchanges } = wire();
  const relay = openRelay(inject("endpoint"), fetch);
  const data = await load(relay, "articleQuery", { slug, count });
  const { article } = data as { article: Record<string, unknown> };
  return { relay, article, exchanges };
}

/** What a fragment's reader sees of the object that spreads it. */
function selectorOf(name: string, parent: unknown): SingularReaderSelector {
  const selector = getSingularSelector(fragment(name), parent);
  if (selector == null || !("dataID" in selector))
    throw new Error(`The object does not spread ${name}.`);
  return selector;
}

test("a paginated fragment grows by pages that `node` refetches, until the list ends", async () => {
  const { relay, article, exchanges } = await open(5);
  const selector = selectorOf("quotes", article);
  const read = (): Quotes["quotes"] => (relay.lookup(selector).data as unknown as Quotes).quotes;
  let told = 0;
  const watching = relay.subscribe(relay.lookup(selector), () => (told += 1));

  // As `loadNext` of usePaginationFragment does it.
  const { paginationRequest, paginationMetadata } = getPaginationMetadata(
    fragment("quotes"),
    "test",
  );
  expect(paginationRequest).toBe(request("quotesPage"));
  const sizes = [read().edges.length];
  while (read().pageInfo.hasNextPage) {
    const { endCursor } = read().pageInfo;
    const { owner, variables } = selector;
    const all = { ...owner.variables, ...variables };
    const next = getPaginationVariables("forward", 5, endCursor, all, {}, paginationMetadata);
    await load(relay, "quotesPage", { ...next, id: article["id"] });
    sizes.push(read().edges.length);
  }
  watching.dispose();
  expect(sizes).toEqual([5, 10, 12]);
  expect(told).toBe(2);
  expect(exchanges.map(({ method, status }) => [method, status])).toEqual(
    Array.from({ length: 3 }, () => ["GET", 200]),
  );
  expect(exchanges[1]?.answer.data).toMatchObject({ node: { __typename: "Article" } });

  const { edges, totalCount } = read();
  expect(new Set(edges.map(({ node }) => node.id)).size).toBe(totalCount);
  const whole = await open(100);
  const atOnce = whole.relay.lookup(selectorOf("quotes", whole.article)).data as unknown as Quotes;
  expect(edges.map(({ node }) => node)).toEqual(atOnce.quotes.edges.map(({ node }) => node));
});

test("the store keeps each record by its global id, once", async () => {
  const { relay, article } = await open(100);
  const source = relay.getStore().getSource();
  const ids = source.getRecordIDs().filter((id) => /^(art|act|quo)_/.test(id));
  expect(ids.length).toBeGreaterThan(15);
  for (const id of ids) expect(source.get(id)).toMatchObject({ __id: id, id });
  // Whoever speaks twice is one record.
  const { quotes } = relay.lookup(selectorOf("quotes", article)).data as unknown as Quotes;
  const spoke = quotes.edges.flatMap(({ node }) => node.speaker?.id ?? []);
  expect(new Set(spoke).size).toBeLessThan(spoke.length);
  for (const id of spoke) expect(source.get(id)).toMatchObject({ __typename: "Actor" });
});

test("a fragment of an object is read again by `node(id:)`, into the same record", async () => {
  const { relay, article, exchanges } = await open(1);
  const selector = selectorOf("actor", article["publication"]);
  expect(relay.lookup(selector).data).toEqual({
    id: selector.dataID,
    name: "European Institute blog",
  });
  expect(relay.getStore().getSource().get(selector.dataID)).not.toHaveProperty("kind");

  const { identifierInfo, refetchableRequest } = getRefetchMetadata(fragment("actor"), "test");
  expect(refetchableRequest).toBe(request("actorAgain"));
  expect(identifierInfo?.identifierField).toBe("id");
  await load(relay, "actorAgain", { withKind: true, id: selector.dataID });
  expect(exchanges.at(-1)?.answer.data).toEqual({
    node: {
      __typename: "Actor",
      name: "European Institute blog",
      kind: "PUBLICATION",
      id: selector.dataID,
    },
  });
  expect(relay.getStore().getSource().get(selector.dataID)).toMatchObject({ kind: "PUBLICATION" });
});
