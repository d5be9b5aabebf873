import { build, type BuildOptions, type Plugin } from "esbuild";
import { readdir, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { root } from "../root.ts";
import { shared } from "./build.ts";

const workerFolder = join(root, "dist/worker");
/** Where the Worker begins; `wrangler.toml` names the same. */
export const workerFile = join(workerFolder, "worker.mjs");
export const serverFile = join(root, "dist/server.js");

/**
 * What packages bring and nothing here uses: Yoga's page for those who ask nothing, its executor, whose work
 * `http/graphql/yoga.ts` does, its caches, in whose place that gives others; how graphql-js answers in parts, which no
 * directive of ours asks for; how zod writes JSON Schemas, which a command does.
 */
const unused: readonly [file: RegExp, contents: string][] = [
  [/graphql-yoga\/esm\/landing-page-html\.js$/, 'export default ""'],
  [
    /@graphql-tools\/executor\/esm\/index\.js$/,
    'export const normalizedExecutor = () => { throw new Error("Yoga executes nothing here."); };',
  ],
  [
    /graphql\/execution\/incremental\/IncrementalExecutor\.mjs$/,
    'export { ExecutorThrowingOnIncremental as IncrementalExecutor } from "../ExecutorThrowingOnIncremental.mjs";',
  ],
  [
    /zod\/v4\/core\/json-schema-processors\.js$/,
    "export const allProcessors = {}, toJSONSchema = undefined;",
  ],
  [
    /lru-cache\/dist\/esm\/(?:[\w-]+\/)*index(?:\.min)?\.js$/,
    "export class LRUCache { get() {} set() { return this; } has() { return false; } delete() { return false; } clear() {} }",
  ],
];

const withoutUnused: Plugin = {
  name: "without-unused",
  setup({ onLoad }) {
    for (const [filter, contents] of unused) onLoad({ filter }, () => ({ contents }));
  },
};

const door = {
  ...shared,
  target: "es2024",
  conditions: ["workerd", "worker", "browser"],
  external: ["cloudflare:*", "node:*"],
  plugins: [withoutUnused],
  // Of what is left out, names remain in functions that nobody calls.
  logOverride: { "import-is-undefined": "silent" },
} satisfies BuildOptions;

/**
 * The Worker, as wrangler uploads it and as `npm start` serves it: what every request needs, and a chunk for each
 * room that is loaded by `import()`. Source maps name what a logged stack says.
 */
export async function buildWorker(): Promise<void> {
  const { metafile } = await build({
    ...door,
    entryPoints: ["src/worker.ts"],
    outdir: workerFolder,
    // What wrangler takes for ES modules without being told.
    outExtension: { ".js": ".mjs" },
    splitting: true,
    sourcemap: "linked",
    sourcesContent: false,
    metafile: true,
  });
  // Last: a server that starts meanwhile may still read an older chunk.
  const made = new Set(Object.keys(metafile.outputs).map((file) => basename(file)));
  const stale = (await readdir(workerFolder)).filter((name) => !made.has(name));
  await Promise.all(stale.map((name) => rm(join(workerFolder, name))));
}

/** What `npm run serve` starts: the same code, in Node. In one file: it may be built again while it runs. */
export async function buildServer(): Promise<void> {
  await build({ ...door, entryPoints: ["src/node.ts"], outfile: serverFile, keepNames: true });
}

export interface Module {
  name: string;
  file: string;
  text: string;
}

/** The built Worker's modules, where it begins first. */
export async function workerModules(): Promise<[Module, ...Module[]]> {
  const main = basename(workerFile);
  const names = (await readdir(workerFolder)).filter((name) => name.endsWith(".mjs")).toSorted();
  const read = async (name: string): Promise<Module> => {
    const file = join(workerFolder, name);
    return { name, file, text: await readFile(file, "utf8") };
  };
  const others = names.filter((name) => name !== main);
  return [await read(main), ...(await Promise.all(others.map(read)))];
}
