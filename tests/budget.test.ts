import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { buildPublic, publicFolder } from "../src/cli/publish/build.ts";
import { stylesheet } from "../src/page/style/stylesheet.ts";
import { buildWorker, workerModules } from "../src/cli/publish/build-worker.ts";

// A Worker starts for a reader who waits: it is read and compiled then.
const workerBudget = 400_000;
const startBudget = 240_000;

beforeAll(async () => {
  await Promise.all([buildWorker(), buildPublic()]);
}, 60_000);

const gzipped = (modules: readonly { text: string }[]): number =>
  modules.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).byteLength, 0);

test("the Worker is at most 400 KB, gzipped, all its chunks together", async () => {
  expect(gzipped(await workerModules())).toBeLessThanOrEqual(workerBudget);
});

test("what only some requests need is no part of what starts", async () => {
  const modules = await workerModules();
  const atStart = new Set<(typeof modules)[number]>();
  const follow = (name: string): void => {
    const found = modules.find((each) => each.name === name);
    if (found === undefined || atStart.has(found)) return;
    atStart.add(found);
    for (const [, from = ""] of found.text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) follow(from);
  };
  follow("worker.mjs");
  expect(gzipped([...atStart])).toBeLessThanOrEqual(startBudget);
  expect(gzipped([...atStart])).toBeGreaterThan(50_000);
  const later = modules.filter((each) => !atStart.has(each)).map(({ name }) => name);
  for (const room of ["carry-out", "suggestions", "yoga"]) expect(later.join()).toContain(room);
});

test("the Worker needs nothing of Node's, and makes no code from strings", async () => {
  for (const { text } of await workerModules()) {
    expect(text.match(/(from|import)\s*\(?"node:[^"]+"/g)).toBeNull();
    expect(text.match(/new Function\(|\beval\(/g)).toBeNull();
  }
});

test("pages have 10 KB of style, gzipped, and no script; the desk has 40 KB of script", async () => {
  const asset = (name: string) => readFile(join(publicFolder, "assets", name));
  const weigh = (text: string | Buffer): number => gzipSync(text, { level: 9 }).byteLength;
  expect(weigh(stylesheet)).toBeLessThanOrEqual(10_000);
  expect(weigh(await asset("desk.js"))).toBeLessThanOrEqual(40_000);
  expect(weigh(await asset("desk.css"))).toBeLessThanOrEqual(10_000);
});

test("the playground names no other origin to load from", async () => {
  const folder = join(publicFolder, "playground");
  const page = await readFile(join(folder, "index.html"), "utf8");
  const loads = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  expect(loads.every((address) => address?.startsWith("/") || address === "data:,")).toBe(true);
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".css"))) {
    const css = await readFile(join(folder, file), "utf8");
    expect(css.match(/(url\(|@import\s*)["']?https?:/g)).toBeNull();
  }
});
