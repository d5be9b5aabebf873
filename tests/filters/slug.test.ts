import { getNamedType, GraphQLID, isInputObjectType, type GraphQLInputObjectType } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorId, articleId } from "../../src/record/format/id.ts";
import { mergeActors } from "../../src/record/merge/merge-actors.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { fieldsOf, ownTypes } from "../contract/elements.ts";
import { readSchema } from "../contract/sdl.ts";
import { openApi, told, type TestApi } from "../ask.ts";
import { startSample } from "../sample.ts";
import type { Sqld } from "../sqld.ts";

// Wherever an argument takes the id of an actor or an article, its slug names the same: also one that was merged.

let sqld: Sqld;
let api: TestApi;

beforeAll(async () => {
  sqld = await startSample();
  await mergeActors(openHrana(sqld), "armenia", "kazakhstan");
  api = openApi(sqld);
});
afterAll(() => sqld?.stop());

const article = "kyrgyzstan-hard-sell";
const some = "totalCount nodes { id }";
/** An operation for each place where ids are taken, `$ids` or `$id`, and of what. */
const places: Record<string, string> = {
  "QuoteFilter.speaker": `quotes(filter: { speaker: $ids }) { ${some} }`,
  "QuoteFilter.mentions": `quotes(filter: { mentions: $ids }) { ${some} }`,
  "QuoteFilter.articleQuotes": `quotes(filter: { articleQuotes: $ids }) { ${some} }`,
  "QuoteFilter.publication": `quotes(filter: { publication: $ids }) { ${some} }`,
  "QuoteFilter.article": `quotes(filter: { article: $articles }) { ${some} }`,
  "ArticleFilter.publication": `articles(filter: { publication: $ids }) { ${some} }`,
  "ArticleFilter.mentions": `articles(filter: { mentions: $ids }) { ${some} }`,
  "ArticleFilter.quotes": `articles(filter: { quotes: $ids }) { ${some} }`,
  "MentionFilter.actor": `articles { nodes { mentions(filter: { actor: $ids }) { ${some} } } }`,
  "MentionFilter.article": `actors { nodes { mentions(filter: { article: $articles }) { ${some} } } }`,
  "RelationshipFilter.subject": `relationships(filter: { subject: $ids }) { ${some} }`,
  "RelationshipFilter.object": `relationships(filter: { object: $ids }) { ${some} }`,
  "RelationshipFilter.actor": `relationships(filter: { actor: $ids }) { ${some} }`,
  "ClaimFilter.article": `claims(filter: { article: $articles }) { ${some} }`,
  "ClaimFilter.holder": `claims(filter: { holder: $ids }) { ${some} }`,
  "ClaimFilter.actor": `claims(filter: { actor: $ids }) { ${some} }`,
  "ClaimFilter.publication": `claims(filter: { publication: $ids }) { ${some} }`,
  "ActorKey.id": "actor(by: { id: $id }) { id name quotes { totalCount } }",
  "ArticleKey.id": "article(by: { id: $article }) { id title }",
  "Query.paths(from)": 'paths(from: $id, to: "uzbekistan") { length relationships { id } }',
  "Query.paths(to)": `paths(from: "${actorId("uzbekistan")}", to: $id) { length relationships { id } }`,
  "Query.timeline(actor)": "timeline(of: QUOTES, by: YEAR, actor: $id) { on count }",
  "Query.verifyQuote(speaker)":
    'verifyQuote(text: "has broken all promises to Kyrgyzstan", speaker: $id) { match quotes { id } }',
  "QuoteToVerify.speaker":
    'verifyQuotes(quotes: [{ text: "has broken all promises to Kyrgyzstan", speaker: $id }, { text: "promises" }]) { match quotes { id } }',
};
/** Of any thing, of a quote, or of a relationship, which has no slug; and of what only a key with a role sees. */
const others = [
  "SuggestionFilter.article",
  "Query.quote(id)",
  "Query.node(id)",
  "Query.nodes(ids)",
  "EditFilter.touches",
  "ClaimFilter.relationship",
];

test("there are no other places", () => {
  const schema = readSchema();
  const read = ownTypes(schema).filter((type) => type !== schema.getMutationType());
  const given = read.flatMap((type) =>
    fieldsOf(type).flatMap((field) =>
      field.args.map(({ name, type: own }) => ({ at: `${type.name}.${field.name}(${name})`, own })),
    ),
  );
  // What an input takes comes after it, so that this loop reaches it, too.
  const inputs = new Set<GraphQLInputObjectType>();
  for (const { own } of given) {
    const input = getNamedType(own);
    if (!isInputObjectType(input) || inputs.has(input)) continue;
    inputs.add(input);
    const fields = Object.values(input.getFields());
    given.push(...fields.map(({ name, type }) => ({ at: `${input.name}.${name}`, own: type })));
  }
  const found = given.filter(({ own }) => getNamedType(own) === GraphQLID).map(({ at }) => at);
  expect(found.toSorted()).toEqual([...Object.keys(places), ...others].toSorted());
});

const declared = {
  ids: "[ID!]",
  articles: "[ID!]",
  id: "ID!",
  article: "ID!",
} as const;

async function answer(field: string, variables: Record<string, unknown>) {
  const used = Object.entries(declared).filter(([name]) => new RegExp(`\\$${name}\\b`).test(field));
  const head = used.map(([name, type]) => `$${name}: ${type}`).join(", ");
  const { data, requests, errors } = await api.run(`query (${head}) { ${field} }`, variables);
  expect({ errors, requests }).toEqual({ errors: undefined, requests: 1 });
  return data;
}

const cases = [
  ["russia"],
  ["onrecord-sample-desk"],
  ["russia", actorId("kyrgyzstan"), "kazakhstan"],
  // Merged.
  ["armenia"],
];

test.each(Object.entries(places))("%s", async (_place, field) => {
  const answered: unknown[] = [];
  for (const slugs of cases) {
    const ids = slugs.map((slug) => (slug.includes("_") ? slug : actorId(slug)));
    const bySlug = { ids: slugs, id: slugs[0], articles: [article], article };
    const own = articleId(article);
    const wanted = await answer(field, { ids, id: ids[0], articles: [own], article: own });
    expect(await answer(field, bySlug)).toEqual(wanted);
    answered.push(wanted);
  }
  expect(JSON.stringify(answered)).toMatch(/"(id|on|match)":/);
});

test("a slug that names nothing is refused like an id", async () => {
  const query = `{ a: quotes(filter: { speaker: ["nobody"] }) { totalCount }
    b: quotes(filter: { article: ["russia"] }) { totalCount }
    timeline(of: QUOTES, by: YEAR, actor: "${article}") { on } }`;
  expect(told(await api.run(query))).toEqual([
    { path: "a", code: "UNKNOWN_ID", message: '`filter.speaker`: no Actor has the slug "nobody".' },
    {
      path: "b",
      code: "UNKNOWN_ID",
      message: '`filter.article`: no Article has the slug "russia".',
    },
    {
      path: "timeline",
      code: "UNKNOWN_ID",
      message: `\`actor\`: no Actor has the slug "${article}".`,
    },
  ]);
  expect((await api.run('{ actor(by: { id: "nobody" }) { id } }')).data).toEqual({ actor: null });
});
