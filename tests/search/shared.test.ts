import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { loadSample } from "../../src/cli/local/sample.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { openApi } from "../ask.ts";
import { haveSharedData, loadShared, sharedNames } from "../record/from/shared.ts";
import { seedArticle } from "../record/sample.ts";
import { startSqld, type Sqld } from "../sqld.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

interface Hit {
  snippet: string;
  score: number;
  node: {
    type: string;
    title?: string;
    text?: string | null;
    summary?: string | null;
    words?: string;
  };
}

describe.skipIf(!haveSharedData)("the sample and ../shared/data, asked", () => {
  let sqld: Sqld;
  beforeAll(async () => {
    sqld = await startSqld();
    const store = openHrana(sqld);
    await migrate(store);
    await loadSample(store);
    for (const name of sharedNames) expect((await loadShared(store, name)).refused).toEqual([]);
  });
  afterAll(async () => {
    await sqld?.stop();
  });

  /** The first field of an operation that is one request. */
  async function ask<T>(query: string, variables?: Record<string, unknown>): Promise<T> {
    const { data, errors, requests } = await openApi(sqld).run(query, variables);
    expect({ errors, requests }).toEqual({ requests: 1 });
    return Object.values(data ?? {})[0] as T;
  }

  const search = async (text: string): Promise<Hit[]> => {
    const query = `query ($text: String!) { search(text: $text, syntax: ADVANCED, first: 100) { edges { snippet score node {
      type: __typename ... on Article { title text summary } ... on Quote { words: text } } } } }`;
    return (await ask<{ edges: Hit[] }>(query, { text })).edges;
  };

  test("foreign ministers, and no election", async () => {
    const hits = await search('"foreign minister" NOT election');
    const articles = hits.filter(({ node }) => node.type === "Article");
    expect(articles.map(({ node }) => node.title)).toEqual(
      expect.arrayContaining([
        "Cairo summit denounces Turkish-Libyan maritime border agreement",
        "Sultan Qaboos of Oman dies",
      ]),
    );
    for (const { node, snippet, score } of hits) {
      expect(snippet).toMatch(/«foreign minister»/i);
      expect([...snippet].length).toBeLessThanOrEqual(300);
      expect(score).toBeGreaterThan(0);
      const words = [node.title, node.summary, node.text, node.words].join(" ");
      if (node.type === "Article") expect(words).toMatch(/\bforeign minister\b/i);
      expect(words).not.toMatch(/\belection\b/i);
    }
    const all = await search('"foreign minister"');
    expect(all.filter(({ node }) => node.type === "Article").length).toBeGreaterThan(
      articles.length,
    );
  });

  test("a quote of the seed: as it is, altered, given to another, and what nobody said", async () => {
    const quote = seedArticle().quotes.find(({ id }) => id === "q1");
    const words = quote?.span.exact ?? "";
    const verify = async (text: string, slug?: string): Promise<string> => {
      const speaker =
        slug && (await ask<{ id: string }>(`{ actor(by: { slug: "${slug}" }) { id } }`)).id;
      const query = `query ($text: String!, $speaker: ID) { verifyQuote(text: $text, speaker: $speaker) { match } }`;
      return (await ask<{ match: string }>(query, { text, speaker })).match;
    };
    const changed = words
      .split(" ")
      .map((word, i) => ([2, 9, 20].includes(i) ? "otherwise" : word));
    expect(await verify(words)).toBe("EXACT");
    expect(await verify(changed.join(" "))).toBe("ALTERED");
    expect(await verify(words, "russia")).toBe("ATTRIBUTED_ELSEWHERE");
    expect(await verify("Ships sail quietly beneath green northern lights")).toBe("NOT_FOUND");
  });

  test("who is meant by Kirighi, and by Uzbeks", async () => {
    const resolve = (name: string) =>
      ask<{ actor: { name: string; kind: string } }[]>(
        "query ($name: String!) { resolveActor(name: $name) { actor { name kind } } }",
        { name },
      );
    expect((await resolve("Kirighi"))[0]?.actor).toEqual({ name: "Kyrgyzstan", kind: "STATE" });
    expect((await resolve("Uzbeks"))[0]?.actor.kind).toBe("GROUP");
  });

  test("how Kyrgyzstan and the United States are tied", async () => {
    const id = async (slug: string) =>
      (await ask<{ id: string }>(`{ actor(by: { slug: "${slug}" }) { id } }`)).id;
    const ends = { from: await id("kyrgyzstan"), to: await id("united-states") };
    const found = await ask<{ length: number; relationships: { subject: End; object: End }[] }[]>(
      `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to) { length relationships { subject { id } object { id } } } }`,
      ends,
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { length, relationships } of found) {
      expect(relationships).toHaveLength(length);
      let at = ends.from;
      for (const { subject, object } of relationships) {
        expect([subject?.id, object?.id]).toContain(at);
        at = (subject?.id === at ? object?.id : subject?.id) ?? "";
      }
      expect(at).toBe(ends.to);
    }
  });
  type End = { id: string } | null;

  // That it is not before an article says so, and no more once that is taken back: tests/nouns/disputed.test.ts.
  test("the membership that the seed denies and an article of the sample asserts is disputed", async () => {
    const { relationships } = await ask<{
      relationships: { nodes: { disputed: boolean; object: { slug: string } }[] };
    }>(`{ actor(by: { slug: "uzbekistan" }) { relationships(direction: OUTGOING, first: 100,
      filter: { predicate: [MEMBER_OF] }) { nodes { disputed object { slug } } } } }`);
    const [membership] = relationships.nodes.filter(({ object }) => object.slug === "csto");
    expect(membership?.disputed).toBe(true);
  });
});
