import { expect, test, vi } from "vitest";
import { MergeRefusal } from "../../../src/record/merge/find-actor.ts";
import { mergeActors } from "../../../src/record/merge/merge-actors.ts";
import { actorId } from "../../../src/record/format/id.ts";
import { actor } from "../sample.ts";
import { testStore } from "../store.ts";
import { startCommand } from "./start-command.ts";
import { wholeOf } from "./whole.ts";

vi.setConfig({ testTimeout: 120_000 });

const store = testStore();
const merge = (...args: string[]) => startCommand("merge", args, store).ended;
const unmerge = (...args: string[]) => startCommand("unmerge", args, store).ended;

test("merges by slug or id, lists what stands, and takes it back; what is so already is told", async () => {
  await store.load([actor("ada"), actor("bob"), actor("cy")]);
  expect(await merge("ada", actorId("bob"))).toEqual({
    code: 0,
    out: `"ada" is merged into "bob", which stands for both.`,
    err: "",
  });
  const again = `"ada" is merged into "bob" already: nothing was changed.`;
  expect(await merge("ada", "bob")).toEqual({ code: 0, out: again, err: "" });
  await merge("cy", "bob");
  expect(await merge("--list")).toEqual({ code: 0, out: "ada bob\ncy bob", err: "" });
  expect(await unmerge(actorId("ada"))).toEqual({
    code: 0,
    out: `"ada" is no longer merged into "bob": each stands for itself.`,
    err: "",
  });
  const alone = `"ada" stands for itself already: nothing was changed.`;
  expect(await unmerge("ada")).toEqual({ code: 0, out: alone, err: "" });
  const judged = await store.rows(
    "select actor_id, into_id, undone_at is null as stands from judgement order by id",
  );
  expect(judged).toEqual([
    { actor_id: actorId("ada"), into_id: actorId("bob"), stands: 0 },
    { actor_id: actorId("cy"), into_id: actorId("bob"), stands: 1 },
  ]);
});

test("refuses, in a line that says what to do, and exits 1", async () => {
  const papers = actor("paper", { kind: "PUBLICATION" });
  await store.load([actor("ada"), actor("bob"), actor("cy"), actor("dee"), papers]);
  await merge("ada", "bob");
  const refused: [string[], string][] = [
    [["nobody", "bob"], `The store has no actor "nobody", by slug or id.`],
    [["cy", actorId("cy")], `"cy" is one actor: name two.`],
    [
      ["ada", "cy"],
      `"ada" is merged into "bob" already: undo that first, by \`npm run unmerge -- ada\`.`,
    ],
    [
      ["bob", "ada"],
      `"ada" is merged into "bob", and cannot stand for it as well: undo that first, by \`npm run unmerge -- ada\`.`,
    ],
    [
      ["bob", "cy"],
      `"bob" stands for "ada", and merges make no chains: merge "cy" into "bob", or undo those first.`,
    ],
    [["cy", "ada"], `"ada" is merged into "bob", which stands for it: name that.`],
    [
      ["cy", "paper"],
      `"cy" is of kind STATE and "paper" of kind PUBLICATION: a publication is merged with publications alone.`,
    ],
  ];
  const before = await wholeOf(store);
  for (const [[name = "", into = ""], reason] of refused) {
    await expect(mergeActors(store.libsql, name, into)).rejects.toThrow(new MergeRefusal(reason));
  }
  const [[args, err] = [[], ""]] = refused;
  expect(await merge(...args)).toEqual({ code: 1, out: "", err: `onrecord: ${err}` });
  expect(await unmerge("cy")).toMatchObject({
    code: 1,
    err: expect.stringContaining("not merged"),
  });
  const named = `onrecord: "bob" is not merged into any other actor. It stands for "ada": name that.`;
  expect(await unmerge("bob")).toEqual({ code: 1, out: "", err: named });
  expect(await wholeOf(store)).toEqual(before);
});

test("tells how it is used, and exits 2 where it cannot run", async () => {
  for (const [run, wrong] of [
    [merge, [[], ["a", "b", "c"], ["--nothing"], ["--endpoint", "nowhere", "a", "b"]]],
    [unmerge, [["--list"]]],
  ] as const) {
    expect(await run("--help")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Usage: npm run/),
    });
    for (const args of wrong) {
      const { code, out, err } = await run(...args);
      expect({ code, out, lines: err.split("\n").length }).toEqual({ code: 2, out: "", lines: 1 });
    }
  }
  const away = await startCommand("merge", ["a", "b"], {
    ...store,
    url: "http://127.0.0.1:9",
  }).ended;
  expect(away).toMatchObject({ code: 2, err: expect.stringContaining("does not answer") });
});
