import { readFile, readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Which floor a path is on: an import goes down, or stays in its folder. The first that fits counts. */
const floors: [floor: number, pattern: RegExp][] = [
  [5, /^src\/(worker\.ts|cli\/)/],
  [4, /^src\/http\//],
  [3, /^src\/(api|sdl)\.ts$/],
  [1, /^src\/engine\//],
  [0, /^src\/(storage\/|env\.ts$|graphql\.d\.ts$)/],
  // The record, and every other folder: a noun.
  [2, /^src\/[a-z]+\//],
];
const isNoun = (file: string): boolean => floorOf(file) === 2;

const comparesSchemas = within("src/cli/changelog.ts", "src/cli/changes.ts");

/** Which floors a package is about. The browser's half of http/ knows React. */
const packages: [pattern: RegExp, mayUse: (file: string) => boolean][] = [
  [/^(react|react-dom|graphiql|@graphiql\/react)(\/|$)/, within("src/http/playground/")],
  [/^(markdown-it|highlight\.js)(\/|$)/, within("src/http/docs/")],
  [/^(hono|graphql-yoga)(\/|$)/, within("src/http/")],
  [
    /^graphql$/,
    (file) =>
      comparesSchemas(file) || (floorOf(file) >= 1 && !within("src/record/", "src/cli/")(file)),
  ],
  [/^@graphql-inspector\/core$/, (file) => comparesSchemas(file)],
  [/^drizzle-orm(\/|$)/, (file) => floorOf(file) <= 2],
  [/^@libsql\/client(\/|$)/, within("src/storage/", "src/record/", "src/cli/")],
  [/^zod(\/|$)/, within("src/record/")],
  [/^esbuild$/, within("src/cli/")],
  [/^(csv-parse|htmlparser2)(\/|$)/, within("src/record/from/")],
  // Node's own modules: commands, and what only commands use.
  [/^node:/, within("src/cli/", "src/record/", "src/storage/migrate.ts")],
];

const files = (await readdir(join(root, "src"), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .sort();
const sources = new Map(
  await Promise.all(
    files.map(async (file) => [file, await readFile(join(root, file), "utf8")] as const),
  ),
);
const statement =
  /(?:^|\n)\s*(?:import|export)\s(?:[^;"']*?\sfrom\s)?["']([^"']+)["']|import\(\s*["']([^"']+)["']/g;
const imports = [...sources].flatMap(([file, text]) =>
  [...text.matchAll(statement)].map(([, fixed, dynamic]) => {
    const specifier = fixed ?? dynamic ?? "";
    const target = specifier.startsWith(".") ? join(dirname(file), specifier) : specifier;
    return { file, target, isOurs: specifier.startsWith(".") };
  }),
);
const folderOf = (file: string): string => file.split("/").slice(0, 2).join("/");

function within(...folders: string[]): (file: string) => boolean {
  return (file) => folders.some((folder) => file.startsWith(folder));
}

function floorOf(file: string): number {
  return floors.find(([, pattern]) => pattern.test(file))?.[0] ?? Number.NaN;
}

describe("the floors", () => {
  test("every file is on one", () => {
    expect(files.filter((file) => Number.isNaN(floorOf(file)))).toEqual([]);
  });

  test("imports go down, or stay in their folder", () => {
    const wrong = imports.filter(({ file, target, isOurs }) => {
      if (!isOurs || !target.startsWith("src/")) return false;
      return folderOf(file) !== folderOf(target) && floorOf(target) >= floorOf(file);
    });
    expect(wrong).toEqual([]);
  });

  test("a noun never imports a noun", () => {
    const wrong = imports.filter(
      ({ file, target }) => isNoun(file) && isNoun(target) && folderOf(file) !== folderOf(target),
    );
    expect(wrong).toEqual([]);
  });

  test("outside of src, only the schema is imported", () => {
    const wrong = imports.filter(
      ({ target, isOurs }) => isOurs && !target.startsWith("src/") && !target.startsWith("schema/"),
    );
    expect(wrong).toEqual([]);
  });

  test("a package is known to the floors that are about it", () => {
    const wrong = imports.filter(({ file, target, isOurs }) => {
      if (isOurs) return false;
      const rule = packages.find(([pattern]) => pattern.test(target));
      return rule === undefined || !rule[1](file);
    });
    expect(wrong).toEqual([]);
  });
});

describe("the manner", () => {
  test("only env.ts reads the process's variables", () => {
    const readers = [...sources].filter(([, text]) => /process\.env|import\.meta\.env/.test(text));
    expect(readers.map(([file]) => file)).toEqual(["src/cli/build.ts", "src/env.ts"]);
    // The build only names it, for the bundler to replace.
    expect(sources.get("src/cli/build.ts")?.match(/process\.env\.\w+/g)).toEqual([
      "process.env.NODE_ENV",
    ]);
  });

  test("only env.ts reads the Worker's bindings", () => {
    const readers = [...sources].filter(([, text]) =>
      /(?<!process\.)\b(env|bindings)\.[A-Z]/.test(text),
    );
    expect(readers.map(([file]) => file)).toEqual(["src/env.ts"]);
  });

  test("only the Worker has a default export", () => {
    const defaults = [...sources].filter(([, text]) =>
      /^export (default|\{[^}]*default)/m.test(text),
    );
    expect(defaults.map(([file]) => file)).toEqual(["src/worker.ts"]);
  });

  test("there are no barrels", () => {
    const barrels = [...sources].filter(
      ([file, text]) => /\/index\.tsx?$/.test(file) || /^export (\*|\{[^}]*\}) from/m.test(text),
    );
    expect(barrels.map(([file]) => file)).toEqual([]);
  });

  test("no file is longer than 400 lines", () => {
    const long = [...sources].filter(([, text]) => text.split("\n").length > 400);
    expect(long.map(([file]) => file)).toEqual([]);
  });
});
