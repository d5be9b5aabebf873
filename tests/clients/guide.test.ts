import { build } from "esbuild";
import { isInterfaceType } from "graphql";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { readSchema } from "../contract/sdl.ts";
import { runScript } from "../contract/temporary.ts";
import { binary, followed } from "./app.ts";
import { countingProxy, type Passed } from "./counting-proxy.ts";
import { sectionsOf } from "./guide-code.ts";
import { compilerOptions } from "./typescript.ts";

// The clients that the documentation shows, as it shows them, each with its requests counted.

const run = promisify(execFile);
let folder: string;
let server: Server;
let passed: Passed[];

beforeAll(async () => {
  const proxy = await countingProxy(new URL(inject("endpoint")).origin);
  ({ server, passed } = proxy);
  folder = await mkdtemp(join(tmpdir(), "onrecord-recipes-"));
  await mkdir(join(folder, "src"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const settings = { compilerOptions, include: ["src"] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(settings));
  const sections = [...sectionsOf("clients", proxy.origin)];
  const recipes = sections.flatMap(([title, section]) =>
    title === "Trusted documents" ? [] : [section],
  );
  await followed(folder, recipes);
  const { status, output } = runScript(binary("relay-compiler"), [], folder);
  if (status !== 0) throw new Error(output);
}, 60_000);
afterAll(async () => {
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

test("the recipes compile: addresses and dates are strings, without a cast", async () => {
  const { status, output } = runScript(binary("typescript", "tsc"), ["-p", "."], folder);
  expect({ status, output }).toEqual({ status: 0, output: "" });
  const wrong = join(folder, "src/wrong.ts");
  await writeFile(
    wrong,
    `import { latest } from "./latest.ts";
import type { ResultOf } from "gql.tada";
import type { relayLatestQuery } from "./__generated__/relayLatestQuery.graphql.ts";
type Article = ResultOf<typeof latest>["articles"]["nodes"][number];
type OfRelay = relayLatestQuery["response"]["articles"]["nodes"][number];
export const numbers = (a: Article, b: OfRelay): (number | null)[] =>
  [a.url, a.publishedOn, b.url, b.publishedOn];
`,
  );
  const told = runScript(binary("typescript", "tsc"), ["-p", "."], folder).output;
  await rm(wrong);
  expect(
    told.match(/'string \| null( \| undefined)?' is not assignable to type 'number \| null'/g),
  ).toHaveLength(4);
});

/** As a bundler does it with its plugin for Relay: what is compiled in the place of the text. */
async function bundled(name: string): Promise<string> {
  const code = await readFile(join(folder, "src", `${name}.ts`), "utf8");
  const contents = `import compiled from "./__generated__/relayLatestQuery.graphql.ts";
${code.replace(/graphql`[^`]*`/, "compiled").replace("fetchQuery, graphql", "fetchQuery")}`;
  const outfile = join(folder, "dist", `${name}.js`);
  const stdin = { contents, resolveDir: join(folder, "src"), loader: "ts" } as const;
  await build({
    stdin,
    outfile,
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["main"],
  });
  return outfile;
}

test.each(["fetch", "apollo", "urql", "relay"])("%s: one GET, which caches keep", async (name) => {
  const file = name === "relay" ? await bundled(name) : join(folder, "src", `${name}.ts`);
  passed.length = 0;
  const { stdout, stderr } = await run(process.execPath, [file], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  expect(stderr).toBe("");
  const lines = stdout.trim().split("\n");
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line).toMatch(/^\d{4} .+ ([\w.-]+|null)$/);
  expect(passed).toEqual([
    { method: "GET", path: "/graphql", status: 200, cache: expect.stringContaining("public") },
  ]);
});

test("a trusted document is found by the id that the page shows", async () => {
  const { commands = [] } =
    sectionsOf("clients", inject("endpoint")).get("Trusted documents") ?? {};
  const pairs = [...(commands[0] ?? "").matchAll(/--data-urlencode '(\w+)=(.*?)'/g)];
  const parameters = pairs.map(([, name = "", value = ""]) => [name, value]);
  const response = await fetch(`${inject("endpoint")}?${new URLSearchParams(parameters)}`);
  const { data } = (await response.json()) as {
    data: { resolveActor: { actor: { name: string } }[] };
  };
  expect(data.resolveActor[0]?.actor.name).toBe("The Washington Post");
});

test("the recipe for Apollo Client names all that implement Node", () => {
  const node = readSchema().getType("Node");
  if (!isInterfaceType(node)) throw new Error("There is no Node.");
  const { files = [] } = sectionsOf("clients", inject("endpoint")).get("Apollo Client") ?? {};
  const [, list = "[]"] = /possibleTypes: \{ Node: (\[.*?\]) \}/s.exec(files[0]?.code ?? "") ?? [];
  const names = readSchema()
    .getPossibleTypes(node)
    .map(({ name }) => name);
  expect(JSON.parse(list)).toEqual(names.toSorted());
  expect(names.length).toBeGreaterThan(5);
});
