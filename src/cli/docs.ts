import { build } from "esbuild";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { publicLimits } from "../engine/limit.ts";
import type { Example } from "../http/docs/example.ts";
import { docsPage } from "../http/docs/page.ts";
import { readManifest } from "./operations.ts";
import { root } from "./root.ts";

const source = join(root, "src/http/docs");
const schemaFolder = join(root, "schema");
/** What the sample answers to each trusted document: a test holds each of these files. */
const answers = join(root, "tests/operations");

/** Writes the documentation, docs/index.html and its style sheet, into the folder of static files. */
export async function buildDocs(publicFolder: string): Promise<void> {
  const folder = join(publicFolder, "docs");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    entryPoints: [join(source, "docs.css")],
    outdir: folder,
    entryNames: "[name]-[hash]",
    minify: true,
    metafile: true,
    logLevel: "warning",
  });
  const [stylesheet = ""] = Object.keys(metafile.outputs).map((file) => basename(file));
  const html = docsPage({
    sdl: await readSchema(),
    guide: await readFile(join(source, "guide.md"), "utf8"),
    changelog: await readFile(join(schemaFolder, "CHANGELOG.md"), "utf8"),
    limits: { ...publicLimits },
    examples: await readExamples(),
    stylesheet: `/docs/${stylesheet}`,
  });
  await writeFile(join(folder, "index.html"), html);
}

async function readSchema(): Promise<string> {
  const files = (await readdir(schemaFolder)).filter((name) => name.endsWith(".graphql")).sort();
  const parts = await Promise.all(files.map((file) => readFile(join(schemaFolder, file), "utf8")));
  return parts.join("\n\n");
}

async function readExamples(): Promise<Example[]> {
  const manifest = JSON.parse(await readManifest()) as {
    operations: { id: string; name: string; body: string }[];
  };
  const names = new Set(manifest.operations.map(({ name }) => name));
  return Promise.all(
    [...names].map(async (name) => {
      // The first of a name is the document as its file has it.
      const found = manifest.operations.find((operation) => operation.name === name);
      const { id = "", body = "" } = found ?? {};
      const variables = await readJson(`${name}.variables.json`).catch(() => ({}));
      return { name, id, document: body, variables, answer: await readJson(`${name}.json`) };
    }),
  );
}

async function readJson(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(answers, file), "utf8"));
}
