import { DatabaseSync } from "node:sqlite";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../../src/record/id.ts";
import { mergeActors, unmergeActor } from "../../src/record/merge/judge.ts";
import { openApi } from "../ask.ts";
import { sampleLines } from "../record/sample.ts";
import { testStore } from "../record/store.ts";

// FTS5 compares an index with what it was made of: `rank` 1 makes it read the views again.
const indexes = ["actor_search", "article_search", "quote_search"];
const checks = indexes.map(
  (name) => `insert into ${name} (${name}, rank) values ('integrity-check', 1)`,
);
const store = testStore();

test("after loading, correcting and withdrawing, each index holds just what its rows say", async () => {
  const lines = sampleLines("sample-desk.ndjson").map((line) => JSON.parse(line));
  const check = () => store.client.batch(checks, "write");
  await store.load(lines);
  await check();
  const corrected = lines.map((line) => {
    if (line.type === "actor")
      return { ...line, name: `${line.name} 2`, aliases: line.aliases?.slice(1) };
    const text = line.version?.text && `Corrected. ${line.version.text}`;
    const version = text && { version: { sha256: sha256(text), text } };
    return {
      ...line,
      title: `New ${line.title}`,
      ...version,
      quotes: line.quotes?.slice(1),
      claims: [],
    };
  });
  const loaded = await store.load(corrected);
  expect(loaded.changed).toBeGreaterThan(5);
  await check();
  await store.client.batch(
    ["delete from mention", "delete from claim", "delete from quote"],
    "write",
  );
  await check();
});

test("of merged actors, the one that stands for both is found by the names of either, until that is taken back", async () => {
  const lines = ["ada", "bob"].map((slug) => ({
    type: "actor",
    slug,
    name: `Name ${slug}`,
    kind: "PERSON",
  }));
  await store.load(
    lines.map((line) => ({ ...line, aliases: [{ text: `Alias ${line.slug}`, type: "FORMER" }] })),
  );
  const found = async (text: string): Promise<string[]> => {
    const query = "query ($text: String) { actors(filter: { name: $text }) { nodes { slug } } }";
    const { data } = await openApi(store.url).run(query, { text });
    return (data as { actors: { nodes: { slug: string }[] } }).actors.nodes.map(({ slug }) => slug);
  };
  await mergeActors(store.client, "ada", "bob");
  await store.client.batch(checks, "write");
  for (const text of ['"name ada"', '"alias ada"', '"alias bob"'])
    expect(await found(text)).toEqual(["bob"]);
  await unmergeActor(store.client, "ada");
  await store.client.batch(checks, "write");
  for (const text of ['"name ada"', '"alias ada"']) expect(await found(text)).toEqual(["ada"]);
  expect(await found('"alias bob"')).toEqual(["bob"]);
});

const migrations = new URL("../../drizzle/migrations/", import.meta.url);
const schema = readdirSync(migrations)
  .filter((name) => name.endsWith(".sql"))
  .sort()
  .map((name) => readFileSync(new URL(name, migrations), "utf8"));

const words = fc.constantFrom("a", "b c", "naïve d", "", "a a a b");
const few = fc.constantFrom("1", "2");
const optional = fc.option(words, { nil: null });
const write = (sql: string, ...values: fc.Arbitrary<string | null>[]) =>
  fc.tuple(...values).map((args) => ({ sql, args }));
const head = "recorded_at, record_sha256, language, genre, status, rights";
const writes = fc.oneof(
  write(
    `insert into article (id, slug, title, summary, ${head}) values (?1, ?1, ?2, ?3, '', '', 'en', 'OTHER', 'USABLE', 'FULL_TEXT')
      on conflict (id) do update set title = excluded.title, summary = excluded.summary`,
    few,
    optional,
    optional,
  ),
  write(
    `insert into text_version (id, article_id, sha256, length, length_cp, text, recorded_at)
      values (?1 || ?2, ?1, printf('%064d', 0), 9, 9, ?3, '') on conflict (id) do update set text = coalesce(excluded.text, text)`,
    few,
    few,
    optional,
  ),
  write("update article set version_id = ?1 || ?2 where id = ?1", few, few),
  write("update article set version_id = null where id = ?", few),
  write(
    `insert into quote (id, article_id, key, form, text, verbatim_text, segments, start, end, start_cp, end_cp, confidence)
      values (?1, ?2, '', 'DIRECT', ?3, ?3, '[1]', 1, 3, 1, 3, 1)
      on conflict (id) do update set text = excluded.text, verbatim_text = excluded.text, article_id = excluded.article_id`,
    few,
    few,
    words,
  ),
  write("update quote set start_cp = 0, end_cp = 2 where id = ?", few),
  write("delete from quote where id = ?", few),
  write("update quote set article_id = ?1 where article_id = ?2", few, few),
  write("delete from article where id = ?", few),
  write(
    `insert into actor (id, slug, name, kind, identifiability, recorded_at) values (?1, ?1, ?2, 'STATE', 'NAMED', '')
      on conflict (id) do update set name = excluded.name`,
    few,
    words,
  ),
  write("delete from actor where id = ?", few),
  write(
    "insert into alias (actor_id, position, text, type) values (?, ?, ?, 'OFFICIAL')",
    few,
    few,
    words,
  ),
  write("update alias set text = ?3, actor_id = ?2 where actor_id = ?1", few, few, words),
  write("delete from alias where actor_id = ?", few),
);

test(
  "whatever is written in whatever order, each index holds just what its rows say",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(fc.array(writes, { minLength: 20, maxLength: 60, size: "max" }), (steps) => {
        const db = new DatabaseSync(":memory:");
        db.exec(`pragma foreign_keys = on; ${schema.join(";")}`);
        for (const { sql, args } of steps) {
          try {
            db.prepare(sql).run(...args);
          } catch (error) {
            // What the tables themselves refuse.
            expect(String(error)).toMatch(/constraint failed/);
          }
        }
        for (const check of checks) db.exec(check);
        db.close();
      }),
      { numRuns: 250 },
    );
  },
);

test("an index that holds something else is found out", async () => {
  await store.client.execute(
    "insert into actor (id, slug, name, kind, identifiability, recorded_at) values ('a', 'a', 'Ada', 'PERSON', 'NAMED', '')",
  );
  await store.client.execute("insert into actor_search (rowid, name) values (77, 'nobody')");
  await expect(store.client.batch(checks, "write")).rejects.toThrow("malformed");
  await store.client.execute("insert into actor_search (actor_search) values ('rebuild')");
});
