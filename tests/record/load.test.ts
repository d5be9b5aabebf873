import { describe, expect, test } from "vitest";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { sha256 } from "../../src/text/sha256.ts";
import { actor, place, sampleLines, seedLines, smallArticle, text } from "./sample.ts";
import { testStore } from "./store.ts";
import { wrongCounters } from "./derived.ts";

const store = testStore();
const actors = [actor("ada"), actor("bob")];

test("loading twice changes nothing", async () => {
  const lines = [...sampleLines("sample-desk.ndjson"), ...seedLines()];
  expect(await store.load(lines)).toMatchObject({ read: 54, new: 54, refused: [] });
  const before = await store.dump();
  expect(await store.load(lines)).toMatchObject({ read: 54, same: 54, new: 0, changed: 0 });
  expect(await store.dump()).toEqual(before);
  expect(await wrongCounters(store)).toEqual([]);
});

test("a language is kept in its one spelling, and the other is nothing new", async () => {
  await store.load([...actors, smallArticle({ language: "EN-us" })]);
  expect(await store.rows("select language from article")).toEqual([{ language: "en-US" }]);
  expect(await store.load([smallArticle({ language: "en-US" })])).toMatchObject({ same: 1 });
});

test("the order and the spacing of a line's fields are nothing new", async () => {
  await store.load([...actors, smallArticle()]);
  const turned = Object.fromEntries(Object.entries(smallArticle()).toReversed());
  const again = await store.load([JSON.stringify(turned, null, 1).replaceAll("\n", " ")]);
  expect(again).toMatchObject({ same: 1 });
});

test("a line may come before the line it refers to, also from another file", async () => {
  const source = (name: string, ...records: object[]) => ({
    name,
    lines: records.map((record) => JSON.stringify(record)),
  });
  const citing = cites("citing", "cited");
  const loaded = await loadRecords(store.libsql, [
    source("1", citing, smallArticle()),
    source("2", actor("bob"), smallArticle({ slug: "cited", publication: "paper" })),
    source("3", actor("ada"), actor("paper", { kind: "PUBLICATION" })),
  ]);
  expect(loaded).toMatchObject({ new: 6, refused: [] });
});

test("articles that cite each other in a circle are taken together, or none of them", async () => {
  const circle = [cites("a", "b"), cites("b", "c"), cites("c", "a")];
  const bad = { ...cites("c", "a"), publication: "nobody" };
  const refused = await store.load([...actors, circle[0], circle[1], bad]);
  expect(refused.refused.map(({ line, path }) => [line, path])).toEqual([
    [3, "$.quotes[0].citedWork"],
    [4, "$.quotes[0].citedWork"],
    [5, "$.publication"],
  ]);
  expect(await store.rows("select slug from article")).toEqual([]);
  expect(await store.load(circle)).toMatchObject({ new: 3, refused: [] });
  expect(await wrongCounters(store)).toEqual([]);
});

test("an article is all or nothing, and costs no other line", async () => {
  await store.load([...actors, smallArticle()]);
  const before = await store.dump();
  const claims = [...(smallArticle()["claims"] as object[])];
  claims.push({ ...(claims[1] as object), id: "c3", object: "nobody" });
  const loaded = await store.load([
    smallArticle({ claims, title: "Corrected" }),
    "{",
    smallArticle({ slug: "other", mentions: [{ id: "m1" }] }),
  ]);
  expect(loaded.refused.map(({ line, path }) => `${line} ${path}`)).toEqual([
    "1 $.claims[2].object",
    "2 $",
    "3 $.mentions[0].actor",
    "3 $.mentions[0].type",
    "3 $.mentions[0].span",
  ]);
  expect(await store.dump()).toEqual(before);
  expect(await store.load([smallArticle({ slug: "third" }), "[]"])).toMatchObject({ new: 1 });
});

describe("a correction", () => {
  const at = (day: string) => ({ now: () => new Date(`${day}T12:00:00Z`) });

  test("replaces what the article held and keeps what it was first recorded as", async () => {
    await store.load([...actors, smallArticle()], at("2020-01-01"));
    const [mention] = smallArticle()["mentions"] as object[];
    const corrected = smallArticle({ mentions: [mention], publishedOn: "2011", title: "T" });
    const loaded = await store.load([corrected], at("2020-01-02"));
    expect(loaded).toMatchObject({ changed: 1, refused: [] });
    expect(
      await store.rows("select title, recorded_at, published_from, published_until from article"),
    ).toEqual([
      {
        title: "T",
        recorded_at: "2020-01-01T12:00:00.000Z",
        published_from: "2011-01-01",
        published_until: "2011-12-31",
      },
    ]);
    expect(await store.rows("select key, published_from as day from mention")).toEqual([
      { key: "m1", day: "2011-01-01" },
    ]);
    expect(await store.rows("select distinct last_claimed_on as day from relationship")).toEqual([
      { day: "2011-12-31" },
    ]);
    expect(
      await store.rows(
        "select kind, type, at from change where type = 'Article' order by sequence desc limit 1",
      ),
    ).toEqual([{ kind: "CORRECTED", type: "Article", at: "2020-01-02T12:00:00.000Z" }]);
    expect(await wrongCounters(store)).toEqual([]);
  });

  test("retracts the claims it leaves out, and a claim that returns stands again", async () => {
    await store.load([...actors, smallArticle()], at("2020-01-01"));
    const claims = smallArticle()["claims"] as object[];
    const without = smallArticle({ claims: claims.slice(1), quotes: [] });
    await store.load([without], at("2020-01-02"));
    const state = "select key, quote_id, recorded_at, retracted_at from claim order by key";
    expect(await store.rows(state)).toMatchObject([
      { key: "c1", quote_id: null, retracted_at: "2020-01-02T12:00:00.000Z" },
      { key: "c2", retracted_at: null },
    ]);
    expect(
      await store.rows(
        "select count(*) as n from change where kind = 'WITHDRAWN' and type = 'Claim'",
      ),
    ).toEqual([{ n: 1 }]);
    expect(await wrongCounters(store)).toEqual([]);

    // Loaded again without it, nothing more is withdrawn.
    await store.load([{ ...without, title: "Again" }], at("2020-01-03"));
    expect(
      await store.rows(
        "select count(*) as n from change where kind = 'WITHDRAWN' and type = 'Claim'",
      ),
    ).toEqual([{ n: 1 }]);
    await store.load([smallArticle()], at("2020-01-04"));
    expect(await store.rows(state)).toMatchObject([
      { key: "c1", recorded_at: "2020-01-01T12:00:00.000Z", retracted_at: null },
      { key: "c2", recorded_at: "2020-01-01T12:00:00.000Z", retracted_at: null },
    ]);
    expect(await store.rows("select count(*) as n from claim where quote_id is not null")).toEqual([
      { n: 1 },
    ]);
    expect(await wrongCounters(store)).toEqual([]);
  });

  test("moves a claim to another relationship, and the counts go with it", async () => {
    await store.load([...actors, smallArticle(), smallArticle({ slug: "second" })]);
    const claims = (smallArticle()["claims"] as object[]).map((claim) => ({
      ...claim,
      predicate: "ALLIED_WITH",
    }));
    expect(await store.load([smallArticle({ claims })])).toMatchObject({ changed: 1 });
    expect(
      await store.rows("select predicate, claim_count as n from relationship order by predicate"),
    ).toEqual([
      { predicate: "AIDS", n: 1 },
      { predicate: "ALLIED_WITH", n: 2 },
      { predicate: "COOPERATES_WITH", n: 1 },
    ]);
    expect(await wrongCounters(store)).toEqual([]);
  });

  test("of two articles at once leaves nothing of what either said before", async () => {
    const both = (publishedOn: string) => [
      smallArticle({ publishedOn }),
      smallArticle({ slug: "second", publishedOn }),
    ];
    await store.load([...actors, ...both("2015")]);
    expect(await store.load(both("2011"))).toMatchObject({ changed: 2 });
    expect(await store.rows("select distinct last_claimed_on as day from relationship")).toEqual([
      { day: "2011-12-31" },
    ]);
    expect(await wrongCounters(store)).toEqual([]);
  });

  test("of the text keeps the version before it", async () => {
    await store.load([...actors, smallArticle()]);
    const longer = `${text} Done.`;
    const version = { sha256: sha256(longer), text: longer };
    expect(await store.load([smallArticle({ version })])).toMatchObject({ changed: 1 });
    expect(await store.rows("select count(*) as n from text_version")).toEqual([{ n: 2 }]);
    expect(
      await store.rows(
        "select text from text_version v where id = (select version_id from article)",
      ),
    ).toEqual([{ text: longer }]);
  });

  test("of an actor is recorded once, aliases included", async () => {
    const aliases = [{ text: "A.", type: "ABBREVIATION" }];
    await store.load(actors, at("2020-01-01"));
    expect(await store.load([actor("ada", { aliases })])).toMatchObject({ changed: 1 });
    expect(await store.load([actor("ada", { aliases })])).toMatchObject({ same: 1 });
    expect(await store.load([actor("ada", { name: "Ada" })])).toMatchObject({ changed: 1 });
    expect(await store.rows("select * from alias")).toEqual([]);
    expect(await store.rows("select recorded_at as at from actor where slug = 'ada'")).toEqual([
      { at: "2020-01-01T12:00:00.000Z" },
    ]);
  });
});

test("what the store refuses is told as a refusal of its line", async () => {
  const url = "https://example.org/a";
  const loaded = await store.load([
    actor("ada", { wikidataId: "Q1" }),
    actor("bob", { wikidataId: "Q1" }),
    actor("eve"),
    smallArticle({ slug: "one", url, mentions: [], quotes: [], claims: [] }),
    smallArticle({ slug: "two", url, mentions: [], quotes: [], claims: [] }),
  ]);
  expect(loaded).toMatchObject({
    new: 3,
    refused: [
      { line: 2, path: "$.wikidataId", reason: "Another record has it already." },
      { line: 5, path: "$.url", reason: "Another record has it already." },
    ],
  });
});

test("a publication stays one while articles name it", async () => {
  const paper = (kind: string) => actor("paper", { kind });
  const loaded = await store.load([
    ...actors,
    paper("STATE"),
    smallArticle({ publication: "paper" }),
  ]);
  expect(loaded.refused).toMatchObject([{ line: 4, path: "$.publication" }]);
  await store.load([paper("PUBLICATION")]);
  expect(await store.load([smallArticle({ publication: "paper" })])).toMatchObject({ new: 1 });
  expect((await store.load([paper("STATE")])).refused).toMatchObject([{ path: "$.kind" }]);
});

test("one slug with two contents in one run is refused, the same content is not", async () => {
  const loaded = await store.load([...actors, actor("ada"), actor("ada", { name: "Other" })]);
  expect(loaded).toMatchObject({
    new: 2,
    same: 1,
    refused: [{ line: 4, path: "$.slug", reason: expect.stringContaining("test.ndjson:1") }],
  });
});

test("words are shown where rights or a quote allow it", async () => {
  await store.load([...actors, smallArticle({ rights: "QUOTATION_ONLY" })]);
  expect(
    await store.rows("select key, shown, quote_id is not null as quoted from mention order by key"),
  ).toEqual([
    { key: "m1", shown: 0, quoted: 0 },
    { key: "m2", shown: 1, quoted: 1 },
  ]);
  expect(
    await store.rows("select evidence ->> '$[0].shown' as shown from claim order by key"),
  ).toEqual([{ shown: 1 }, { shown: 0 }]);
  expect(await store.rows("select text from text_version")).toEqual([{ text }]);
});

/** An article with a quote from another. */
function cites(slug: string, citedWork: string): Record<string, unknown> {
  const span = place(text, "helps Ada");
  const quotes = [{ id: "q1", form: "DIRECT", span, confidence: 1, citedWork }];
  return smallArticle({ slug, quotes, claims: [] });
}
