import { describe, expect, inject, test } from "vitest";
import { actorId, articleId, quoteId } from "../../src/record/format/id.ts";
import { openApi, told } from "../ask.ts";

const api = openApi(inject("store"));

describe("an id that names nothing is found by the one statement, and refuses it", () => {
  const uzbekistan = actorId("uzbekistan");
  const nameOf = (noun: string, id: string): string =>
    noun !== "Relationship" && !id.includes("_") ? "slug" : "id";
  const unknown = (path: string, argument: string, noun: string, id: string) => ({
    path,
    code: "UNKNOWN_ID",
    message: `\`filter.${argument}\`: no ${noun} has the ${nameOf(noun, id)} ${JSON.stringify(id)}.`,
  });

  test.each([
    ["quotes(filter: { speaker: $ids })", "quotes", "speaker", "Actor"],
    ["quotes(filter: { article: $ids })", "quotes", "article", "Article"],
    ["quotes(filter: { mentions: $ids })", "quotes", "mentions", "Actor"],
    ["articles(filter: { publication: $ids })", "articles", "publication", "Actor"],
    ["articles(filter: { mentions: $ids })", "articles", "mentions", "Actor"],
    ["articles(filter: { quotes: $ids })", "articles", "quotes", "Actor"],
    ["relationships(filter: { subject: $ids })", "relationships", "subject", "Actor"],
    ["relationships(filter: { object: $ids })", "relationships", "object", "Actor"],
    ["relationships(filter: { actor: $ids })", "relationships", "actor", "Actor"],
    ["claims(filter: { relationship: $ids })", "claims", "relationship", "Relationship"],
    ["claims(filter: { article: $ids })", "claims", "article", "Article"],
    ["claims(filter: { holder: $ids })", "claims", "holder", "Actor"],
    ["claims(filter: { actor: $ids })", "claims", "actor", "Actor"],
    ["claims(filter: { publication: $ids })", "claims", "publication", "Actor"],
    ["quotes(filter: { publication: $ids })", "quotes", "publication", "Actor"],
    ["quotes(filter: { articleQuotes: $ids })", "quotes", "articleQuotes", "Actor"],
  ])("%s", async (field, path, argument, noun) => {
    const query = `query ($ids: [ID!]) { ${field} { totalCount } }`;
    for (const ids of [["act_0"], ["act_0", "", "it's"]]) {
      const answer = await api.run(query, { ids });
      expect(told(answer)).toEqual(ids.map((id) => unknown(path, argument, noun, id)));
      expect(answer).not.toHaveProperty("data");
      expect(answer.requests).toBe(1);
    }
  });

  test("among ids that are known, and of another type", async () => {
    const quote = quoteId("kyrgyzstan-hard-sell", "q1");
    const answer = await api.run(
      "query ($ids: [ID!]) { quotes(filter: { speaker: $ids }) { totalCount } }",
      { ids: [uzbekistan, quote, articleId("kyrgyzstan-hard-sell"), uzbekistan] },
    );
    expect(told(answer)).toEqual([
      unknown("quotes", "speaker", "Actor", quote),
      unknown("quotes", "speaker", "Actor", articleId("kyrgyzstan-hard-sell")),
    ]);
  });

  test("in a nested filter, even where no row would use it", async () => {
    const answer = await api.run(`{
      article(by: { slug: "none" }) { mentions(filter: { actor: ["act_1"] }) { totalCount } }
      b: actors(first: 0) { nodes { mentions(filter: { article: ["${uzbekistan}"] }) { totalCount } } }
    }`);
    expect(told(answer)).toEqual([
      unknown("article.mentions", "actor", "Actor", "act_1"),
      unknown("b.nodes.mentions", "article", "Article", uzbekistan),
    ]);
  });

  test("what is not found by id or key is null, and no error", async () => {
    const answer = await api.run(`{
      node(id: "${uzbekistan}0") { id }
      article(by: { slug: "none" }) { id }
      actor(by: { wikidataId: "Q0" }) { id }
      byUrl: article(by: { url: "https://example.org/" }) { id }
    }`);
    expect(answer.data).toEqual({ node: null, article: null, actor: null, byUrl: null });
    expect(answer.errors).toBeUndefined();
  });
});
