import { expect, test } from "vitest";
import { sha256 } from "../../src/text/sha256.ts";
import { mergeActors, unmergeActor } from "../../src/record/merge/merge-actors.ts";
import { openApi } from "../ask.ts";
import { wrongIndexes } from "../record/derived.ts";
import { sampleLines } from "../record/sample.ts";
import { testStore } from "../record/store.ts";

const store = testStore();

test("after loading, correcting and withdrawing, each index holds just what its rows say", async () => {
  const lines = sampleLines("sample-desk.ndjson").map((line) => JSON.parse(line));
  const check = async () => expect(await wrongIndexes(store)).toEqual([]);
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
  await store.write(
    ...["mention", "claim", "joint_speaker", "quote_through", "quote"].map(
      (table) => `delete from ${table}`,
    ),
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
    const { data } = await openApi(store).run(query, { text });
    return (data as { actors: { nodes: { slug: string }[] } }).actors.nodes.map(({ slug }) => slug);
  };
  await mergeActors(store.libsql, "ada", "bob");
  expect(await wrongIndexes(store)).toEqual([]);
  for (const text of ['"name ada"', '"alias ada"', '"alias bob"'])
    expect(await found(text)).toEqual(["bob"]);
  await unmergeActor(store.libsql, "ada");
  expect(await wrongIndexes(store)).toEqual([]);
  for (const text of ['"name ada"', '"alias ada"']) expect(await found(text)).toEqual(["ada"]);
  expect(await found('"alias bob"')).toEqual(["bob"]);
});
