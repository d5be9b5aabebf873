import { expect, test } from "vitest";
import { EraseRefusal, eraseFromRecord } from "../../src/record/erase/erase-articles.ts";
import { wrongDerived } from "../record/derived.ts";
import { actor, place, smallArticle } from "../record/sample.ts";
import { sha256 } from "../../src/text/sha256.ts";
import { testDesk } from "./desk.ts";

const desk = testDesk();
const secret = "Xylophonists";
const words = `“${secret} never sleep here at night,” said Ada. Bob did not answer, they say.`;
const article = (slug: string, more: object = {}): object =>
  smallArticle({
    slug,
    title: `About ${secret}`,
    version: { sha256: sha256(words), text: words },
    mentions: [{ id: "m1", actor: "ada", type: "NAME", span: place(words, "Ada") }],
    claims: [],
    quotes: [
      {
        id: "q1",
        form: "DIRECT",
        speaker: "ada",
        confidence: 1,
        span: place(words, `${secret} never sleep here at night,`),
      },
    ],
    ...more,
  });

/** The tables, those of the indexes of words too, in which something still has the words. */
async function whereWordsAre(): Promise<string[]> {
  const found: string[] = [];
  const tables = await desk.store.rows(
    "select name from sqlite_schema where type = 'table' and sql not like '%virtual%'",
  );
  for (const { name } of tables) {
    const columns = await desk.store.rows(`select name from pragma_table_info('${String(name)}')`);
    const has = columns
      .map((column) => `instr(lower(cast("${String(column["name"])}" as text)), 'xyloph') > 0`)
      .join(" or ");
    const rows = await desk.store.rows(`select 1 from "${String(name)}" where ${has} limit 1`);
    if (rows.length > 0) found.push(String(name));
  }
  return found;
}

test("what is erased is nowhere, not in the history either; changes say that it is gone, and why", async () => {
  await desk.store.load([actor("cyd"), article("spoken")]);
  // Some history, something that waits, and another state of the words.
  const quote = { place: { exact: "Bob did not answer" }, speakers: ["bob"] };
  await desk.edit({
    operations: [{ addQuote: { article: "spoken", quote } }],
    expectedRevisions: [],
    overwrite: true,
  });
  await desk.edit(
    { operations: [{ addQuote: { article: "spoken", quote: { place: { exact: secret } } } }] },
    "suggest",
  );
  await desk.store.load([article("spoken", { title: `${secret} again` })]);
  // In one segment, from which nothing falls out by itself.
  await desk.store.write(
    ...["article_search", "article_passage", "quote_search", "quote_words"].map(
      (name) => `insert into ${name} (${name}) values ('optimize')`,
    ),
  );
  expect(await whereWordsAre()).toEqual(
    expect.arrayContaining(["revision", "text_version", "quote", "article_search_data"]),
  );
  const before = await desk.export();
  expect(before).toContain(secret);
  const [erased] = await eraseFromRecord(desk.store.libsql, ["spoken"], "The court says so.");
  expect(erased).toMatchObject({ slug: "spoken" });
  expect(await whereWordsAre()).toEqual([]);
  expect(await wrongDerived(desk.store)).toEqual([]);
  const lines = before.split("\n").filter((line) => !line.includes('"spoken"'));
  expect((await desk.export()).trim()).toBe(lines.join("\n").trim());
  const told = await desk.read<{
    edits: { nodes: { id: string; note: string; things: { nodes: { type: string }[] } }[] };
  }>("{ edits(first: 1) { nodes { id note things(first: 9) { nodes { type before after } } } } }");
  const [edit] = told.edits.nodes;
  expect(edit?.note).toBe("The court says so.");
  expect(edit?.things.nodes.map(({ type }) => type)).toContain("Article");
  expect(JSON.stringify(told)).not.toContain(secret);
  const undone = await desk.mutate("undo", { edit: edit?.id, note: "back" }, "review");
  expect(undone.edit).toBeNull();
  expect(undone.userErrors).toHaveLength(1);
});

test("a merge of an actor who is called as the article is can still be undone", async () => {
  await desk.store.load([actor("spoken"), article("spoken")]);
  const { edit } = await desk.edit({
    operations: [{ mergeActors: { actor: "spoken", into: "bob" } }],
  });
  await desk.mutate("decide", { edit: edit?.id, verdict: "APPLY" }, "review");
  await eraseFromRecord(desk.store.libsql, ["spoken"], "Asked for.");
  const undone = await desk.mutate("undo", { edit: edit?.id, note: "apart" }, "review");
  expect(undone.userErrors).toEqual([]);
});

test("also what was taken off the record before; what is unknown, or cited by others, is refused", async () => {
  await desk.store.load([article("cited"), article("citing", { quotes: [], title: "x" })]);
  const { edit } = await desk.edit({ operations: [{ withdrawArticle: "cited" }] });
  await desk.mutate("decide", { edit: edit?.id, verdict: "APPLY" }, "review");
  await eraseFromRecord(desk.store.libsql, ["cited", "citing"], "Asked for.");
  expect(await whereWordsAre()).toEqual([]);
  const again = eraseFromRecord(desk.store.libsql, ["cited"], "Again.");
  await expect(again).rejects.toThrow(EraseRefusal);
  await expect(eraseFromRecord(desk.store.libsql, ["nothing"], "x")).rejects.toThrow("nothing");
});
