import { build, type BuildOptions } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pageHeaders } from "../../http/static-files.ts";
import { buildDocs } from "./build-docs.ts";
import { root } from "../root.ts";

export const publicFolder = join(root, "dist/public");
const playgroundSource = join(root, "src/http/playground");
const playgroundFolder = join(publicFolder, "playground");
const deskSource = join(root, "src/page/desk/client");

export const shared = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  minify: true,
  logLevel: "warning",
  loader: { ".graphql": "text", ".ttf": "file", ".svg": "file" },
  define: { "process.env.NODE_ENV": '"production"' },
} satisfies BuildOptions;

/** The static files: the playground, the documentation, and what the desk runs. */
export async function buildPublic(): Promise<void> {
  await mkdir(publicFolder, { recursive: true });
  await writeFile(join(publicFolder, "_headers"), edgeHeaders());
  await Promise.all([buildDocs(publicFolder), buildDesk()]);
  const key = await playgroundKey();
  const keyFile = join(root, "dist/playground.key");
  if ((await readFile(keyFile, "utf8").catch(() => "")) === key) return;
  await rm(playgroundFolder, { recursive: true, force: true });
  await buildPlayground();
  await writeFile(keyFile, key);
}

/** What the edge answers by itself, as http/static.ts does where the Worker is asked. */
function edgeHeaders(): string {
  const forPage = { ...pageHeaders, "Cache-Control": "no-cache" };
  const lines = Object.entries(forPage).map(([name, value]) => `  ${name}: ${value}`);
  const rules = ["playground", "docs"].flatMap((folder) => [
    `/${folder}/*`,
    "  Cache-Control: public, max-age=31536000, immutable",
    "  X-Content-Type-Options: nosniff",
    `/${folder}/*.html`,
    ...Object.keys(forPage).map((name) => `  ! ${name}`),
    ...lines,
  ]);
  const assets = ["/assets/*", "  Cache-Control: no-cache", "  X-Content-Type-Options: nosniff"];
  return [...rules, ...assets, ""].join("\n");
}

/** Under names that stay: the desk is always asked anew whether they have changed. */
async function buildDesk(): Promise<void> {
  await build({
    ...shared,
    target: "es2023",
    outdir: join(publicFolder, "assets"),
    entryPoints: [join(deskSource, "desk.ts"), join(deskSource, "desk.css")],
  });
}

async function buildPlayground(): Promise<void> {
  const browser = {
    ...shared,
    target: "es2022",
    outdir: playgroundFolder,
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    metafile: true,
  } satisfies BuildOptions;
  const workers = await build({
    ...browser,
    entryPoints: {
      editor: "monaco-editor/esm/vs/editor/editor.worker.js",
      graphql: "monaco-graphql/esm/graphql.worker.js",
      json: "monaco-editor/esm/vs/language/json/json.worker.js",
    },
  });
  const names = Object.keys(workers.metafile.outputs)
    .filter((file) => file.endsWith(".js"))
    .map((file) => basename(file));
  const files = Object.fromEntries(names.map((name) => [name.split("-")[0], name]));
  const { metafile } = await build({
    ...browser,
    entryPoints: { main: join(playgroundSource, "main.tsx") },
    define: { ...shared.define, WORKER_FILES: JSON.stringify(files) },
    splitting: true,
    jsx: "automatic",
  });
  const made = Object.entries(metafile.outputs);
  const [script, { cssBundle = "" }] = made.find(([, { entryPoint }]) =>
    entryPoint?.endsWith("main.tsx"),
  ) ?? ["", {}];
  const page = await readFile(join(playgroundSource, "index.html"), "utf8");
  const address = (file: string): string => `/playground/${basename(file)}`;
  await writeFile(
    join(playgroundFolder, "index.html"),
    page.replace("SCRIPT", address(script)).replace("STYLES", address(cssBundle)),
  );
}

/** What the playground is made of, by hash: it takes seconds to build, and seldom changes. */
async function playgroundKey(): Promise<string> {
  const hash = createHash("sha256");
  const folders = [playgroundSource, join(root, "schema/operations")];
  const sources = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder, { withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map(({ name }) => join(folder, name))
        .toSorted(),
    ),
  );
  const others = ["src/cli/publish/build.ts", "package-lock.json"];
  for (const file of [...sources.flat(), ...others.map((name) => join(root, name))]) {
    hash.update(await readFile(file));
  }
  return hash.digest("hex");
}
