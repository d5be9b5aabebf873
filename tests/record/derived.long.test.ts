import { expect, test, vi } from "vitest";
import { generate } from "../../src/record/generate/generate.ts";
import { mergeActors, standingMerges, unmergeActor } from "../../src/record/merge/merge-actors.ts";
import { wrongDerived } from "./derived.ts";
import { sampleLines, seedLines } from "./sample.ts";
import { testStore } from "./store.ts";

vi.setConfig({ testTimeout: 120_000 });

const store = testStore();
const sample = [...seedLines(), ...sampleLines("sample-desk.ndjson")];

/** Another text, fewer quotes, fewer claims, another day: of every second article. */
function corrected(line: string, i: number): string {
  const record = JSON.parse(line);
  if (record.type === "actor") {
    return JSON.stringify({ ...record, name: `${record.name} the Second`, aliases: [] });
  }
  const { quotes = [], claims = [] } = record;
  return JSON.stringify({
    ...record,
    ...(i % 2 === 0 ? { publishedOn: "2011-02" } : {}),
    quotes: quotes.slice(1),
    claims: claims.filter(({ quote }: { quote?: string }) => quote === undefined).slice(1),
    mentions: record.mentions?.slice(1),
  });
}

test("what is derived is what rebuilding it gives: after loads, corrections, merges and their undoing", async () => {
  expect((await store.load(sample)).refused).toEqual([]);
  expect(await wrongDerived(store)).toEqual([]);
  const lines = [...generate({ articles: 25, seed: 11 })];
  expect((await store.load(lines)).refused).toEqual([]);
  expect(await wrongDerived(store)).toEqual([]);

  const actors = await store.rows(
    "select slug from actor where kind <> 'PUBLICATION' order by mention_count desc, id limit 9",
  );
  const [into, other, ...merged] = actors.map(({ slug }) => String(slug));
  for (const slug of merged.slice(0, 4)) await mergeActors(store.libsql, slug, into ?? "");
  for (const slug of merged.slice(4)) await mergeActors(store.libsql, slug, other ?? "");
  expect(await wrongDerived(store)).toEqual([]);

  const changed = [...sample, ...lines].map(corrected);
  const { refused } = await store.load(changed);
  expect(refused).toEqual([]);
  expect(await wrongDerived(store)).toEqual([]);
  const withdrawn = changed.flatMap((line, i) => {
    const record = JSON.parse(line);
    return record.type === "article" && i % 3 === 0
      ? [JSON.stringify({ type: "article", slug: record.slug, status: "WITHDRAWN" })]
      : [];
  });
  await store.load(withdrawn);
  expect(await wrongDerived(store)).toEqual([]);

  const standing = await standingMerges(store.libsql);
  expect(standing).toHaveLength(merged.length);
  for (const [i, { slug }] of standing.entries()) {
    await unmergeActor(store.libsql, slug);
    if (i % 3 === 0) expect(await wrongDerived(store)).toEqual([]);
  }
});

test("every mistake is found out", async () => {
  await store.load(sample);
  for (const [name, mistake] of [
    ["the counters of actors", "update actor set mention_count = mention_count + 1"],
    ["the counters of articles", "update article set quote_count = quote_count + 1"],
    ["the counters of relationships", "update relationship set last_claimed_on = '2030-01-01'"],
    ["what is disputed", "update relationship set disputed = 1 - disputed"],
    ["neighbours", "delete from neighbor where actor_id = (select min(actor_id) from neighbor)"],
    ["the dates of each mention", "update mention set published_from = '1999'"],
    ["whom mention.actor_id leads to", "update mention set recorded_actor_id = actor_id"],
    ["what claims are about", "update claim set recorded_relationship_id = 'rel_gone'"],
    ["folded names", "update naming set folded = folded || 'x'"],
    ["actor_search", "insert into actor_search (rowid, name) values (7777, 'nobody')"],
    [
      "article_search",
      "delete from article_search where rowid = (select max(ordinal) from article)",
    ],
    ["article_passage", "insert into article_passage (rowid, words) values (7777, 'never')"],
    ["quote_search", "delete from quote_search where rowid = (select max(ordinal) from quote)"],
    ["fingerprints of quotes", "delete from quote_fingerprint where ordinal % 2 = 0"],
    ["quote_words", "insert into quote_words (rowid, words) values (7777, 'never')"],
  ] as const) {
    const named = expect.objectContaining({ name });
    expect(await wrongDerived(store)).not.toContainEqual(named);
    await store.write(mistake);
    expect(await wrongDerived(store)).toContainEqual(named);
  }
});
