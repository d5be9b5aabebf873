import { expect, onTestFinished, test, vi } from "vitest";
import { moments, startGate } from "../crash.ts";
import { sampleLines, seedLines } from "../sample.ts";
import { testStore } from "../store.ts";
import { startCommand } from "./start-command.ts";
import { wholeOf } from "./whole.ts";

vi.setConfig({ testTimeout: 120_000 });

const store = testStore();
const sample = [...seedLines(), ...sampleLines("sample-desk.ndjson")];

test("killed at any point and started again, it ends where it would have ended", async () => {
  await store.load(sample);
  const apart = await wholeOf(store);
  const gate = await startGate(store);
  onTestFinished(gate.stop);
  const gated = { ...store, url: gate.url };
  const names = ["uzbekistan", "kyrgyzstan"];
  const startMerge = (on = gated) => startCommand("merge", names, on);
  const startUnmerge = (on = gated) => startCommand("unmerge", ["uzbekistan"], on);
  expect(await startMerge().ended).toMatchObject({ code: 0 });
  const asked = gate.asked();
  const merged = await wholeOf(store);
  expect(await startUnmerge().ended).toMatchObject({ code: 0 });
  const undoing = gate.asked() - asked;
  expect(await wholeOf(store)).toEqual(apart);
  // The last request is the transaction; what is asked before is read.
  for (const moment of moments) {
    for (const part of moment === "answered" ? [0.2, 0.99] : [0.99]) {
      gate.strikeAfter(asked * part, moment, async () => killed.kill());
      const killed = startMerge();
      expect(await killed.ended).toMatchObject({ code: null });
      gate.open();
      expect(await startMerge(store).ended).toMatchObject({ code: 0 });
      expect(await wholeOf(store)).toEqual(merged);
      gate.strikeAfter(undoing * part, moment, async () => undone.kill());
      const undone = startUnmerge();
      expect(await undone.ended).toMatchObject({ code: null });
      gate.open();
      expect(await startUnmerge(store).ended).toMatchObject({ code: 0 });
      expect(await wholeOf(store)).toEqual(apart);
    }
  }
});
