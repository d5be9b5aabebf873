import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../../src/text/sha256.ts";
import { openApi } from "../ask.ts";
import { actor, smallArticle, text as small } from "../record/sample.ts";
import { testStore } from "../record/store.ts";

const store = testStore();

interface Edge {
  snippet: string;
  node: { id: string; text?: string | null };
}

async function search(text: string): Promise<Edge[]> {
  const { data, errors } = await openApi(store).run(
    `query ($text: String!) { search(text: $text, first: 100) { edges { snippet node { ... on Node { id } ... on Article { text } } } } }`,
    { text },
  );
  expect(errors).toBeUndefined();
  return (data as { search: { edges: Edge[] } }).search.edges;
}

const article = (slug: string, text: string, more: object = {}): object => {
  const bare = { mentions: [], quotes: [], claims: [] };
  return smallArticle({
    slug,
    title: slug,
    version: { sha256: sha256(text), text },
    ...bare,
    ...more,
  });
};

test("a text that may not be shown is searched, and of it no more than a snippet is", async () => {
  const text = `Before. ${"Words of a publisher, and more of them. ".repeat(50)}Here is Bakíyev.`;
  await store.load([article("held", text, { rights: "QUOTATION_ONLY" })]);
  const [held, ...others] = await search("bakiyev");
  expect(others).toEqual([]);
  expect(held?.node.text).toBeNull();
  expect(held?.snippet).toContain("Here is «Bakíyev».");
  expect([...(held?.snippet ?? "")].length).toBeLessThanOrEqual(300);
  const [common] = await search("words OR publisher OR more");
  expect([...(common?.snippet ?? "")].length).toBeLessThanOrEqual(300);
});

test("a quote is found by its words, and by what is around it", async () => {
  await store.load([actor("ada"), actor("bob"), smallArticle({ title: "Of a realm" })]);
  const ids = async (text: string) =>
    (await search(text)).map(({ node }) => node.id.slice(0, 3)).toSorted();
  expect(small).toContain("she hopes");
  for (const text of ["helps", "hopes", "realm"]) expect(await ids(text)).toEqual(["art", "quo"]);
  const [edge] = (await search("helps")).filter(({ node }) => node.id.startsWith("quo_"));
  expect(edge?.snippet).toBe("Bob [the king] «helps» Ada 🕊️,");
});

test(
  "whatever a text is like, a snippet is one line of 300 characters, with each hit closed",
  { timeout: 30_000 },
  async () => {
    const word = fc.oneof(
      fc.constantFrom("hit", "hit", "🕊️", "\n", "naïve"),
      fc.string({
        unit: fc.constantFrom("x", "é", "hit"),
        minLength: 1,
        maxLength: 400,
        size: "max",
      }),
    );
    const texts = fc.sample(fc.array(word, { minLength: 1, maxLength: 80, size: "max" }), {
      numRuns: 200,
      seed: 7,
    });
    const lines = texts.map((words, i) => article(`text-${i}`, `hit ${words.join(" ")}`));
    expect((await store.load(lines)).refused).toEqual([]);
    const rows = await store.rows("select max(length(text)) as longest from text_version");
    expect(Number(rows[0]?.["longest"])).toBeGreaterThan(3000);
    const edges = await search("hit");
    expect(edges).toHaveLength(100);
    for (const { snippet } of edges) {
      expect([...snippet].length).toBeLessThanOrEqual(300);
      expect(snippet).toMatch(/^[^«»\n]*(«[^«»\n]+»[^«»\n]*)+$/);
    }
    expect(edges.some(({ snippet }) => [...snippet].length > 290)).toBe(true);
  },
);
