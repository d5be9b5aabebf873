import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { storeVariables } from "../../src/env.ts";
import { generate } from "../../src/record/generate/generate.ts";
import { exported } from "./export.ts";
import { actor, smallArticle } from "./sample.ts";
import { testStore } from "./store.ts";

// Each start of the command takes a second on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const store = testStore();
const command = fileURLToPath(new URL("../../src/cli/command/export.ts", import.meta.url));
const records = [actor("ada"), actor("bob"), smallArticle()];
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-export-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

function run(args: string[], url = store.url): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...storeVariables({ ...store, url }) };
    const child = execFile(process.execPath, [command, ...args], { env }, (_, out, err) => {
      resolve({ code: child.exitCode, out, err });
    });
  });
}

test("everything to standard output, and where to go on from", async () => {
  await store.load(records);
  const { code, out, err } = await run([]);
  expect({ code, lines: out.trim().split("\n") }).toEqual({
    code: 0,
    lines: await exported(store),
  });
  const cursor = /^3 lines\. What changes from now on: --since (\d+)\n$/.exec(err)?.[1];
  expect(await run(["--since", String(cursor)])).toMatchObject({ code: 0, out: "" });
  await store.load([smallArticle({ title: "Corrected" })]);
  const changed = await run(["--since", String(cursor), "--as", "schema.org"]);
  expect(changed.out).toContain('"headline":"Corrected"');
});

test("--out: a file that has its name once it is whole", async () => {
  await store.load(records);
  const path = join(folder, "out.ndjson");
  expect(await run(["--out", path, "--article", "small"])).toMatchObject({ code: 0, out: "" });
  expect((await readFile(path, "utf8")).trim().split("\n")).toEqual(await exported(store));
  expect(await readdir(folder)).toEqual(["out.ndjson"]);
});

test("what cannot run exits 2 with one line", async () => {
  await store.load(records);
  const outcomes = [
    [
      ["--as", "rdf"],
      store.url,
      /^onrecord: --as is one of ndjson, w3c, schema\.org, ftm, not "rdf"\.$/,
    ],
    [["small"], store.url, /^onrecord: An article is named with --article\. Usage: /],
    [["--everything"], store.url, /Unknown option/],
    [["--article", "small", "none", "nil"], store.url, /no article "none", "nil"\.$/],
    [["--article", "small", "--since", "1"], store.url, /do not go together/],
    [["--since", "yesterday"], store.url, /^onrecord: --since "yesterday" is no cursor/],
    [["--since", "999999999"], store.url, /^onrecord: --since "999999999" is no cursor/],
    [["--out", join(folder, "none", "out")], store.url, /none\/out/],
    [[], "http://127.0.0.1:1", /does not answer .*LIBSQL_URL\.$/],
    [[], "nowhere", /^onrecord: LIBSQL_URL must be/],
  ] as const;
  for (const [args, url, message] of outcomes) {
    const { code, out, err } = await run([...args], url);
    const lines = err.trim().split("\n").length;
    expect({ args, code, out, lines }).toEqual({ args, code: 2, out: "", lines: 1 });
    expect(err.trim()).toMatch(message);
  }
});

test("it stops quietly when whoever reads has enough", async () => {
  await store.load([...generate({ articles: 120, seed: 2 })]);
  const child = spawn(process.execPath, [command], {
    env: { ...process.env, ...storeVariables(store) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let err = "";
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  child.stdout.once("data", () => child.stdout.destroy());
  const [code] = (await once(child, "close")) as [number];
  expect({ code, err }).toEqual({ code: 0, err: "" });
});
