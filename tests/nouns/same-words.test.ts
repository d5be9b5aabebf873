import { expect, test, vi } from "vitest";
import { openApi } from "../ask.ts";
import { actor, place, smallArticle } from "../record/sample.ts";
import { testStore } from "../record/store.ts";
import { sha256 } from "../../src/text/sha256.ts";

vi.setConfig({ testTimeout: 30_000 });
const store = testStore();

/** An article with one quote, which is all of its text. */
function saying(slug: string, words: string, more: object = {}): object {
  const quoted = place(words, words);
  return smallArticle({
    slug,
    version: { sha256: sha256(words), text: words },
    mentions: [],
    claims: [],
    quotes: [{ id: "q1", form: "DIRECT", speaker: "ada", confidence: 1, span: quoted }],
    ...more,
  });
}

const words = "We will not leave the harbor until every boat that went out is back at the quay.";
const ids = async (slug: string): Promise<string[]> => {
  const { data } = await openApi(store).run(
    `{ article(by: { slug: "${slug}" }) { quotes { nodes { sameWords { totalCount pageInfo { hasNextPage } nodes { article { slug } } } } } } }`,
  );
  const [quote] = (data as never as Data).article.quotes.nodes;
  expect(quote?.sameWords.totalCount).toBe(quote?.sameWords.nodes.length);
  return (quote?.sameWords.nodes ?? []).map(({ article }) => article.slug);
};
interface Data {
  article: {
    quotes: {
      nodes: { sameWords: { totalCount: number; nodes: { article: { slug: string } }[] } }[];
    };
  };
}

test("quotes of other articles with the same words, or nearly, follow what is loaded, corrected and taken back", async () => {
  await store.load([
    actor("ada", { kind: "PERSON" }),
    actor("bob"),
    saying("first", words, { publishedOn: "2020-01-01" }),
    saying("same", words.toUpperCase(), { publishedOn: "2020-01-02" }),
    saying("altered", words.replace("harbor", "port"), { publishedOn: "2020-01-03" }),
    saying("other", "The council meets on Thursday to decide about the boats of the island."),
    saying("short", "Yes, of course."),
  ]);
  expect(await ids("first")).toEqual(["altered", "same"]);
  expect(await ids("altered")).toEqual(["same", "first"]);
  expect(await ids("other")).toEqual([]);
  expect(await ids("short")).toEqual([]);
  await store.load([saying("same", "Nobody has said a word about what becomes of the ferry now.")]);
  expect(await ids("first")).toEqual(["altered"]);
});
