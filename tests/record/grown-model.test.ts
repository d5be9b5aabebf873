import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { describe, expect, test, vi } from "vitest";
import { articleLine } from "../../src/record/export/as-record.ts";
import { readArticles } from "../../src/record/export/read-pages.ts";
import { recordHash } from "../../src/record/format/record-hash.ts";
import { articleRecord, type Quote } from "../../src/record/format/record.ts";
import { filledUp } from "../../src/record/load/fill-from-store.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { recordTables } from "../../src/storage/table/all-tables.ts";
import { predicates } from "../../src/storage/vocabulary.ts";
import { wrongDerived } from "./derived.ts";
import { actor, place, sampleLines, seedArticle, seedLines } from "./sample.ts";
import { sha256 } from "../../src/text/sha256.ts";
import { testStore } from "./store.ts";

vi.setConfig({ testTimeout: 120_000 });

const store = testStore();
const sample = [...seedLines(), ...sampleLines("sample-desk.ndjson")];

const text = "It rained, Ann and Bob said through Cid. The city sued Ann’s firm.";
const exact = "It rained, Ann and Bob said through Cid";
const clause = place(text, ", Ann and Bob said through Cid");
const span = place(text, exact);
const parts: Quote["segments"] = [
  { kind: "PARAPHRASE", start: 0, end: clause.start },
  { kind: "REPORTING_CLAUSE", start: clause.start, end: clause.end },
];

function article(quote: Partial<Quote> = {}, more: object = {}): Record<string, unknown> {
  return {
    type: "article",
    slug: "grown",
    language: "en",
    genre: "REPORTAGE",
    rights: "FULL_TEXT",
    version: { sha256: sha256(text), text },
    quotes: [{ id: "q1", form: "INDIRECT", span, confidence: 1, ...quote }],
    ...more,
  };
}
const people = ["ann", "bob", "cid", "city"].map((slug) =>
  actor(slug, { kind: slug === "city" ? "TERRITORY" : "PERSON" }),
);

async function exported(): Promise<ReturnType<typeof articleLine>[]> {
  const lines = [];
  for await (const page of readArticles(store.libsql, "all", "all")) {
    lines.push(...page.map(articleLine));
  }
  return lines;
}

const hashOf = (record: object): string => {
  const line = articleRecord.parse(record);
  return recordHash(filledUp(line), line.version?.text);
};

describe("a record in the grown model", () => {
  const all = { speakers: ["ann", "bob"], through: ["cid"], segments: parts };

  test("is loaded, goes out as it came, and is the same when it comes again", async () => {
    const said = article({ ...all, speakerSpan: place(text, "Ann and Bob") });
    expect(await store.load([...people, said])).toMatchObject({ new: 5, refused: [] });
    const [line] = await exported();
    expect(line).toEqual({ ...said, mentions: [], claims: [] });
    expect(await store.load([said])).toMatchObject({ same: 1 });
    expect(await store.load([line])).toMatchObject({ same: 1 });
  });

  test.each<[string, Partial<Quote>]>([
    ["speakers", { ...all, speakers: ["bob", "ann"] }],
    ["a speaker less", { ...all, speakers: ["ann"] }],
    ["through", { ...all, through: ["cid", "city"] }],
    ["nobody who passed it on", { speakers: all.speakers, segments: parts }],
    ["parts", { speakers: all.speakers, through: all.through }],
  ])("others in %s are a correction", async (_, quote) => {
    await store.load([...people, article(all)]);
    expect(await store.load([article(quote)])).toMatchObject({ changed: 1, refused: [] });
    expect(await store.load([article(quote)])).toMatchObject({ same: 1 });
    expect(await wrongDerived(store)).toEqual([]);
  });

  test("one speaker by either name is the same", async () => {
    await store.load([...people, article({ speaker: "ann" })]);
    expect(await store.load([article({ speakers: ["ann"] })])).toMatchObject({ same: 1 });
    expect(await store.load([article({ speaker: "ann", speakers: ["ann"] })])).toMatchObject({
      same: 1,
    });
  });

  test("who is not there, or twice, is refused by the place", async () => {
    await store.load(people);
    const { refused } = await store.load([
      article({ speakers: ["ann", "eve"], through: ["fay"] }, { slug: "a" }),
      article({ speakers: ["ann", "ann"] }, { slug: "b" }),
      article({ speakers: [] }, { slug: "c" }),
      article({ speaker: "ann", speakers: ["bob", "ann"] }, { slug: "d" }),
    ]);
    expect(refused.map(({ line, path }) => `${line} ${path}`)).toEqual([
      "1 $.quotes[0].speakers[1]",
      "1 $.quotes[0].through[0]",
      "2 $.quotes[0].speakers",
      "3 $.quotes[0].speakers",
      "4 $.quotes[0].speaker",
    ]);
  });

  test("has a territory at the end of each of the new predicates", async () => {
    const evidence = [{ span: place(text, "The city sued Ann’s firm") }];
    const claims = predicates.map((predicate, i) => ({
      id: `c${i}`,
      subject: "city",
      predicate,
      object: "ann",
      status: "ASSERTED",
      certainty: "CERTAIN",
      evidence,
    }));
    expect(await store.load([...people, article({}, { claims })])).toMatchObject({ refused: [] });
    const rows = await store.rows("select count(distinct predicate) as n from relationship");
    expect(rows).toEqual([{ n: predicates.length }]);
    const [line] = await exported();
    expect(line?.claims).toHaveLength(predicates.length);
  });
});

describe("what was recorded before", () => {
  test("has the hash that it had", () => {
    expect(hashOf(seedArticle())).toBe(
      "ecda9bcfbc95f9e641eb93b1f7503bf5df11aa6ed393306658dabb15a8e9e685",
    );
  });

  test("reported speech without parts is a paraphrase; a part that a line gives stays", async () => {
    const kinds = async () =>
      (await store.rows("select segments ->> '$[0].kind' as kind from quote"))[0]?.["kind"];
    const given = (kind: "PARAPHRASE" | "REPORTING_CLAUSE") =>
      article({ segments: [{ kind, start: span.start, end: span.end }] });
    await store.load([...people, article()]);
    expect(await kinds()).toBe("PARAPHRASE");
    expect(await store.load([given("PARAPHRASE")])).toMatchObject({ same: 1 });
    expect(await store.load([given("REPORTING_CLAUSE")])).toMatchObject({ changed: 1 });
    expect(await kinds()).toBe("REPORTING_CLAUSE");
    const [line] = await exported();
    expect(await store.load([line])).toMatchObject({ same: 1 });
    expect(await store.load([article()])).toMatchObject({ changed: 1 });
  });

  test("a store from before is brought up to date: nothing is lost, and its export is the same", async () => {
    await store.load(sample.filter((line) => !line.includes("joint-statement")));
    const dump = async () =>
      Promise.all(
        recordTables.map((table) => store.rows(`select * from "${table}" order by 1, 2`)),
      );
    const schema = () =>
      store.rows("select type, name, sql from sqlite_schema where sql is not null order by name");
    const [rows, tables] = [await dump(), await schema()];
    const migration = readMigrationFiles({
      migrationsFolder: fileURLToPath(new URL("../../drizzle/migrations", import.meta.url)),
    }).find(({ sql }) => sql.some((each) => each.includes("CREATE TABLE `joint_speaker`")));
    await store.write(
      "drop table joint_speaker",
      "drop table quote_through",
      `update quote set segments = json_set(segments, '$[0].kind', 'REPORTING_CLAUSE') where form = 'INDIRECT'`,
      `delete from __drizzle_migrations where hash = '${migration?.hash}'`,
    );
    await migrate(store.libsql);
    expect(await schema()).toEqual(tables);
    expect(await dump()).toEqual(rows);
    expect(await wrongDerived(store)).toEqual([]);
    const { same, changed, refused } = await store.load(
      sample.filter((line) => !line.includes("joint-statement")),
    );
    expect({ changed, refused }).toEqual({ changed: 0, refused: [] });
    expect(same).toBeGreaterThan(40);
    // What refers to something that is not there is refused as before.
    await expect(store.write("delete from actor where slug = 'russia'")).rejects.toThrow();
  });
});

const reference = fileURLToPath(new URL("../../../shared/reading/dev.ndjson", import.meta.url));
test.skipIf(!existsSync(reference))(
  "the 66 annotated articles of ../shared/reading load whole",
  async () => {
    const lines = readFileSync(reference, "utf8").trim().split("\n");
    const { refused, new: taken } = await store.load(lines);
    expect({ refused, taken }).toEqual({ refused: [], taken: lines.length });
    expect(await store.rows("select count(*) as n from article")).toEqual([{ n: 66 }]);
    const reported = await store.rows(`select form, segments ->> '$[0].kind' as kind, count(*) as n
      from quote where form = 'INDIRECT' group by 1, 2`);
    expect(reported).toEqual([{ form: "INDIRECT", kind: "PARAPHRASE", n: 241 }]);
    expect(await wrongDerived(store)).toEqual([]);
    expect(await store.load(await exported())).toMatchObject({ same: 66, refused: [] });
  },
);
