import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const command = fileURLToPath(new URL("../../src/cli/command/explain.ts", import.meta.url));
let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "onrecord-explain-test-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Explains a document where no store runs. */
async function explain(document: string, ...args: string[]) {
  const file = join(folder, "asked.graphql");
  await writeFile(file, document);
  const env = { ...process.env, DATA_DIR: join(folder, "data"), LIBSQL_URL: "" };
  const child = spawn(process.execPath, [command, file, ...args], { env });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

test("an operation's cost, tables, tree, statement, parameters and plan", async () => {
  const { code, out, err } = await explain(
    "query ($n: Int) { articles(first: $n) { nodes { title publication { name } } pageInfo { endCursor } } }",
    "--variables",
    '{"n": 3}',
  );
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("actor, article");
  expect(out).toMatch(
    /articles: page a1, by an index; reads title, publication_id, published_from, id/,
  );
  expect(out).toMatch(/publication: one Actor \(a2\.id = a1\.publication_id\)/);
  expect(out).toContain("?1 3");
  expect(out).toMatch(/Plan \(of an empty store\)[^]*SEARCH a2 USING INDEX/);
});

const some = "{ articles { nodes { id } } }";
test.each<[string, string, string[], number, RegExp]>([
  ["a wrong argument", "{ articles(first: 101) { nodes { id } } }", [], 1, /`first` is 101/],
  ["a syntax error", "{ articles { nodes { id } ", [], 1, /^onrecord: Syntax Error/],
  ["no such field", "{ articles { nodes { colour } } }", [], 1, /colour/],
  ["no such operation", `query A ${some} query B ${some}`, ["--operation", "C"], 1, /named "C"/],
  ["variables that are none", some, ["--variables", "[1]"], 2, /--variables takes a JSON object/],
  ["an option that there is not", some, ["--verbose"], 2, /Usage:/],
])("%s is told in a line", async (_what, document, args, exit, message) => {
  const { code, out, err } = await explain(document, ...args);
  expect([code, out]).toEqual([exit, ""]);
  expect(err).toMatch(message);
  expect(err).not.toContain("    at ");
});
