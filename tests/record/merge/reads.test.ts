import { beforeAll, expect, test } from "vitest";
import { loadRecords } from "../../../src/record/load/load-records.ts";
import { actorId, relationshipId } from "../../../src/record/format/id.ts";
import { mergeActors, unmergeActor } from "../../../src/record/merge/merge-actors.ts";
import { openApi, told, type TestApi } from "../../ask.ts";
import { actor, sampleLines, seedLines, smallArticle } from "../sample.ts";
import { testStore } from "../store.ts";

const store = testStore();
const sample = [...seedLines(), ...sampleLines("sample-desk.ndjson")];
let api: TestApi;
beforeAll(() => {
  api = openApi(store);
});

async function ask(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const { data, errors, requests, statements } = await api.run(query, variables);
  expect(errors).toBeUndefined();
  expect({ requests, statements: statements.length }).toEqual({ requests: 1, statements: 1 });
  return data;
}

test("changes tell a merge, its undoing, and an article that is taken back", async () => {
  await store.load([actor("ada"), actor("bob"), smallArticle()]);
  const last = `query { changes(first: 100) { nodes { kind type node { __typename ... on Actor { slug } } } } }`;
  const news = async (): Promise<unknown[]> => {
    const { changes } = (await ask(last)) as { changes: { nodes: unknown[] } };
    return changes.nodes.slice(3);
  };
  await mergeActors(store.libsql, "ada", "bob");
  const bob = { __typename: "Actor", slug: "bob" };
  expect(await news()).toEqual([{ kind: "MERGED", type: "Actor", node: bob }]);
  await unmergeActor(store.libsql, "ada");
  const ada = { __typename: "Actor", slug: "ada" };
  expect(await news()).toEqual([
    { kind: "MERGED", type: "Actor", node: ada },
    { kind: "CORRECTED", type: "Actor", node: ada },
    { kind: "CORRECTED", type: "Actor", node: bob },
  ]);
  await store.load([smallArticle({ status: "RETRACTED" })]);
  const taken = { kind: "WITHDRAWN", type: "Article", node: null };
  expect((await news()).at(-1)).toEqual(taken);
  await store.load([smallArticle({ status: "RETRACTED", title: "Taken back" })]);
  expect((await news()).at(-1)).toEqual({ ...taken, kind: "CORRECTED" });
  await store.load([smallArticle()]);
  expect((await news()).at(-1)).toMatchObject({
    kind: "CORRECTED",
    node: { __typename: "Article" },
  });
});

test("what is asked of the one or the other is answered of both", async () => {
  await store.load(sample);
  const rows = await store.rows(
    "select id, subject_id, predicate, object_id from relationship where subject_id in (select id from actor where slug = 'uzbekistan') limit 1",
  );
  const tie = rows[0];
  await mergeActors(store.libsql, actorId("uzbekistan"), "kyrgyzstan");
  const query = `query ($id: ID!, $other: ID!, $relationship: ID!) {
    timeline(of: ARTICLES, by: YEAR, actor: $id) { on count }
    claims: timeline(of: CLAIMS, by: YEAR, actor: $id) { on count }
    to: paths(from: $id, to: $other, maxLength: 2) { length relationships { id } }
    from: paths(from: $other, to: $id, maxLength: 2) { length relationships { id } }
    actor(by: {id: $other}) { relationships(filter: {actor: [$id]}) { totalCount nodes { id } } }
    node(id: $relationship) { id ... on Relationship { claims(filter: {relationship: [$relationship]}) { totalCount } } }
    verifyQuote(text: "the base is a matter of trade", speaker: $id) { match }
    many: quotes(filter: {speaker: [$id, $other]}) { totalCount }
    quotes(filter: {mentions: [$id]}) { totalCount }
  }`;
  const other = actorId("russia");
  const relationship = String(tie?.["id"]);
  const now = await ask(query, { id: actorId("uzbekistan"), other, relationship });
  const joined = relationshipId(
    "kyrgyzstan",
    String(tie?.["predicate"]),
    await slugOf(tie?.["object_id"]),
  );
  expect(now).toEqual(await ask(query, { id: actorId("kyrgyzstan"), other, relationship: joined }));
  expect(now).toMatchObject({ node: { id: joined } });
});

async function slugOf(id: unknown): Promise<string> {
  const [row] = await store.rows(`select slug from actor where id = '${String(id)}'`);
  return String(row?.["slug"]);
}

test("verifyQuote knows the words of either as said by both", async () => {
  await store.load([actor("ada"), actor("bob"), smallArticle()]);
  await mergeActors(store.libsql, "ada", "bob");
  const query = `query ($speaker: ID!) { verifyQuote(text: "Bob helps Ada", speaker: $speaker) { match } }`;
  for (const slug of ["ada", "bob"]) {
    expect(await ask(query, { speaker: actorId(slug) })).toEqual({
      verifyQuote: { match: "EXACT" },
    });
  }
});

test("no path leads from an actor to itself under another id", async () => {
  await store.load([actor("ada"), actor("bob"), smallArticle()]);
  await mergeActors(store.libsql, "ada", "bob");
  const query = "query ($from: ID!, $to: ID!) { paths(from: $from, to: $to) { length } }";
  expect(told(await api.run(query, { from: actorId("ada"), to: actorId("bob") }))).toEqual([
    { path: "paths", code: "BAD_USER_INPUT", message: "`from` and `to` are the same actor." },
  ]);
});

test("a relationship that comes to tie an actor to itself stays on record, and makes no neighbor", async () => {
  await store.load([actor("ada"), actor("bob"), smallArticle()]);
  await mergeActors(store.libsql, "ada", "bob");
  const query = `{ actor(by: {slug: "ada"}) { slug neighbors { nodes { slug } }
    relationships { totalCount nodes { subject { slug } predicate object { slug } } } } }`;
  const end = { slug: "bob" };
  expect(await ask(query)).toEqual({
    actor: {
      slug: "bob",
      neighbors: { nodes: [] },
      relationships: {
        totalCount: 2,
        nodes: expect.arrayContaining([
          { subject: end, predicate: "AIDS", object: end },
          { subject: end, predicate: "COOPERATES_WITH", object: end },
        ]),
      },
    },
  });
});

test("what is loaded of the merged actor is kept as recorded, and found with the other", async () => {
  await store.load([actor("ada", { wikidataId: "Q1" }), actor("bob")]);
  await mergeActors(store.libsql, "ada", "bob");
  const named = actor("ada", {
    name: "Lady Ada",
    wikidataId: "Q7259",
    aliases: [{ text: "Countess", type: "FORMER" }],
  });
  expect(await store.load([named])).toMatchObject({ changed: 1 });
  expect(await store.load([named, smallArticle()])).toMatchObject({ same: 1, new: 1 });
  const query = `{ actor(by: {wikidataId: "Q7259"}) { slug wikidataId aliases { text } mentions { totalCount } }
    old: actor(by: {wikidataId: "Q1"}) { slug } resolveActor(name: "Countess", first: 1) { actor { slug } }
    search(text: "countess") { nodes { ... on Actor { slug } } }  }`;
  expect(await ask(query)).toMatchObject({
    actor: {
      slug: "bob",
      wikidataId: null,
      aliases: [{ text: "Lady Ada" }, { text: "Countess" }],
      mentions: { totalCount: 2 },
    },
    old: null,
    resolveActor: [{ actor: { slug: "bob" } }],
    search: { nodes: [{ slug: "bob" }] },
  });
});

test("an actor that is merged keeps what is its own alone", async () => {
  await store.load([actor("ada", { wikidataId: "Q1" }), actor("bob")]);
  await mergeActors(store.libsql, "ada", "bob");
  for (const dryRun of [true, false]) {
    const { refused } = await store.load([actor("bob", { wikidataId: "Q1" })], { dryRun });
    expect(refused).toMatchObject([{ path: "$.wikidataId" }]);
    const kinds = [actor("ada", { kind: "PUBLICATION" }), actor("bob", { kind: "PUBLICATION" })];
    expect((await store.load(kinds, { dryRun })).refused).toMatchObject([
      { path: "$.kind", line: 1 },
      { path: "$.kind", line: 2 },
    ]);
  }
});

test("a load that goes on while actors are merged writes what they are by then", async () => {
  await store.load([actor("ada"), actor("bob")]);
  async function* lines(): AsyncGenerator<string> {
    // Enough for what is loaded together.
    for (let i = 0; i < 100; i++) yield JSON.stringify(actor(`first-${i}`));
    yield JSON.stringify(smallArticle());
    await mergeActors(store.libsql, "ada", "bob");
    for (let i = 0; i < 100; i++) yield JSON.stringify(actor(`then-${i}`));
  }
  const { refused } = await loadRecords(store.libsql, [{ name: "going on", lines: lines() }]);
  expect(refused).toEqual([]);
  expect(await ask(`{ actor(by: {slug: "ada"}) { slug mentions { totalCount } } }`)).toEqual({
    actor: { slug: "bob", mentions: { totalCount: 2 } },
  });
});

test("of merges at once that go against each other one is refused, and the others are all made", async () => {
  const others = ["cy", "dee", "eve"];
  await store.load([
    actor("ada"),
    actor("bob"),
    ...others.map((slug) => actor(slug)),
    smallArticle(),
  ]);
  const opposed = [
    mergeActors(store.libsql, "ada", "bob"),
    mergeActors(store.libsql, "bob", "ada"),
  ];
  const ended = await Promise.allSettled(opposed);
  expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [{ slug } = { slug: "" }] = await store.rows(
    "select slug from actor where slug in ('ada', 'bob')",
  );
  await Promise.all(others.map((other) => mergeActors(store.libsql, other, String(slug))));
  expect(await store.rows("select slug from actor")).toEqual([{ slug }]);
  expect(await store.rows("select count(*) as n from judgement")).toEqual([{ n: 4 }]);
});

test("identifiers of either are those of the one that represents both, until they are told apart", async () => {
  const isni = (value: string) => [{ scheme: "isni", value }];
  await store.load([
    actor("ada", { wikidataId: "Q1", identifiers: isni("1") }),
    actor("bob", { wikidataId: "Q2", identifiers: isni("2") }),
  ]);
  const own = (item: string, value: string) => [
    { scheme: "wikidata", value: item },
    { scheme: "isni", value },
  ];
  const query = `{ actor(by: {slug: "bob"}) { identifiers { scheme value } } }`;
  expect(await ask(query)).toEqual({ actor: { identifiers: own("Q2", "2") } });
  await mergeActors(store.libsql, "ada", "bob");
  const both = await ask(query);
  expect(both).toEqual({ actor: { identifiers: expect.arrayContaining([...own("Q1", "1")]) } });
  expect((both as { actor: { identifiers: unknown[] } }).actor.identifiers.slice(0, 2)).toEqual(
    own("Q2", "2"),
  );
  await unmergeActor(store.libsql, "ada");
  expect(await ask(query)).toEqual({ actor: { identifiers: own("Q2", "2") } });
});
