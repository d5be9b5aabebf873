import { expect, inject, test } from "vitest";
import article from "../../drizzle/seed/kyrgyzstan-hard-sell.ndjson?raw";
import desk from "../../drizzle/seed/sample-desk.ndjson?raw";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { mergeActors, unmergeActor } from "../../src/record/merge/merge-actors.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { PremiseError, readRows } from "../../src/storage/store.ts";
import { ask, read, send } from "./server.ts";

// What writes has nothing of Node's but what workerd has, too.
const empty = inject("emptyStore");
const store = openHrana(empty);
const records = `${article}${desk}`.trim().split("\n");
const load = (all: readonly string[]) => loadRecords(store, [{ name: "sample", lines: all }]);
const answer = async (query: string): Promise<unknown> =>
  (
    await read(
      await send("/graphql", ask(query), {
        LIBSQL_URL: empty.url,
        LIBSQL_AUTH_TOKEN: empty.authToken,
      }),
    )
  ).data;

test("a Worker loads a record, corrects it, and merges actors", { timeout: 60_000 }, async () => {
  const query = "{ articles { totalCount nodes { title } } }";
  expect(await answer(query)).toEqual({ articles: { totalCount: 0, nodes: [] } });
  const first = await load(records);
  expect(first).toMatchObject({ read: records.length, new: records.length, refused: [] });
  expect(await load(records)).toMatchObject({ same: records.length, refused: [] });
  const titled = /"title":"[^"]*"/;
  const last = records.findLast((line) => titled.test(line)) ?? "";
  const corrected = last.replace(titled, '"title":"Corrected by a Worker"');
  expect(await load([corrected])).toMatchObject({ changed: 1, refused: [] });
  expect(JSON.stringify(await answer(query))).toContain("Corrected by a Worker");

  const slug = '{ actor(by: { slug: "armenia" }) { slug } }';
  expect(await mergeActors(store, "armenia", "belarus")).toMatchObject({ changed: true });
  expect(await answer(slug)).toEqual({ actor: { slug: "belarus" } });
  await unmergeActor(store, "armenia");
  expect(await answer(slug)).toEqual({ actor: { slug: "armenia" } });
});

test("what cannot be taken is refused, and a premise that fails writes nothing", async () => {
  const { refused } = await load(['{"type":"actor","slug":"no name"}']);
  expect(refused.map(({ path }) => path)).toContain("$.name");
  const insert = {
    sql: "insert into judgement (actor_id, into_id, judged_at) values ('', '', '')",
  };
  const before = await readRows(store, "select count(*) as count from judgement");
  await expect(store.write([insert], [{ sql: "false" }])).rejects.toThrow(PremiseError);
  expect(await readRows(store, "select count(*) as count from judgement")).toEqual(before);
});
