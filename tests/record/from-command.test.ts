import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { storeVariables } from "../../src/env.ts";
import { testStore } from "./store.ts";

// Each start of the command takes a second on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const store = testStore();
const command = fileURLToPath(new URL("../../src/cli/command/load.ts", import.meta.url));
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-from-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

function load(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...storeVariables(store) };
    const child = execFile(process.execPath, [command, ...args], { env }, (_, out, err) => {
      resolve({ code: child.exitCode, out, err });
    });
  });
}

async function file(name: string, contents: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, contents);
  return path;
}

const map = {
  table: "csv",
  actors: { one: { slug: "{name|slug}", name: "{name}", kind: "{kind}" } },
};

test("a table is loaded by its mapping, and what is refused has the line of the table", async () => {
  const mapping = await file("map.json", JSON.stringify(map));
  const table = await file("table.csv", 'name,kind\n"Ada\nOust",PERSON\nBob,ROBOT\n');
  const { code, out, err } = await load("--from", "csv", "--map", mapping, table);
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringMatching(/table\.csv:4: \$\.kind: /),
  });
  expect(out).toContain("2 read: 1 new, 0 changed, 0 same, 1 refused");
  expect(await store.rows("select slug from actor")).toEqual([{ slug: "ada-oust" }]);
});

test("what cannot run exits 2 with one line", async () => {
  const table = await file("other.csv", "title\nA\n");
  const mapping = await file("map.json", JSON.stringify(map));
  const outcomes = [
    [["--from", "xml", table], /^onrecord: There is no format "xml"/],
    [["--map", mapping, table], /give --from csv too/],
    [["--from", "csv", "--map", mapping, table], /The mapping reads "name", "kind"/],
  ] as const;
  for (const [args, message] of outcomes) {
    const { code, err } = await load(...args);
    expect({ code, lines: err.trim().split("\n").length }).toEqual({ code: 2, lines: 1 });
    expect(err).toMatch(message);
  }
});
