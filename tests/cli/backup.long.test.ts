import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { generate } from "../../src/record/generate/generate.ts";
import { actor, smallArticle } from "../record/sample.ts";
import { gone, runScript, settings, up, type Command, type Settings } from "./start.ts";

vi.setConfig({ testTimeout: 120_000 });

let folder = "";
let exports = 0;
let own: Settings;
let other: Settings;
let running: Command | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-backup-"));
  [own, other] = [await settings(), await settings()];
  await writeFile(
    join(folder, "made.ndjson"),
    [...generate({ articles: 300, seed: 5 })].join("\n"),
  );
});
afterEach(stop);
afterAll(async () => {
  for (const set of [own, other]) await gone(set);
  await rm(folder, { recursive: true });
});

async function start(set: Settings): Promise<void> {
  running = runScript("start", set);
  await up(running);
}

async function stop(): Promise<void> {
  if (running === undefined) return;
  process.kill(-running.pid, "SIGINT");
  await running.exited;
  running = undefined;
}

async function script(name: string, set: Settings, ...args: string[]): Promise<string> {
  const one = runScript(name, set, args);
  expect(await one.exited, one.output()).toBe(0);
  return one.output();
}

async function refused(name: string, set: Settings, ...args: string[]): Promise<string> {
  const one = runScript(name, set, args);
  expect(await one.exited, one.output()).toBe(2);
  expect(one.output().trim().split("\n")).toHaveLength(1);
  return one.output();
}

async function exported(set: Settings): Promise<string> {
  const path = join(folder, `exported-${(exports += 1)}`);
  await script("export", set, "--out", path);
  return readFile(path, "utf8");
}

test("a backup made while somebody loads is whole; restored, it holds what the store held", async () => {
  await start(own);
  const load = runScript("load", own, [join(folder, "made.ndjson")]);
  const loading = { isOver: false };
  const loaded = load.exited.then((code) => {
    loading.isOver = true;
    return code;
  });
  const meanwhile: string[] = [];
  do {
    const file = join(folder, `meanwhile-${meanwhile.length}.db`);
    expect(await script("backup", own, file)).toMatch(/articles, .* quotes, .* edits/);
    meanwhile.push(file);
  } while (!loading.isOver);
  expect(await loaded, load.output()).toBe(0);
  const last = join(folder, "last.db");
  await script("backup", own, last);
  expect((await stat(last)).mode & 0o777).toBe(0o600);
  const whole = await exported(own);
  await stop();

  await script("restore", other, last);
  await start(other);
  expect(await exported(other)).toBe(whole);
  expect(await refused("restore", other, last, "--replace")).toContain("in use");
  await stop();

  // What was half loaded goes on where it was.
  await script("restore", other, meanwhile[0] ?? "", "--replace");
  await start(other);
  await script("load", other, join(folder, "made.ndjson"));
  expect(await exported(other)).toBe(whole);
  await stop();

  const embedded = { ...other, STORE: "embedded" };
  await script("restore", embedded, last);
  expect(await exported(embedded)).toBe(whole);
  const again = join(folder, "again.db");
  await script("backup", embedded, again);
  expect(await refused("backup", embedded, again)).toContain("is there already");
});

test("what was erased is in no file of a store that a compact backup made", async () => {
  const embedded = { ...other, STORE: "embedded" };
  const word = "unmistakably";
  const article = smallArticle({ slug: "secret", title: `It was ${word} so` });
  const lines = [actor("ada"), actor("bob"), article].map((line) => JSON.stringify(line));
  await writeFile(join(folder, "secret.ndjson"), lines.join("\n"));
  await script("load", embedded, join(folder, "secret.ndjson"));
  const [whole, compact] = [join(folder, "whole.db"), join(folder, "compact.db")];
  await script("backup", embedded, whole);
  expect((await readFile(whole)).includes(word)).toBe(true);
  await script("erase", embedded, "secret", "--yes", "--note", "A judge says so.");
  const after = await exported(embedded);
  expect(after).not.toContain(word);
  await script("backup", embedded, compact, "--compact");
  expect((await readFile(compact)).includes(word)).toBe(false);
  const fresh = { ...(await settings()), STORE: "embedded" };
  await script("restore", fresh, compact);
  expect(await exported(fresh)).toBe(after);
  for (const file of await filesIn(fresh.DATA_DIR)) {
    expect((await readFile(file)).includes(word), file).toBe(false);
  }
  await gone(fresh);
});

async function filesIn(directory: string): Promise<string[]> {
  const all = await readdir(directory, { recursive: true, withFileTypes: true });
  return all.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

test("what is no backup is refused, and nothing is moved", async () => {
  const empty = join(folder, "empty.db");
  await writeFile(empty, "");
  const text = join(folder, "text.db");
  await writeFile(text, "no database at all, but long enough to be looked at ".repeat(100));
  const cut = join(folder, "cut.db");
  await writeFile(cut, (await readFile(join(folder, "last.db"))).subarray(0, 500_000));
  for (const file of [empty, text, cut]) {
    expect(await refused("restore", other, file, "--replace")).toContain("is no backup");
  }
  await mkdir(join(folder, "d"));
  expect(await refused("restore", other, join(folder, "nowhere.db"))).toContain("There is no file");
  expect(await refused("restore", other, join(folder, "last.db"))).toContain("--replace");
  const behind = { ...other, LIBSQL_URL: "http://127.0.0.1:9" };
  expect(await refused("backup", behind, join(folder, "x.db"))).toContain("LIBSQL_URL");
});
