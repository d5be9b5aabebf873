import { readFile, readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Which floor a path is on: an import goes down, or stays in its room. The first that fits counts. */
const floors: [floor: number, pattern: RegExp][] = [
  [7, /^src\/(worker\.ts|node\.ts|cli\/)/],
  [6, /^src\/http\//],
  [5, /^src\/page\//],
  [4, /^src\/(api|sdl)\.ts$/],
  [3, /^src\/(noun|edit)\//],
  [2, /^src\/(engine|record|reading)\//],
  [1, /^src\/storage\//],
  [0, /^src\/(text\/|(env|setting-value|bounded-map)\.ts$|graphql\.d\.ts$)/],
];
/** A folder of src, or a noun's; settings and how they are written are one. */
const roomOf = (file: string): string =>
  file
    .replace("src/setting-value.ts", "src/env.ts")
    .split("/")
    .slice(0, file.startsWith("src/noun/") ? 3 : 2)
    .join("/");

const comparesSchemas = within("src/cli/publish/changelog.ts", "src/cli/publish/schema-changes.ts");

/** Which floors a package is about. The browser's half of http/ knows React. */
const packages: [pattern: RegExp, mayUse: (file: string) => boolean][] = [
  [/^(react|react-dom|graphiql|@graphiql\/react)(\/|$)/, within("src/http/playground/")],
  [/^(markdown-it|highlight\.js)(\/|$)/, within("src/http/docs/")],
  [/^hono\/(jsx|html)$/, within("src/page/")],
  [/^(hono|graphql-yoga)(\/|$)/, within("src/http/")],
  [
    /^graphql$/,
    (file) =>
      comparesSchemas(file) || (floorOf(file) >= 2 && !within("src/record/", "src/cli/")(file)),
  ],
  [/^@graphql-inspector\/core$/, (file) => comparesSchemas(file)],
  [/^drizzle-orm(\/|$)/, (file) => floorOf(file) <= 3],
  [/^zod(\/|$)/, within("src/record/")],
  [/^(esbuild|wrangler|linkedom|@mozilla\/readability)$/, within("src/cli/")],
  [/^(csv-parse|htmlparser2)(\/|$)/, within("src/record/import/")],
  // Node's own modules: commands, the embedded door, and what only these use.
  [
    /^node:/,
    within(
      "src/cli/",
      "src/node.ts",
      "src/http/node/",
      "src/storage/embedded/",
      "src/storage/migrate.ts",
      "src/text/sha256.ts",
    ),
  ],
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

  test("imports go down, or stay in their room: a noun never imports a noun", () => {
    const wrong = imports.filter(({ file, target, isOurs }) => {
      if (!isOurs || !target.startsWith("src/")) return false;
      return roomOf(file) !== roomOf(target) && floorOf(target) >= floorOf(file);
    });
    expect(wrong).toEqual([]);
  });

  test("there is no circle of imports, also not of types", () => {
    const own = imports.filter(({ isOurs }) => isOurs);
    const left = new Set(own.map(({ file }) => file));
    // Whoever imports nobody that is left is in no circle.
    for (let before = Infinity; left.size < before;) {
      before = left.size;
      for (const file of left) {
        if (!own.some((each) => each.file === file && left.has(each.target))) left.delete(file);
      }
    }
    expect([...left]).toEqual([]);
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
    expect(readers.map(([file]) => file)).toEqual(["src/cli/publish/build.ts", "src/env.ts"]);
    // The build only names it, for the bundler to replace.
    expect(sources.get("src/cli/publish/build.ts")?.match(/process\.env\.\w+/g)).toEqual([
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

  test("no file is longer than 300 lines", () => {
    const long = [...sources].filter(([, text]) => text.split("\n").length > 300);
    expect(long.map(([file]) => file)).toEqual([]);
  });
});
