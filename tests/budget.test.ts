import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { buildPublic, buildWorker, publicFolder, workerFile } from "../src/cli/publish/build.ts";

// A Worker starts for a reader who waits: it is read and compiled then.
const workerBudget = 400_000;

beforeAll(async () => {
  await Promise.all([buildWorker(), buildPublic()]);
}, 60_000);

test("the Worker is at most 400 KB, gzipped", async () => {
  const size = gzipSync(await readFile(workerFile), { level: 9 }).byteLength;
  expect(size).toBeLessThanOrEqual(workerBudget);
  expect(size).toBeGreaterThan(50_000);
});

test("the Worker needs nothing of Node's, and makes no code from strings", async () => {
  const script = await readFile(workerFile, "utf8");
  expect(script.match(/(from|import)\s*\(?"node:[^"]+"/g)).toBeNull();
  expect(script.match(/new Function\(|\beval\(/g)).toBeNull();
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
