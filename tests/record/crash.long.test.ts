import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { freePort } from "../../src/cli/local/port.ts";
import { serveSqld } from "../../src/cli/local/sqld.ts";
import { storeVariables, type StoreSettings } from "../../src/env.ts";
import type { ArticleRecord } from "../../src/record/format/record.ts";
import { sha256 } from "../../src/text/sha256.ts";
import { generate } from "../../src/record/generate/generate.ts";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { readRows } from "../../src/storage/store.ts";
import { randomOf } from "../../src/record/generate/random.ts";
import { running } from "../cli/processes.ts";
import { settings } from "../cli/start.ts";
import { moments, startGate } from "./crash.ts";
import { exported } from "./export.ts";
import { actor } from "./sample.ts";
import { testStore, type TestStore as Store } from "./store.ts";
import { wrongCounters } from "./derived.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const loader = fileURLToPath(new URL("../../src/cli/command/load.ts", import.meta.url));
// The loader sends two hundred lines at a time: the small ones between let it send often, and so be hit often.
const lines = [...generate({ articles: 300, seed: 11 })].flatMap((line, i) => [
  line,
  ...["a", "b", "c", "d"].map((letter) => JSON.stringify(actor(`filler-${i}-${letter}`))),
]);
const calm = testStore();
const random = randomOf("crash", 1);
let path = "";
let folder = "";
let whole: { asked: number; export: string[]; changes: unknown };

/** What the store holds before: half of the lines, every second article as it was before its text was corrected. */
function earlier(): string[] {
  return lines.slice(0, lines.length / 2).map((line, i) => {
    const record = JSON.parse(line) as ArticleRecord;
    if (record.type !== "article" || i % 2 === 0) return line;
    const [first, ...rest] = record.claims ?? [];
    const claims = first === undefined ? rest : [...rest, { ...first, id: "gone" }];
    const text = record.version?.text;
    const version =
      text === undefined
        ? record.version
        : { sha256: sha256(`${text} Over.`), text: `${text} Over.` };
    return JSON.stringify({ ...record, title: "Before", version, claims });
  });
}

interface Loading {
  kill(): Promise<void>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; out: string; err: string }>;
}

function startLoad(store: StoreSettings): Loading {
  const env = { ...process.env, ...storeVariables(store) };
  const child = spawn(process.execPath, [loader, path], { env });
  const closed = once(child, "close");
  const ended = Promise.all([textOf(child.stdout), textOf(child.stderr), closed]).then(
    ([out, err, [code, signal]]) => ({ code, signal, out, err }),
  );
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  return { kill, ended };
}

const changes = (store: Store) =>
  store.rows("select kind, type, node_id from change order by node_id, kind");

/** How far a run gets. Half of all is for these stretches, so that there is something left after the last. */
const stretch = (times: number): number => Math.round((whole.asked * random.next()) / 2 / times);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-crash-"));
  path = join(folder, "record.ndjson");
  await writeFile(path, lines.map((line) => `${line}\n`).join(""));
  await calm.load(earlier());
  const gate = await startGate(calm);
  expect(await startLoad(gate).ended).toMatchObject({ code: 0 });
  whole = { asked: gate.asked(), export: await exported(calm), changes: await changes(calm) };
  await gate.stop();
  expect(whole.export.length).toBe(lines.length);
  expect(new Set((await changes(calm)).map(({ kind }) => kind))).toEqual(
    new Set(["RECORDED", "CORRECTED", "WITHDRAWN"]),
  );
  expect(whole.export.some((line) => line.includes('"status":"CORRECTED"'))).toBe(true);
});
afterAll(() => rm(folder, { recursive: true }));

async function expectWhole(store: Store): Promise<void> {
  const last = await startLoad(store).ended;
  expect(last).toMatchObject({ code: 0, out: expect.stringContaining("0 refused") });
  expect(last.out).toMatch(/ [1-9]\d* new, .* [1-9]\d* same/);
  expect(await exported(store)).toEqual(whole.export);
  expect(await changes(store)).toEqual(whole.changes);
  expect(await wrongCounters(store)).toEqual([]);
  expect((await startLoad(store).ended).out).toContain(`0 new, 0 changed, ${lines.length} same`);
}

test("the loader, killed at ten points and started again, ends where it would have ended", async () => {
  await calm.load(earlier());
  const gate = await startGate(calm);
  onTestFinished(gate.stop);
  for (let i = 0; i < 10; i += 1) {
    gate.open();
    const load = startLoad(gate);
    gate.strikeAfter(stretch(10), random.pick(moments), load.kill);
    expect(await load.ended).toMatchObject({ code: null, signal: "SIGKILL" });
  }
  await expectWhole(calm);
});

test("sqld, killed at five points of a load and started again, lost nothing and kept no half", async () => {
  const { DATA_DIR } = await settings();
  // A new port each time: while none listens, anybody's connection may take the old one.
  const serve = async () =>
    serveSqld({ path: DATA_DIR }, await freePort(), new AbortController().signal);
  const quiet = vi.spyOn(console, "error").mockImplementation(() => undefined);
  let sqld = await serve();
  onTestFinished(async () => {
    await sqld.stop();
    quiet.mockRestore();
    await rm(DATA_DIR, { recursive: true });
  });
  const gate = await startGate(sqld.store);
  onTestFinished(gate.stop);
  const libsql = openHrana(gate);
  const rows = (sql: string) => readRows(libsql, sql);
  const store = { ...calm, ...sqld.store, url: gate.url, libsql, rows };
  await migrate(libsql);
  await loadRecords(libsql, [{ name: "earlier", lines: earlier() }]);
  const kill = async (): Promise<void> => {
    const all = await running(DATA_DIR);
    for (const { pid, command } of all) {
      if (!command.includes("guard.sh")) process.kill(pid, "SIGKILL");
    }
    await sqld.stop();
  };
  for (let i = 0; i < 5; i += 1) {
    const load = startLoad(gate);
    gate.strikeAfter(stretch(5), random.pick(moments), kill);
    expect(await load.ended).toMatchObject({ code: 2, err: expect.stringMatching(/again|answer/) });
    sqld = await serve();
    gate.open(sqld.store);
  }
  await expectWhole(store);
});
