import { describe, expect, test } from "vitest";
import type { Operation } from "../../src/edit/input.ts";
import { claimId, mentionId, quoteId } from "../../src/record/format/id.ts";
import { testDesk } from "./desk.ts";

const desk = testDesk();
const q1 = quoteId("small", "q1");
const quoteAt = (place: object, more: object = {}): Operation => ({
  addQuote: { article: "small", quote: { place, ...more } },
});
const article = { slug: "small", language: "en", genre: "OTHER", rights: "FULL_TEXT" } as const;
const claim = { predicate: "AIDS", status: "ASSERTED", certainty: "CERTAIN" } as const;

const cases: [
  what: string,
  operations: Operation[],
  code: string,
  path: string,
  message: RegExp,
][] = [
  [
    "words that are not in the text",
    [quoteAt({ exact: "nobody said" })],
    "NOT_IN_TEXT",
    "operations.0.addQuote.quote.place",
    /The text has no "nobody said"/,
  ],
  [
    "words that stand more than once",
    [quoteAt({ exact: "Ada" })],
    "AMBIGUOUS_PLACE",
    "operations.0.addQuote.quote.place",
    /"Ada" 4 times: at/,
  ],
  [
    "words in another context",
    [quoteAt({ exact: "she hopes", prefix: "that " })],
    "NOT_IN_TEXT",
    "operations.0.addQuote.quote.place",
    /not between such words/,
  ],
  [
    "offsets that say other words",
    [quoteAt({ exact: "she hopes", start: 3 })],
    "NOT_IN_TEXT",
    "operations.0.addQuote.quote.place",
    /The text has ".*" there/,
  ],
  [
    "an end past the text",
    [quoteAt({ start: 3, end: 3000 })],
    "NOT_IN_TEXT",
    "operations.0.addQuote.quote.place.end",
    /ends at 3000/,
  ],
  [
    "a place that cuts a surrogate pair",
    [quoteAt({ start: 1, end: 8 })],
    "INVALID",
    "operations.0.addQuote.quote.place",
    /cuts a character in two/,
  ],
  [
    "an empty place",
    [quoteAt({ start: 5, end: 5 })],
    "INVALID",
    "operations.0.addQuote.quote.place",
    /empty or backwards/,
  ],
  ["no place", [quoteAt({})], "INVALID", "operations.0.addQuote.quote.place", /Give the words/],
  [
    "an unknown actor",
    [quoteAt({ exact: "she hopes" }, { speakers: ["nobody"] })],
    "NOT_FOUND",
    "operations.0.addQuote.quote.speakers.0",
    /There is no Actor "nobody"/,
  ],
  [
    "an id of another type",
    [quoteAt({ exact: "she hopes" }, { speakers: [q1] })],
    "NOT_FOUND",
    "operations.0.addQuote.quote.speakers.0",
    /It is of type Quote/,
  ],
  [
    "an unknown article",
    [{ addQuote: { article: "none", quote: { place: { exact: "x" } } } }],
    "NOT_FOUND",
    "operations.0.addQuote.article",
    /There is no Article/,
  ],
  [
    "a confidence above 1",
    [quoteAt({ exact: "she hopes" }, { confidence: 2 })],
    "INVALID",
    "operations.0.addQuote.quote.confidence",
    /./,
  ],
  [
    "segments that do not tile",
    [quoteAt({ exact: "she hopes" }, { segments: [{ kind: "VERBATIM", exact: "she" }] })],
    "INVALID",
    "operations.0.addQuote.quote.segments",
    /leave out " hopes"/,
  ],
  [
    "a MIXED quote without the speaker's words",
    [quoteAt({ exact: "she hopes" }, { form: "MIXED" })],
    "INVALID",
    "operations.0.addQuote.quote.segments",
    /at least one VERBATIM/,
  ],
  [
    "two changes of one thing",
    [{ removeQuote: q1 }, { removeQuote: q1 }],
    "NOT_FOUND",
    "operations.1.removeQuote",
    /no such Quote any more/,
  ],
  [
    "a removal and a change",
    [{ changeQuote: { id: q1, quote: { place: { exact: "she hopes" } } } }, { removeQuote: q1 }],
    "INVALID",
    "operations.1.removeQuote",
    /operation 0 of this edit changes it already/,
  ],
  [
    "the removal of a quote that a claim is made in",
    [{ removeQuote: q1 }],
    "INVALID",
    "operations.0.removeQuote",
    /The article has no quote "q1"/,
  ],
  [
    "the removal of an actor that is named",
    [{ removeActor: "ada" }],
    "INVALID",
    "operations.0.removeActor",
    /still named by: "small"/,
  ],
  [
    "an actor without a name",
    [{ putActor: { slug: "x", name: " ", kind: "PERSON" } }],
    "INVALID",
    "operations.0.putActor.name",
    /nothing that can be seen/,
  ],
  [
    "a slug that is none",
    [{ putActor: { slug: "No Slug", name: "x", kind: "PERSON" } }],
    "INVALID",
    "operations.0.putActor.slug",
    /no slug/,
  ],
  [
    "a country that is none",
    [{ putActor: { slug: "x", name: "x", kind: "PERSON", country: "Kyrgyzstan" } }],
    "INVALID",
    "operations.0.putActor.country",
    /alpha-2/,
  ],
  [
    "a name that is somebody's",
    [{ putActor: { name: "Ada", kind: "PERSON" } }],
    "AMBIGUOUS_ACTOR",
    "operations.0.putActor.name",
    /is on record/,
  ],
  [
    "another kind of a publication that publishes",
    [
      { putArticle: { ...article, slug: "new", title: "N", publication: "paper" } },
      { putActor: { slug: "paper", name: "p", kind: "PERSON" } },
    ],
    "INVALID",
    "operations.0.putArticle.publication",
    /kind PERSON/,
  ],
  [
    "a publication that is none",
    [{ putArticle: { ...article, publication: "ada" } }],
    "INVALID",
    "operations.0.putArticle.publication",
    /of kind PERSON/,
  ],
  [
    "a date that is none",
    [{ putArticle: { ...article, publishedOn: "2010-02-30" } }],
    "INVALID",
    "operations.0.putArticle.publishedOn",
    /no day of the calendar/,
  ],
  [
    "an address that is none",
    [{ putArticle: { ...article, url: "mailto:x" } }],
    "INVALID",
    "operations.0.putArticle.url",
    /no absolute http/,
  ],
  [
    "a language that is none",
    [{ putArticle: { ...article, language: "english!" } }],
    "INVALID",
    "operations.0.putArticle.language",
    /BCP 47/,
  ],
  [
    "a text in which places are gone",
    [{ putArticle: { ...article, text: "Another text." } }],
    "NOT_IN_TEXT",
    "operations.0.putArticle.quotes",
    /no "Bob/,
  ],
  [
    "a retraction by status",
    [{ putArticle: { ...article, status: "RETRACTED" } }],
    "INVALID",
    "operations.0.putArticle.status",
    /withdrawArticle/,
  ],
  [
    "a claim without evidence",
    [{ addClaim: { article: "small", claim: { ...claim, object: "ada" } } }],
    "INVALID",
    "operations.0.addClaim.claim.evidence",
    /one place or locator/,
  ],
  [
    "a claim that ends before it begins",
    [
      {
        addClaim: {
          article: "small",
          claim: {
            ...claim,
            object: "ada",
            locators: ["p. 1"],
            validFrom: "2011",
            validTo: "2010",
          },
        },
      },
    ],
    "INVALID",
    "operations.0.addClaim.claim.validFrom",
    /after its end/,
  ],
  [
    "a claim in a quote of none",
    [
      {
        addClaim: {
          article: "small",
          claim: { ...claim, object: "ada", locators: ["p. 1"], quote: "quo_none" },
        },
      },
    ],
    "NOT_FOUND",
    "operations.0.addClaim.claim.quote",
    /no quote/,
  ],
  [
    "evidence outside of the quote",
    [
      {
        addClaim: {
          article: "small",
          claim: { ...claim, object: "ada", quote: q1, evidence: [{ exact: "she hopes" }] },
        },
      },
    ],
    "INVALID",
    "operations.0.addClaim.claim.evidence",
    /inside the quote/,
  ],
  [
    "a claim that stands",
    [{ restoreClaim: claimId("small", "c1") }],
    "INVALID",
    "operations.0.restoreClaim",
    /stands/,
  ],
  [
    "an article that stands",
    [{ restoreArticle: "small" }],
    "INVALID",
    "operations.0.restoreArticle",
    /stands/,
  ],
  [
    "a merge among other operations",
    [{ mergeActors: { actor: "ada", into: "bob" } }, { removeQuote: q1 }],
    "INVALID",
    "operations",
    /edit of its own/,
  ],
  [
    "a merge of one",
    [{ mergeActors: { actor: "ada", into: "ada" } }],
    "INVALID",
    "operations.0.mergeActors",
    /one actor/,
  ],
  ["nothing", [], "INVALID", "operations", /nothing to do/],
  [
    "a hundred and one operations",
    Array.from({ length: 101 }, () => ({ removeMention: mentionId("small", "m1") })),
    "TOO_LARGE",
    "operations",
    /101 operations/,
  ],
];

test.each(cases)(
  "%s: refused by code and path, and nothing is written",
  async (_, operations, code, path, message) => {
    const before = [await desk.export(), await desk.store.rows("select count(*) as n from edit")];
    const { edit, userErrors } = await desk.edit({ operations });
    expect(edit).toBeNull();
    expect(userErrors[0]).toEqual({
      code,
      path: path.split("."),
      message: expect.stringMatching(message),
    });
    expect([await desk.export(), await desk.store.rows("select count(*) as n from edit")]).toEqual(
      before,
    );
  },
);

test("a note that is empty, or of 100 KB", async () => {
  const operations = [{ removeMention: mentionId("small", "m1") }];
  expect((await desk.edit({ operations, note: " " })).userErrors).toMatchObject([
    { code: "INVALID", path: ["note"] },
  ]);
  expect((await desk.edit({ operations, note: "x".repeat(100_000) })).userErrors).toMatchObject([
    { code: "TOO_LARGE", path: ["note"] },
  ]);
});

describe("revisions", () => {
  const operations = [{ removeMention: mentionId("small", "m1") }];
  const edit = (expectedRevisions: { id: string; revision: number }[]) =>
    desk.edit({ operations, expectedRevisions, overwrite: false });

  test("one that is missing, stale or of nothing changes nothing, and a stale one says who changed it", async () => {
    expect((await edit([])).userErrors).toMatchObject([
      { code: "INVALID", path: ["expectedRevisions"], message: expect.stringContaining('"small"') },
    ]);
    expect((await edit([{ id: "nothing", revision: 1 }])).userErrors).toMatchObject([
      { code: "NOT_FOUND", path: ["expectedRevisions", "0", "id"] },
      { code: "INVALID" },
    ]);
    expect((await edit([{ id: "small", revision: 7 }])).userErrors).toMatchObject([
      {
        code: "STALE_REVISION",
        path: ["expectedRevisions", "0"],
        message: expect.stringMatching(/is at revision 1, not 7: operator changed it at \d{4}-/),
      },
    ]);
    expect((await edit([{ id: "small", revision: 1 }])).edit?.status).toBe("APPLIED");
  });
});
