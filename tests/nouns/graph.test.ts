import { expect, inject, test } from "vitest";
import { openApi } from "../ask.ts";

const api = openApi(inject("store"));

interface Edge {
  id: string;
  subject: { slug: string } | null;
  predicate: string;
  symmetric: boolean;
  object: { slug: string };
}
interface List<T> {
  totalCount: number;
  nodes: T[];
}
const edge = "totalCount nodes { id subject { slug } predicate symmetric object { slug } }";

test.each(["russia", "uzbekistan", "kyrgyzstan", "csto"])(
  "%s: its relationships are those that lead from it and those that lead to it, each once",
  async (slug) => {
    const answer = await api.run(
      `query ($slug: String!) { actor(by: { slug: $slug }) {
        any: relationships(first: 100) { ${edge} }
        from: relationships(direction: OUTGOING, first: 100) { ${edge} }
        to: relationships(direction: INCOMING, first: 100) { ${edge} }
      } }`,
      { slug },
    );
    const { any, from, to } = (answer.data as { actor: Record<"any" | "from" | "to", List<Edge>> })
      .actor;
    const ids = (list: List<Edge>): string[] => list.nodes.map(({ id }) => id).sort();
    expect(from.nodes.every(({ subject }) => subject?.slug === slug)).toBe(true);
    expect(to.nodes.every(({ object }) => object.slug === slug)).toBe(true);
    expect(ids(any)).toEqual([...new Set([...ids(from), ...ids(to)])].sort());
    expect([any, from, to].map(({ totalCount }) => totalCount)).toEqual(
      [any, from, to].map(({ nodes }) => nodes.length),
    );
    expect(any.totalCount).toBeGreaterThan(from.totalCount);
  },
);

test("symmetric relationships read both ways", async () => {
  const answer = await api.run(`{ relationships(first: 100) { ${edge} } }`);
  const { relationships } = answer.data as { relationships: List<Edge> };
  const both = new Set(
    relationships.nodes.filter(({ symmetric }) => symmetric).map((one) => one.predicate),
  );
  const oneWay = new Set(
    relationships.nodes.filter(({ symmetric }) => !symmetric).map((one) => one.predicate),
  );
  expect(both.has("RIVAL_OF") || both.has("NEIGHBOR_OF") || both.has("ALLIED_WITH")).toBe(true);
  expect([...both].filter((predicate) => oneWay.has(predicate))).toEqual([]);
  expect(oneWay.has("MEMBER_OF")).toBe(true);
});

test("claims are counted by status", async () => {
  const answer = await api.run(`{ relationships(first: 100) { nodes {
    claimCounts { status count }
    claims(first: 100) { nodes { status } }
  } } }`);
  interface Counted {
    claimCounts: { status: string; count: number }[];
    claims: List<{ status: string }>;
  }
  const { relationships } = answer.data as { relationships: List<Counted> };
  for (const { claimCounts, claims } of relationships.nodes) {
    const counted = Object.fromEntries(claimCounts.map(({ status, count }) => [status, count]));
    const found: Record<string, number> = {};
    for (const { status } of claims.nodes) found[status] = (found[status] ?? 0) + 1;
    expect(counted).toEqual(found);
  }
});

test("two articles contradict each other, and both stand on one relationship", async () => {
  const answer =
    await api.run(`{ relationships(filter: { predicate: [MEMBER_OF], status: [DENIED] }) { nodes {
    subject { slug } object { slug } claimCounts { status count }
    denied: claims(filter: { status: [DENIED] }) { nodes { article { slug } holder { slug } quote { text } validFrom } }
  } } }`);
  const { relationships } = answer.data as { relationships: List<Record<string, unknown>> };
  const { nodes } = relationships;
  const disputed = nodes.find((one) => (one["subject"] as { slug: string }).slug === "uzbekistan");
  expect(disputed).toMatchObject({
    object: { slug: "csto" },
    claimCounts: [
      { status: "ASSERTED", count: expect.any(Number) },
      { status: "DENIED", count: expect.any(Number) },
    ],
  });
  expect(JSON.stringify(disputed?.["denied"])).toContain("That group does not include Uzbekistan");
});

test("an actor's articles, by what it has to do with them", async () => {
  const articles = (role: string): string =>
    `articles(role: ${role}, first: 100) { totalCount nodes { slug } }`;
  const answer = await api.run(`{
    russia: actor(by: { slug: "russia" }) {
      default: articles(first: 100) { totalCount nodes { slug } }
      mentioned: ${articles("MENTIONED")} quoted: ${articles("QUOTED")} published: ${articles("PUBLISHED")}
      mentions(first: 100) { nodes { article { slug } } }
      quotes(first: 100) { nodes { article { slug } } }
    }
    desk: actor(by: { slug: "onrecord-sample-desk" }) { published: ${articles("PUBLISHED")} }
    ofDesk: articles(first: 100) { nodes { slug publication { slug } } }
  }`);
  type Slugs = List<{ slug: string }>;
  type Where = List<{ article: { slug: string } }>;
  const { russia, desk, ofDesk } = answer.data as {
    russia: Record<"default" | "mentioned" | "quoted" | "published", Slugs> &
      Record<"mentions" | "quotes", Where>;
    desk: { published: Slugs };
    ofDesk: List<{ slug: string; publication: { slug: string } | null }>;
  };
  const slugs = ({ nodes }: Slugs): string[] => nodes.map(({ slug }) => slug).sort();
  const where = ({ nodes }: Where): string[] =>
    [...new Set(nodes.map(({ article }) => article.slug))].sort();
  expect(slugs(russia.mentioned)).toEqual(where(russia.mentions));
  expect(slugs(russia.quoted)).toEqual(where(russia.quotes));
  expect(russia.default).toEqual(russia.mentioned);
  expect(russia.published).toEqual({ totalCount: 0, nodes: [] });
  expect(slugs(desk.published)).toEqual(
    ofDesk.nodes
      .filter(({ publication }) => publication?.slug === "onrecord-sample-desk")
      .map(({ slug }) => slug)
      .sort(),
  );
});

test("the chain of a quote from second hand: article, cited work, speaker", async () => {
  const answer = await api.run(`{ article(by: { slug: "new-york-times-op-ed-2010-06" }) {
    title text version { sha256 } publication { name }
    quotes { totalCount }
    quotedIn { totalCount nodes { secondHand citedWork { slug } article { slug } speaker { kind } } }
  } }`);
  const { article } = answer.data as { article: Record<string, unknown> };
  expect(article).toMatchObject({
    title: null,
    text: null,
    version: null,
    quotes: { totalCount: 0 },
  });
  expect(article["quotedIn"]).toMatchObject({ totalCount: 2 });
  for (const one of (article["quotedIn"] as List<unknown>).nodes) {
    expect(one).toMatchObject({
      secondHand: true,
      citedWork: { slug: "new-york-times-op-ed-2010-06" },
      article: { slug: "kyrgyzstan-hard-sell" },
    });
  }
});
