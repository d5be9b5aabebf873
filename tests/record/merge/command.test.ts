import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { storeVariables } from "../../../src/env.ts";
import { MergeRefusal } from "../../../src/record/merge/find-actor.ts";
import { mergeActors } from "../../../src/record/merge/merge-actors.ts";
import { actorId } from "../../../src/record/format/id.ts";
import { moments, startGate } from "../crash.ts";
import { actor, sampleLines, seedLines } from "../sample.ts";
import { testStore } from "../store.ts";
import { wholeOf } from "./whole.ts";

vi.setConfig({ testTimeout: 120_000 });

const store = testStore();
const sample = [...seedLines(), ...sampleLines("sample-desk.ndjson")];

interface Started {
  ended: Promise<{ code: number | null; out: string; err: string }>;
  kill(): Promise<void>;
}

function start(name: "merge" | "unmerge", args: string[], url = store.url): Started {
  const file = fileURLToPath(new URL(`../../../src/cli/command/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...storeVariables({ ...store, url }), OPERATOR_SECRET: "" },
  });
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  const ended = Promise.all([text(child.stdout), text(child.stderr), closed]).then(
    ([out, err, code]) => ({ code, out: out.trim(), err: err.trim() }),
  );
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  return { ended, kill };
}
const merge = (...args: string[]) => start("merge", args).ended;
const unmerge = (...args: string[]) => start("unmerge", args).ended;

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
  const away = await start("merge", ["a", "b"], "http://127.0.0.1:9").ended;
  expect(away).toMatchObject({ code: 2, err: expect.stringContaining("does not answer") });
});

test("killed at any point and started again, it ends where it would have ended", async () => {
  await store.load(sample);
  const apart = await wholeOf(store);
  const gate = await startGate(store);
  onTestFinished(gate.stop);
  const names = ["uzbekistan", "kyrgyzstan"];
  expect(await start("merge", names, gate.url).ended).toMatchObject({ code: 0 });
  const asked = gate.asked();
  const merged = await wholeOf(store);
  expect(await start("unmerge", ["uzbekistan"], gate.url).ended).toMatchObject({ code: 0 });
  const undoing = gate.asked() - asked;
  expect(await wholeOf(store)).toEqual(apart);
  // The last request is the transaction; what is asked before is read.
  for (const moment of moments) {
    for (const part of moment === "answered" ? [0.2, 0.99] : [0.99]) {
      gate.strikeAfter(asked * part, moment, async () => killed.kill());
      const killed = start("merge", names, gate.url);
      expect(await killed.ended).toMatchObject({ code: null });
      gate.open();
      expect(await merge(...names)).toMatchObject({ code: 0 });
      expect(await wholeOf(store)).toEqual(merged);
      gate.strikeAfter(undoing * part, moment, async () => undone.kill());
      const undone = start("unmerge", ["uzbekistan"], gate.url);
      expect(await undone.ended).toMatchObject({ code: null });
      gate.open();
      expect(await unmerge("uzbekistan")).toMatchObject({ code: 0 });
      expect(await wholeOf(store)).toEqual(apart);
    }
  }
});
