import { build } from "esbuild";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { publicLimits } from "../engine/limit.ts";
import type { Example } from "../http/docs/example.ts";
import { docsPage } from "../http/docs/page.ts";
import { readDocuments } from "./operations.ts";
import { root } from "./root.ts";
import { readSdl, schemaFolder } from "./schema.ts";

const source = join(root, "src/http/docs");
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
    sdl: await readSdl(),
    guide: await readFile(join(source, "guide.md"), "utf8"),
    changelog: await readFile(join(schemaFolder, "CHANGELOG.md"), "utf8"),
    limits: { ...publicLimits },
    examples: await readExamples(),
    stylesheet: `/docs/${stylesheet}`,
  });
  await writeFile(join(folder, "index.html"), html);
}

async function readExamples(): Promise<Example[]> {
  const documents = await readDocuments();
  return Promise.all(
    documents.map(async ({ name, text, id }) => {
      const variables = await readJson(`${name}.variables.json`).catch(() => ({}));
      return { name, id, document: text, variables, answer: await readJson(`${name}.json`) };
    }),
  );
}

async function readJson(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(answers, file), "utf8"));
}
