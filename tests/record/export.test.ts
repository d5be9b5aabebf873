import { expect, test, vi } from "vitest";
import type { ArticleRecord } from "../../src/record/format/record.ts";
import { articleScope, exportLines, lastChange } from "../../src/record/export/export.ts";
import { generate } from "../../src/record/generate/generate.ts";
import { sha256 } from "../../src/text/sha256.ts";
import type { Store } from "../../src/storage/store.ts";
import { exported, exportedAs } from "./export.ts";
import { actor, sampleLines, seedLines, smallArticle, text } from "./sample.ts";
import { testStore, type TestStore } from "./store.ts";

vi.setConfig({ testTimeout: 30_000 });

const store = testStore();
const copy = testStore();
const sample = [...sampleLines("sample-desk.ndjson"), ...seedLines()];
const actors = [actor("ada"), actor("bob")];
const quotationOnly = (more: object = {}): object =>
  smallArticle({ rights: "QUOTATION_ONLY", ...more });

/** Everything but when it was recorded, and in which words its line said it. */
async function contents(of: TestStore): Promise<unknown> {
  const { change: _, ...tables } = await of.dump();
  const skipped = new Set(["recorded_at", "record_sha256"]);
  return JSON.parse(JSON.stringify(tables, (key, value) => (skipped.has(key) ? undefined : value)));
}

test("what is loaded from it is the same store, and goes out again to the byte", async () => {
  const lines = [...sample, ...generate({ articles: 300, seed: 3 })];
  expect(await store.load(lines)).toMatchObject({ new: lines.length, refused: [] });
  const first = await exported(store);
  expect(await copy.load(first)).toMatchObject({ new: lines.length, refused: [] });
  expect(await contents(copy)).toEqual(await contents(store));
  expect(await exported(copy)).toEqual(first);
  expect(await copy.load(first)).toMatchObject({ same: lines.length });
});

test("an export is no news to the store it comes from, nor what that was made of to its copy", async () => {
  const lines = [...actors, smallArticle(), ...sample];
  await store.load(lines);
  const first = await exported(store);
  expect(await store.load(first)).toMatchObject({ same: lines.length });
  await copy.load(first);
  expect(await copy.load(lines)).toMatchObject({ same: lines.length });
});

test("what an export leaves out of a text that stays in is nothing new", async () => {
  await store.load([...actors, quotationOnly()]);
  expect(await store.load(await exported(store))).toMatchObject({ same: 3 });
  expect(await store.load(await exported(store, { withTexts: true }))).toMatchObject({ same: 3 });
  // But a place that contradicts the text is no other way to say the same.
  const [mention] = smallArticle()["mentions"] as { span: object }[];
  const wrong = { ...mention, span: { ...mention?.span, codePoints: [4, 7] } };
  const mentions = [wrong, ...(smallArticle()["mentions"] as object[]).slice(1)];
  const { refused } = await store.load([quotationOnly({ mentions })]);
  expect(refused.map(({ path }) => path)).toEqual(["$.mentions[0].span.codePoints"]);
});

test("the order of what comes in does not matter", async () => {
  await store.load([...actors, ...sample]);
  await copy.load([...sample.toReversed(), ...actors]);
  expect(await exported(copy)).toEqual(await exported(store));
});

test("actors come before articles, and say nothing that goes without saying", async () => {
  const named = actor("bob", {
    identifiability: "DESCRIBED",
    aliases: [{ text: "Bobby", type: "FORMER" }],
  });
  await store.load([named, actor("ada", { identifiability: "NAMED", aliases: [] })]);
  const bare = { type: "article", slug: "a", language: "en", genre: "OTHER", rights: "FULL_TEXT" };
  await store.load([{ ...bare, status: "USABLE", mentions: [] }]);
  expect(await exportedAs(store, {})).toEqual([
    actor("ada"),
    named,
    { ...bare, mentions: [], quotes: [], claims: [] },
  ]);
});

test("what was retracted is no part of the record", async () => {
  await store.load([...actors, smallArticle()]);
  const claims = smallArticle()["claims"] as object[];
  await store.load([smallArticle({ claims: claims.slice(1) })]);
  const first = await exported(store);
  expect((JSON.parse(first[2] ?? "") as ArticleRecord).claims.map(({ id }) => id)).toEqual(["c2"]);
  await copy.load(first);
  expect(await exported(copy)).toEqual(first);
});

test("a text that is not for the public stays in, with the words that only it tells", async () => {
  await store.load([...actors, quotationOnly()]);
  const first = await exported(store);
  const article = JSON.parse(first[2] ?? "") as ArticleRecord;
  expect(article.version).toEqual({
    sha256: sha256(text),
    length: text.length,
    lengthCodePoints: [...text].length,
  });
  // Once outside of the quote, once inside.
  expect(article.mentions.map(({ span }) => span)).toEqual([
    { start: 4, end: 7, codePoints: [3, 6], sha256: sha256("Ada") },
    { start: 18, end: 21, codePoints: [17, 20], exact: "Bob" },
  ]);
  expect(first.join()).not.toContain("may help");
  expect(await copy.load(first)).toMatchObject({ new: 3, refused: [] });
  expect(await exported(copy)).toEqual(first);
});

test("with texts, for a backup, nothing stays in", async () => {
  await store.load([...actors, quotationOnly()]);
  const first = await exported(store, { withTexts: true });
  expect((JSON.parse(first[2] ?? "") as ArticleRecord).version?.text).toBe(text);
  await copy.load(first);
  expect(await contents(copy)).toEqual(await contents(store));
  expect(await exported(copy, { withTexts: true })).toEqual(first);
});

test("words that a record carried without a text go out as they came", async () => {
  const version = {
    sha256: sha256(text),
    length: text.length,
    lengthCodePoints: [...text].length,
  };
  const span = { start: 4, end: 7, codePoints: [3, 6] };
  const mentions = [
    { id: "m1", actor: "ada", type: "NAME", span: { ...span, exact: "Ada" } },
    { id: "m2", actor: "ada", type: "NAME", span: { ...span, sha256: sha256("Ada") } },
  ];
  await store.load([...actors, quotationOnly({ version, mentions, quotes: [], claims: [] })]);
  const [, , article] = await exportedAs<ArticleRecord>(store, {});
  expect(article?.mentions).toEqual(mentions);
});

test("only what changed since a cursor", async () => {
  await store.load([...actors, smallArticle(), smallArticle({ slug: "other" })]);
  const cursor = await lastChange(store.libsql);
  expect(await exported(store, { scope: { since: cursor } })).toEqual([]);
  await store.load([actor("carl"), smallArticle({ title: "Corrected" })]);
  const changed = await exportedAs(store, { scope: { since: cursor } });
  expect(changed).toMatchObject([{ slug: "carl" }, { slug: "small", title: "Corrected" }]);
});

test("some articles, with all that they need to be loaded", async () => {
  const [quote] = smallArticle()["quotes"] as object[];
  const cites = (slug: string, citedWork: string): object =>
    smallArticle({ slug, quotes: [{ ...quote, citedWork }] });
  const bare = { mentions: [], quotes: [], claims: [] };
  await store.load([
    ...actors,
    actor("paper", { kind: "PUBLICATION" }),
    actor("stranger"),
    cites("a", "b"),
    cites("b", "c"),
    smallArticle({ slug: "c", publication: "paper" }),
    smallArticle({ slug: "d", ...bare }),
  ]);
  const found = await articleScope(store.libsql, ["a"]);
  const lines = "scope" in found ? await exported(store, found) : [];
  const slugs = lines.map((line) => (JSON.parse(line) as ArticleRecord).slug);
  expect(slugs).toEqual(["ada", "bob", "paper", "a", "b", "c"]);
  expect(await copy.load(lines)).toMatchObject({ refused: [] });
  expect(await articleScope(store.libsql, ["a"], "w3c")).toEqual({ scope: { articles: ["a"] } });
  expect(await articleScope(store.libsql, ["a", "e", "f"])).toEqual({ unknown: ["e", "f"] });
});

test("texts that are too long for one answer come whole", async () => {
  const long = (slug: string, length: number): object => {
    const body = `${slug}🕊️”\n`.repeat(length);
    const version = { sha256: sha256(body), text: body };
    return smallArticle({ slug, version, mentions: [], quotes: [], claims: [] });
  };
  const articles = [long("a", 150_000), long("b", 150_000), long("c", 260_000), long("d", 10)];
  for (const article of articles) await store.load([article]);
  const lines = await exportedAs<ArticleRecord>(store, {});
  expect(lines.map(({ slug, version }) => [slug, sha256(version?.text ?? "")])).toEqual(
    (articles as ArticleRecord[]).map(({ slug, version }) => [slug, version?.sha256]),
  );
});

test("lists that are too long for one answer come whole, and in order", async () => {
  const claims = Array.from({ length: 2_500 }, (_, i) => ({
    id: `c${i + 1}`,
    subject: i % 2 ? "ada" : "bob",
    predicate: "MEMBER_OF",
    object: "ada",
    status: "ASSERTED",
    certainty: "CERTAIN",
    evidence: [{ locator: `row ${i + 1}` }],
  }));
  const large = { version: undefined, mentions: [], quotes: [], claims };
  await store.load([...actors, smallArticle({ slug: "a" }), smallArticle(large)]);
  const [, , a, small] = await exportedAs<ArticleRecord>(store, {});
  expect(a?.claims).toHaveLength(2);
  expect(small?.claims).toEqual(claims);
  const links = await exportedAs(store, { as: "ftm", scope: { articles: ["small"] } });
  expect(links).toHaveLength(2 + 1 + claims.length);
});

test("two pages at most are held at once, and a page is one request", async () => {
  const lines = [...generate({ articles: 260, seed: 5 })];
  await store.load(lines);
  let [requests, arrived, used, most] = [0, 0, 0, 0];
  const counting: Store = {
    ...store.libsql,
    async read(statement) {
      requests += 1;
      const result = await store.libsql.read(statement);
      arrived += result.rows.length;
      return result;
    },
  };
  for await (const line of exportLines(counting)) {
    expect(line.endsWith("}\n")).toBe(true);
    used += 1;
    if (used > lines.length - 260) most = Math.max(most, arrived - used);
  }
  expect(used).toBe(lines.length);
  expect(most).toBeLessThan(100);
  expect(requests).toBeLessThan(lines.length / 40);
});
