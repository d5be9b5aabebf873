import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { storeVariables } from "../../src/env.ts";
import { sha256 } from "../../src/text/sha256.ts";
import { actor, smallArticle, text } from "./sample.ts";
import { testStore } from "./store.ts";

// Each start of the command takes a second on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const store = testStore();
const command = fileURLToPath(new URL("../../src/cli/command/load.ts", import.meta.url));
const { length } = text;
const version = { sha256: sha256(text), length, lengthCodePoints: [...text].length };
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-load-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

function load(args: string[], url = store.url): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...storeVariables({ ...store, url }) };
    const child = execFile(process.execPath, [command, ...args], { env }, (_, out, err) => {
      resolve({ code: child.exitCode, out, err });
    });
  });
}

async function file(name: string, contents: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, contents);
  return path;
}

const asLines = (...records: object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\r\n`).join("\n");

test("all taken: exit 0 and a count", async () => {
  const path = await file("good.ndjson", asLines(actor("ada"), actor("bob"), smallArticle()));
  expect(await load([path])).toEqual({
    code: 0,
    out: "3 read: 3 new, 0 changed, 0 same, 0 refused\n",
    err: "",
  });
});

test("some refused: exit 1 and where, why and what to do", async () => {
  const good = Buffer.from(asLines(actor("ada")));
  const path = await file("mixed.ndjson", Buffer.concat([good, Buffer.from([0x22, 0xff, 0x22])]));
  const { code, out, err } = await load([path]);
  expect(code).toBe(1);
  expect(out).toMatch(/^2 read: 1 new, 0 changed, 0 same, 1 refused\n/);
  expect(err).toBe(`${path}:2: $: The line is not UTF-8. Save the file as UTF-8.\n`);
});

test("--text takes the text from a folder, by slug or by hash", async () => {
  const records = [actor("ada"), actor("bob"), smallArticle({ version })];
  const path = await file("untold.ndjson", asLines(...records));
  await file(`${version.sha256}.txt`, text);
  expect(await load(["--text", folder, path])).toMatchObject({ code: 0 });
  expect(await store.rows("select text from text_version")).toEqual([{ text }]);
  await file("small.txt", `${text}\n`);
  const moved = smallArticle({ version, title: "T" });
  const again = await load(["--text", folder, await file("moved.ndjson", asLines(moved))]);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining("$.version.sha256") });
});

test("what cannot run exits 2 with one line", async () => {
  const path = await file("one.ndjson", asLines(actor("ada")));
  const outcomes = [
    [[], store.url, /^onrecord: Usage: /],
    [["--tex", path], store.url, /^onrecord: Unknown option '--tex'\. Usage: /],
    [[join(folder, "none.ndjson")], store.url, /^onrecord: Cannot read .*none\.ndjson\.$/],
    [[folder], store.url, /is no file\.$/],
    [[path], "http://127.0.0.1:1", /does not answer .*LIBSQL_URL\.$/],
    [[path], "nowhere", /^onrecord: LIBSQL_URL must be/],
  ] as const;
  for (const [args, url, message] of outcomes) {
    const { code, out, err } = await load([...args], url);
    expect({ code, out, lines: err.trim().split("\n").length }).toEqual({
      code: 2,
      out: "",
      lines: 1,
    });
    expect(err.trim()).toMatch(message);
  }
});
