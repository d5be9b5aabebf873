import { expect, test } from "vitest";
import { articleId, claimId, mentionId, quoteId } from "../../src/record/format/id.ts";
import { testDesk, type Thing } from "./desk.ts";

const desk = testDesk();
const q1 = quoteId("small", "q1");
const m1 = mentionId("small", "m1");
const c2 = claimId("small", "c2");
const quotes = `{ article(by: { slug: "small" }) { revision quotes { nodes { id text form span { start } speaker { slug } confidence segments { kind text } } } } }`;

test("a quote is added by its words, and undone", async () => {
  const before = await desk.export();
  const added = await desk.edit({
    operations: [
      { putActor: { name: "Cleo Demo", kind: "PERSON" } },
      {
        addQuote: {
          article: "small",
          quote: { place: { exact: "she hopes" }, speakers: ["cleo-demo"] },
        },
      },
    ],
  });
  expect(added).toMatchObject({ edit: { status: "APPLIED" }, userErrors: [] });
  expect(await desk.read(quotes)).toMatchObject({
    article: {
      revision: 2,
      quotes: {
        nodes: [
          { id: q1 },
          { text: "she hopes", form: "INDIRECT", speaker: { slug: "cleo-demo" }, confidence: 1 },
        ],
      },
    },
  });
  const things = await desk.read<{ node: { things: { nodes: Thing[] } } }>(
    `query ($id: ID!) { node(id: $id) { ... on Edit { note author { name role } things { nodes { type before after node { id } } } } } }`,
    undefined,
    { id: added.edit?.id },
  );
  expect(things.node.things.nodes.map((each) => [each.type, each.before])).toEqual([
    ["Actor", null],
    ["Quote", null],
  ]);
  expect(JSON.parse(String(things.node.things.nodes[1]?.after))).toMatchObject({
    id: "q2",
    speaker: "cleo-demo",
  });
  const undone = await desk.mutate("undo", { edit: added.edit?.id, note: "wrong" });
  expect(undone).toMatchObject({ edit: { status: "APPLIED" }, userErrors: [] });
  expect(await desk.export()).toBe(before);
  const again = await desk.mutate("undo", { edit: undone.edit?.id, note: "right after all" });
  expect(again).toMatchObject({ edit: { status: "APPLIED" }, userErrors: [] });
  expect(await desk.read(quotes)).toMatchObject({
    article: { quotes: { nodes: [{}, { text: "she hopes" }] } },
  });
});

test("who said it together, and who passed it on, are written, changed, and come back", async () => {
  const before = await desk.export();
  const people = `{ quote(id: "${q1}") { speakers { slug } through { slug } } }`;
  const change = (quote: object) =>
    desk.edit({
      operations: [
        { putActor: { slug: "cleo-demo", name: "Cleo Demo", kind: "PERSON" } },
        {
          changeQuote: {
            id: q1,
            quote: { place: { exact: "Bob [the king] helps Ada 🕊️," }, ...quote },
          },
        },
      ],
    });
  const first = await change({ speakers: ["ada", "bob"], through: ["cleo-demo"] });
  expect(first.userErrors).toEqual([]);
  const both = { speakers: [{ slug: "ada" }, { slug: "bob" }], through: [{ slug: "cleo-demo" }] };
  expect(await desk.read(people)).toEqual({ quote: both });
  expect(await desk.export()).toContain('"speakers":["ada","bob"],"through":["cleo-demo"]');
  // What is left out stays.
  expect((await change({ confidence: 0.5 })).userErrors).toEqual([]);
  expect(await desk.read(people)).toEqual({ quote: both });
  const last = await change({ speakers: ["bob"], through: [] });
  expect(await desk.read(people)).toEqual({ quote: { speakers: [{ slug: "bob" }], through: [] } });
  await desk.mutate("undo", { edit: last.edit?.id, note: "wrong" });
  expect(await desk.read(people)).toEqual({ quote: both });
  const wrong = await change({ speakers: ["ada", "ada"], through: ["ada"] });
  expect(wrong.userErrors[0]).toMatchObject({ code: "INVALID" });
  expect(wrong.userErrors[0]?.path.slice(0, 4)).toEqual([
    "operations",
    "1",
    "changeQuote",
    "quote",
  ]);
  const nobody = await change({ through: ["nobody"] });
  expect(nobody.userErrors).toMatchObject([
    { code: "NOT_FOUND", path: ["operations", "1", "changeQuote", "quote", "through", "0"] },
  ]);
  expect(before).not.toContain("through");
});

test("parts in the reporter's words, said together and passed on, are read, exported and loaded as written", async () => {
  const segments = [
    { kind: "PARAPHRASE", exact: "she " },
    { kind: "VERBATIM", exact: "hopes" },
  ] as const;
  const made = await desk.edit({
    operations: [
      { putActor: { slug: "cleo-demo", name: "Cleo Demo", kind: "PERSON" } },
      {
        addQuote: {
          article: "small",
          quote: {
            place: { exact: "she hopes" },
            form: "MIXED",
            segments: [...segments],
            speakers: ["bob", "ada"],
            through: ["cleo-demo"],
          },
        },
      },
    ],
  });
  expect(made).toMatchObject({ edit: { status: "APPLIED" }, userErrors: [] });
  const query = `{ quote(id: "${quoteId("small", "q2")}") { form text segments { kind text } speakers { slug } through { slug } } }`;
  const written = {
    quote: {
      form: "MIXED",
      text: "she hopes",
      segments: segments.map(({ kind, exact }) => ({ kind, text: exact })),
      speakers: [{ slug: "bob" }, { slug: "ada" }],
      through: [{ slug: "cleo-demo" }],
    },
  };
  expect(await desk.read(query)).toEqual(written);
  const exported = await desk.export();
  await desk.store.clear();
  const { refused } = await desk.store.load(exported.trimEnd().split("\n"));
  expect(refused).toEqual([]);
  expect(await desk.read(query)).toEqual(written);
  expect(await desk.export()).toBe(exported);
});

test("every kind of part is changed and taken out, and comes back", async () => {
  const before = await desk.export();
  const edits = [];
  for (const operations of [
    [
      {
        changeQuote: {
          id: q1,
          quote: {
            place: { exact: "Bob [the king] helps" },
            speakers: ["bob"],
            speakerPlace: null,
            confidence: 0.5,
          },
        },
      },
      { retractClaim: claimId("small", "c1") },
    ],
    [
      {
        addMention: {
          article: "small",
          mention: { place: { exact: "Bob", suffix: "." }, actor: "bob", type: "NAME" as const },
        },
      },
    ],
    [
      {
        changeMention: {
          id: m1,
          mention: {
            place: { exact: "Ada", prefix: "said " },
            actor: "ada",
            type: "NAME" as const,
          },
        },
      },
    ],
    [{ removeMention: mentionId("small", "m2") }],
    [
      {
        changeClaim: {
          id: c2,
          claim: {
            subject: "ada",
            predicate: "BACKS" as const,
            object: "bob",
            status: "DENIED" as const,
            certainty: "CERTAIN" as const,
          },
        },
      },
    ],
    [
      {
        addClaim: {
          article: articleId("small"),
          claim: {
            subject: "bob",
            predicate: "BACKS" as const,
            object: "ada",
            status: "ASSERTED" as const,
            certainty: "CERTAIN" as const,
            locators: ["page 3"],
          },
        },
      },
    ],
    [{ removeQuote: q1 }],
    [
      {
        putArticle: {
          slug: "small",
          title: "A title",
          language: "en",
          genre: "OTHER" as const,
          rights: "FULL_TEXT" as const,
          publication: "paper",
        },
      },
    ],
    [
      {
        putActor: {
          slug: "ada",
          name: "Ada Demo",
          kind: "PERSON" as const,
          aliases: [{ text: "A.", type: "ABBREVIATION" as const }],
        },
      },
    ],
  ]) {
    const done = await desk.edit({ operations });
    expect(done.userErrors).toEqual([]);
    expect(done.edit?.status).toBe(
      operations.some((each) => "retractClaim" in each) ? "OPEN" : "APPLIED",
    );
    if (done.edit?.status === "OPEN") {
      const decided = await desk.mutate(
        "decide",
        { edit: done.edit.id, verdict: "APPLY" },
        "review",
      );
      expect(decided).toMatchObject({ edit: { status: "APPLIED" }, userErrors: [] });
    }
    edits.push(done.edit?.id);
  }
  for (const edit of edits.toReversed()) {
    const done = await desk.mutate("undo", { edit, note: "back" });
    expect(done).toMatchObject({ edit: { status: "APPLIED" }, userErrors: [] });
  }
  expect(await desk.export()).toBe(before);
});
