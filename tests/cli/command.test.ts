import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const commands = (await readdir(join(root, "src/cli/command"))).map((file) =>
  basename(file, ".ts"),
);
const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};
let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "onrecord-command-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a command where there is no store. With `enough`, its reader leaves after the first it hears. */
async function run(name: string, args: readonly string[], enough = false): Promise<Outcome> {
  const env = { ...process.env, DATA_DIR: join(folder, "data"), LIBSQL_URL: "", STORE: "" };
  const file = join(root, `src/cli/command/${name}.ts`);
  const child = spawn(process.execPath, [file, ...args], { env, cwd: folder });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  if (enough) child.stdout.once("data", () => child.stdout.destroy());
  const heard = enough ? "" : text(child.stdout);
  const [out, err, code] = await Promise.all([heard, text(child.stderr), ended]);
  return { code, out, err };
}

const called = (name: string): string => (name === "start" ? "npm start" : `npm run ${name}`);

describe.concurrent.each(commands)("%s", (name) => {
  test("answers --help with its usage, what it does, and how it exits", async ({ expect: own }) => {
    const { code, out, err } = await run(name, ["--help"]);
    own({ code, err }).toEqual({ code: 0, err: "" });
    const [usage, summary, options, ...rest] = out.trimEnd().split("\n\n");
    own(usage).toMatch(new RegExp(`^Usage: ${called(name)}( -- \\S.*)?$`));
    own(summary).toMatch(/^[A-Z][^\n]*\.$/);
    own(options).toMatch(/^( {2}--\S.* {2}\S.*\n)* {2}--help +shows this$/);
    // Each option of the usage is explained, and the other way.
    const named = [...(usage ?? "").matchAll(/\[(--[\w-]+)/g)].map(([, option]) => option);
    const told = [...(options ?? "").matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option]) => option);
    own(told).toEqual([...named, "--help"]);
    own(rest.at(-1)).toMatch(/^Exits with 0 if .*2 if it could not run\.$/);
  });

  test("refuses an option that it does not know, and exits with 2", async ({ expect: own }) => {
    const { code, out, err } = await run(name, ["--no-such-thing"]);
    own({ code, out }).toEqual({ code: 2, out: "" });
    own(err).toMatch(/^onrecord: Unknown option '--no-such-thing'\. Usage: [^\n]+\n$/);
    own(err).toContain(called(name));
  });
});

test.concurrent.each<[string, string[], RegExp]>([
  ["load", [], /Usage: /],
  ["start", ["something"], /^onrecord: Usage: npm start$/],
  ["token", ["something"], /^onrecord: Usage: npm run token$/],
  ["load", ["--whole", "x"], /give --from too\. Usage: /],
  ["load", ["no-such-file"], /^onrecord: Cannot read no-such-file\.$/],
  ["load", ["--text", "no-such-folder", "x"], /^onrecord: Cannot read no-such-folder\.$/],
  ["export", [], /holds no store.*Start it with `npm start`/],
  ["export", ["slug"], /named with --article/],
  ["read", [], /Usage: /],
  ["read", ["--rules", "article.txt"], /Usage: /],
  ["read", ["no-such-file.txt"], /^onrecord: Cannot read no-such-file\.txt\.$/],
  ["merge", ["one"], /Usage: .*ACTOR INTO/],
  ["merge", ["one", "two"], /holds no store/],
  ["unmerge", ["one", "two"], /Usage: .*ACTOR/],
  ["unmerge", ["--list"], /Unknown option '--list'/],
  ["keys", ["forget", "a"], /Usage: .*create NAME \| list \| revoke ID/],
  ["token", [], /holds no store/],
  ["copy-store", [], /--to takes embedded or sqld/],
  ["copy-store", ["--to", "elsewhere"], /--to takes embedded or sqld/],
  ["backup", [], /Usage: .*FILE/],
  ["backup", ["x.db"], /There is no store of `npm start`/],
  ["restore", [], /Usage: .*FILE/],
  ["restore", ["no-such-file.db"], /There is no file .*no-such-file\.db/],
  ["deploy", [], /Set LIBSQL_URL/],
  ["explain", [], /Usage: .*FILE\.graphql/],
  ["explain", ["no-such-file"], /^onrecord: Cannot read no-such-file\.$/],
  ["generate", [], /--articles N/],
  ["generate", ["--articles", "many"], /--articles takes a whole number/],
  ["generate", ["--articles", "1", "--seed", "-1"], /--seed/],
  ["generate", ["--articles", "1", "--out", "no-such-folder/x"], /no-such-folder/],
  ["changelog", ["--release", "soon"], /--release takes a version such as 1\.2\.3, not "soon"/],
])("%s %j could not run: 2, in one line", async (name, args, message) => {
  const { code, out, err } = await run(name, args);
  expect({ code, out, lines: err.trim().split("\n").length }).toEqual({
    code: 2,
    out: "",
    lines: 1,
  });
  expect(err.trim()).toMatch(message);
});

describe("a reader that has enough", () => {
  test.concurrent.each<[string, string[]]>([
    ["generate", ["--articles", "20000"]],
    [
      "explain",
      [join(root, "schema/operations/ActorGraph.graphql"), "--variables", '{"slug":"x"}'],
    ],
    ["read", ["--explain", "articles.ndjson"]],
    ["load", ["--help"]],
  ])("of %s: it ends quietly", async (name, args) => {
    const article = { text: "“We will not yield,” said Ann Demo, the minister. ".repeat(20) };
    const lines = Array.from({ length: 400 }, () => `${JSON.stringify(article)}\n`);
    await writeFile(join(folder, "articles.ndjson"), lines.join(""));
    expect(await run(name, args, true)).toEqual({ code: 0, out: "", err: "" });
  });
});

test("every command is a script, and its script's name is its file's", () => {
  const named = Object.entries(scripts).flatMap(([name, line]) => {
    const file = /^node src\/cli\/command\/(\S+)\.ts$/.exec(line)?.[1];
    return file === undefined ? [] : [[name, file]];
  });
  expect(named.toSorted()).toEqual(commands.toSorted().map((name) => [name, name]));
});

test("the README lists the scripts in the order of `npm run`", async () => {
  const readme = await readFile(join(root, "src/cli/README.md"), "utf8");
  const [, commandTable = ""] = readme.split("## The commands");
  const [rows = ""] = commandTable.split("\n\n## ");
  const listed = rows
    .split("\n")
    .filter((line) => line.startsWith("| `npm"))
    .flatMap((line) =>
      [...line.matchAll(/`npm (?:run )?(?:-s )?([a-z:-]+)/g)].map(([, name]) => name),
    );
  expect([...new Set(listed)]).toEqual(Object.keys(scripts));
});
