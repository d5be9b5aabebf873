import { expect, test } from "vitest";
import { mergeActors, unmergeActor } from "../../src/record/merge/merge-actors.ts";
import { actor, smallArticle } from "./sample.ts";
import { testStore } from "./store.ts";

const actors = [actor("ada"), actor("bob"), actor("paper", { kind: "PUBLICATION" })];
const store = testStore();

const changes = `select e.number, e.author_name as author, c.kind, c.type, r.line as before
  from change c left join edit e on e.id = c.edit_id left join revision r on r.node_id = c.node_id and r.until = c.sequence
  where e.number > ? order by c.sequence`;
const after = (edit: number) => store.rows(changes.replace("?", String(edit)));
const lastEdit = async (): Promise<number> =>
  Number((await store.rows("select max(number) as n from edit"))[0]?.["n"]);

test("a load is an edit of the operator's, one for each window of actors or articles", async () => {
  await store.load([...actors, smallArticle()]);
  const rows = await after(0);
  expect(rows.every(({ author, number }) => author === "operator" && number !== null)).toBe(true);
  expect(new Set(rows.map(({ number, type }) => `${number} ${type}`))).toEqual(
    new Set(["1 Actor", "2 Article"]),
  );
  expect(await store.rows("select * from revision")).toEqual([]);
});

test("what a correction changes or takes away is kept, once, and what stays is not", async () => {
  await store.load([...actors, smallArticle()]);
  const before = await lastEdit();
  const { quotes, mentions, claims, ...rest } = smallArticle() as Record<string, object[]>;
  const changed = quotes?.map((quote, i) => (i === 0 ? { ...quote, confidence: 0.25 } : quote));
  await store.load([{ ...rest, quotes: changed, mentions: [], claims }]);
  const rows = await after(before);
  expect(rows.map(({ kind, type }) => `${kind} ${type}`)).toEqual([
    "CORRECTED Article",
    "CORRECTED Quote",
    ...(mentions ?? []).map(() => "WITHDRAWN Mention"),
  ]);
  // The article itself is as it was.
  expect(rows[0]?.["before"]).toBeNull();
  expect(JSON.parse(String(rows[1]?.["before"]))).toMatchObject({ id: "q1", confidence: 0.9 });
  expect(JSON.parse(String(rows[2]?.["before"]))).toMatchObject({ id: "m1" });
  expect(await store.rows("select revision from article")).toEqual([{ revision: 2 }]);

  // And the same again is no edit.
  const edits = await lastEdit();
  await store.load([{ ...rest, quotes: changed, mentions: [], claims }]);
  expect(await lastEdit()).toBe(edits);
});

test("an article's own fields are kept where they change", async () => {
  await store.load([...actors, smallArticle()]);
  const before = await lastEdit();
  await store.load([smallArticle({ title: "Another" })]);
  const [article] = await after(before);
  expect(JSON.parse(String(article?.["before"]))).toMatchObject({ type: "article" });
  expect(JSON.parse(String(article?.["before"])).title).not.toBe("Another");
});

test("merges are edits, too, and count as changes of the actor", async () => {
  await store.load([...actors, smallArticle()]);
  const before = await lastEdit();
  await mergeActors(store.libsql, "ada", "bob");
  await unmergeActor(store.libsql, "ada");
  const rows = await after(before);
  expect(rows.map(({ kind, type }) => `${kind} ${type}`)).toEqual([
    "MERGED Actor",
    "CORRECTED Actor",
    "CORRECTED Actor",
  ]);
  expect(await store.rows("select revision from actor where slug = 'ada'")).toEqual([
    { revision: 3 },
  ]);
});

test("who else said a quote, and who passed it on, are part of what is kept", async () => {
  const small = smallArticle() as { quotes: Record<string, unknown>[] };
  const said = (more: object): object => {
    const quotes = small.quotes.map((quote) => ({ ...quote, speaker: undefined, ...more }));
    return { ...small, quotes };
  };
  const all = { speakers: ["ada", "bob"], through: ["paper"] };
  await store.load([...actors, said(all)]);
  for (const [now, was] of [
    [{ speakers: ["ada", "bob"] }, all],
    [{ speakers: ["bob", "ada"] }, { speakers: ["ada", "bob"] }],
    [{ speaker: "bob" }, { speakers: ["bob", "ada"] }],
    [all, { speaker: "bob" }],
  ] as const) {
    const before = await lastEdit();
    expect(await store.load([said(now)])).toMatchObject({ changed: 1, refused: [] });
    const rows = (await after(before)).filter(({ type }) => type === "Quote");
    expect(rows.map(({ kind }) => kind)).toEqual(small.quotes.map(() => "CORRECTED"));
    const line = JSON.parse(String(rows[0]?.["before"])) as Record<string, unknown>;
    const { speaker, speakers, through } = line;
    expect(JSON.parse(JSON.stringify({ speaker, speakers, through }))).toEqual(was);
  }
  const before = await lastEdit();
  await mergeActors(store.libsql, "bob", "ada");
  await store.load([said({ ...all, confidence: 0.5 })]);
  const [kept] = (await after(before)).filter(({ type }) => type === "Quote");
  // As the record says it, whoever stands for whom.
  expect(JSON.parse(String(kept?.["before"]))).toMatchObject(all);
});
