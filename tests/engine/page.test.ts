import fc from "fast-check";
import { describe, expect, inject, test } from "vitest";
import { actorId, articleId, quoteId, relationshipId } from "../../src/record/format/id.ts";
import { openApi } from "../ask.ts";
import { pageOf, wholeOf, type List, type Page, type View } from "./walk.ts";

const api = openApi(inject("store"));

const seed = 'article(by: { slug: "kyrgyzstan-hard-sell" }) { }';
const russia = 'actor(by: { slug: "russia" }) { }';
const quote = `node(id: "${quoteId("kyrgyzstan-hard-sell", "q3")}") { ... on Quote { } }`;
const member = `node(id: "${relationshipId("uzbekistan", "MEMBER_OF", "csto")}") { ... on Relationship { } }`;
const byDate = ["POSITION", "PUBLISHED_ON"];
const byClaims = ["CLAIM_COUNT", "LAST_CLAIMED_ON"];
const articles = ["PUBLISHED_ON", "RECORDED_AT", "TITLE"];

const list = (name: string, type: string, more: Partial<List> = {}): List => ({
  name,
  type,
  field: name.split(/[.( ]/)[name.includes(".") ? 1 : 0] ?? name,
  ...more,
});
const lists: List[] = [
  list("articles", "Article", { orders: articles }),
  list("actors", "Actor", { orders: ["NAME", "MENTION_COUNT", "QUOTE_COUNT"] }),
  list("quotes", "Quote", { orders: byDate }),
  list("relationships", "Relationship", { orders: byClaims }),
  list("claims", "Claim"),
  list("Article.quotes", "Quote", { of: seed, orders: byDate }),
  list("Article.mentions", "Mention", { of: seed }),
  list("Article.claims", "Claim", { of: seed }),
  list("Actor.quotes", "Quote", { of: russia, orders: byDate }),
  list("Actor.mentions", "Mention", { of: russia }),
  ...["ANY", "OUTGOING", "INCOMING"].map((direction) =>
    list(`Actor.relationships ${direction}`, "Relationship", {
      of: russia,
      fixed: `direction: ${direction}`,
      orders: byClaims,
    }),
  ),
  list("Article.quotedIn", "Quote", {
    of: 'article(by: { slug: "new-york-times-op-ed-2010-06" }) { }',
    unfiltered: true,
  }),
  list("Actor.claims", "Claim", { of: 'actor(by: { slug: "washington-post" }) { }' }),
  ...["MENTIONED", "QUOTED", "PUBLISHED"].map((role) =>
    list(`Actor.articles ${role}`, "Article", {
      of: role === "PUBLISHED" ? 'actor(by: { slug: "onrecord-sample-desk" }) { }' : russia,
      fixed: `role: ${role}`,
      orders: articles,
    }),
  ),
  list("Quote.claims", "Claim", { of: quote }),
  list("Relationship.claims", "Claim", { of: member }),
];

const some = (slug: string): string => actorId(slug);
const filters: Record<string, Record<string, unknown>[]> = {
  Article: [
    { genre: ["REPORTAGE", "ANALYSIS"] },
    { mentions: [some("uzbekistan"), some("russia")] },
  ],
  Actor: [{ kind: ["STATE"] }, { kind: ["STATE", "GROUP"], identifiability: ["NAMED"] }],
  Quote: [
    { form: ["INDIRECT"] },
    { publishedOn: { from: "2010-06-20" } },
    { mentions: [some("russia")] },
  ],
  Mention: [{ type: ["NAME", "METONYM"] }, { article: [articleId("kyrgyzstan-hard-sell")] }],
  Relationship: [
    { predicate: ["MEMBER_OF"] },
    { actor: [some("kyrgyzstan"), some("csto")] },
    { status: ["DENIED"] },
  ],
  Claim: [{ status: ["ASSERTED"] }, { predicate: ["MEMBER_OF", "BACKS"], includeRetracted: true }],
};

const direction = fc.constantFrom("ASC" as const, "DESC" as const);
const viewOf = ({ type, orders, unfiltered }: List): fc.Arbitrary<View> =>
  fc.record({
    filter: fc.constantFrom(undefined, ...(unfiltered ? [] : (filters[type] ?? []))),
    orderBy:
      orders === undefined
        ? fc.constant(undefined)
        : fc.option(fc.record({ field: fc.constantFrom(...orders), direction }), {
            nil: undefined,
          }),
  });

/** That a page is the part `[from, to)` of the whole list, and says so. */
function expectPart(page: Page, whole: Page["edges"], from: number, to: number): void {
  expect(page.edges).toEqual(whole.slice(from, to));
  expect(page.totalCount).toBe(whole.length);
  expect(page.pageInfo).toMatchObject({
    hasPreviousPage: from > 0,
    hasNextPage: to < whole.length,
  });
}

describe.each(lists)("$name", (each) => {
  test(
    "walked in pages of any size, forward and backward, gives the whole list",
    { timeout: 30_000 },
    async () => {
      const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
      const property = fc.asyncProperty(
        viewOf(each),
        sizes,
        fc.boolean(),
        async (view, steps, back) => {
          const whole = await wholeOf(api, each, view);
          expect(new Set(whole.map(({ node }) => node.id)).size).toBe(whole.length);
          let at = back ? whole.length : 0;
          for (let step = 0; step === 0 || (back ? at > 0 : at < whole.length); step += 1) {
            const size = steps[step % steps.length] ?? 1;
            if (back) {
              const from = Math.max(0, at - size);
              const before = whole[at]?.cursor;
              expectPart(await pageOf(api, each, view, { last: size, before }), whole, from, at);
              at = from;
            } else {
              const to = Math.min(whole.length, at + size);
              const after = whole[at - 1]?.cursor;
              expectPart(await pageOf(api, each, view, { first: size, after }), whole, at, to);
              at = to;
            }
          }
        },
      );
      await fc.assert(property, { numRuns: 6 });
    },
  );

  test(
    "between any two cursors, from either end, gives that part",
    { timeout: 30_000 },
    async () => {
      const share = fc.double({ min: 0, max: 1, noNaN: true });
      const ends = fc.record({
        low: fc.option(share),
        high: fc.option(share),
        size: fc.integer({ min: 0, max: 12 }),
        back: fc.boolean(),
      });
      const property = fc.asyncProperty(
        viewOf(each),
        ends,
        async (view, { low, high, size, back }) => {
          const whole = await wholeOf(api, each, view);
          const at = (part: number): number =>
            Math.min(whole.length - 1, Math.floor(part * whole.length));
          const after = low === null || whole.length === 0 ? -1 : at(low);
          const before = high === null || whole.length === 0 ? whole.length : at(high);
          const bounds = { after: whole[after]?.cursor, before: whole[before]?.cursor };
          const page = await pageOf(api, each, view, {
            ...bounds,
            [back ? "last" : "first"]: size,
          });
          if (before <= after) expect(page.edges).toEqual([]);
          else if (back) expectPart(page, whole, Math.max(after + 1, before - size), before);
          else expectPart(page, whole, after + 1, Math.min(before, after + 1 + size));
        },
      );
      await fc.assert(property, { numRuns: 10 });
    },
  );
});

test("every list is long enough to have pages", async () => {
  for (const each of lists) {
    expect((await wholeOf(api, each, {})).length, each.name).toBeGreaterThan(1);
  }
});
