import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeEach, expect, test, vi } from "vitest";
import { loadCommand } from "./load-command.ts";
import { actor, smallArticle } from "./sample.ts";
import { testStore } from "./store.ts";

// Each start of the command takes a second on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const store = testStore();
const { load, folder } = loadCommand(store);
const good = JSON.stringify(actor("ada"));
const orphan = JSON.stringify(smallArticle());
// It has two faults, a carriage return, and comes after an article that waits for its actor.
const odd = `{"type":"actor", "slug":"B b","kind":"PERSON","name":"B","x":1}\r`;
const broken = Buffer.concat([Buffer.from('{"é'), Buffer.from([0xff]), Buffer.from('":')]);
const lines = Buffer.concat([Buffer.from(`${good}\n\n${orphan}\n${odd}\n`), broken]);
const refusedLines = Buffer.concat([Buffer.from(`${orphan}\n${odd}\n`), broken, Buffer.from("\n")]);
let path = "";

beforeEach(() => {
  path = join(folder(), "mixed.ndjson");
});

async function reasons(file: string): Promise<[string, number, string][]> {
  const text = await readFile(file, "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .map(({ file: name, line, path: at, reason, remedy }) => {
      expect([reason, remedy]).toEqual([expect.any(String), expect.any(String)]);
      return [name, line, at];
    });
}

test("refused lines are kept as they were beside the input, and why", async () => {
  await writeFile(path, lines);
  const { code, out } = await load([path]);
  expect(code).toBe(1);
  expect(out).toBe(
    `4 read: 1 new, 0 changed, 0 same, 3 refused\n` +
      `Refused lines: ${path}.refused (why: ${path}.refused.reasons)\n`,
  );
  expect(await readFile(`${path}.refused`)).toEqual(refusedLines);
  const told = await reasons(`${path}.refused.reasons`);
  expect([...new Set(told.map(([file, line]) => `${file}:${line}`))]).toEqual(
    [3, 4, 5].map((line) => `${path}:${line}`),
  );
  expect(told).toContainEqual([path, 4, "$.x"]);
  await writeFile(`${path}.refused`, good);
  expect(await load([`${path}.refused`])).toMatchObject({ code: 0 });
  expect((await readdir(folder())).sort()).toEqual(
    ["", ".refused", ".refused.reasons"].map((end) => `mixed.ndjson${end}`),
  );
});

test("--refused takes the lines of every input, of a pipe too", async () => {
  const packed = join(folder(), "packed.ndjson.gz");
  const place = join(folder(), "all");
  await writeFile(packed, gzipSync(`${odd}\n`));
  await writeFile(place, "an earlier run's\n");
  expect(await load(["--refused", place, packed, "-"], lines)).toMatchObject({ code: 1 });
  expect(await readFile(place)).toEqual(Buffer.concat([Buffer.from(`${odd}\n`), refusedLines]));
  const files = (await reasons(`${place}.reasons`)).map(([file]) => file);
  expect([...new Set(files)]).toEqual([packed, "stdin"]);
});

test("--refused never writes over an input, nor where there is no folder", async () => {
  await writeFile(path, lines);
  const over = await load(["--refused", path, path]);
  expect(over).toMatchObject({ code: 2, err: expect.stringContaining("would write over") });
  expect(await readFile(path)).toEqual(lines);
  const nowhere = await load(["--refused", join(folder(), "none", "here"), path]);
  expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining("Cannot read") });
  expect(await store.rows("select 1 from actor")).toEqual([]);
});
