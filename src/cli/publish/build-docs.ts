import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { publicLimits } from "../../engine/limit/limit.ts";
import type { Example } from "../../http/docs/example.ts";
import { writtenPages, docsPages, type Docs } from "../../http/docs/docs-pages.ts";
import { readDocuments } from "./trusted-documents.ts";
import { root } from "../root.ts";
import { readSdl, schemaFolder } from "./schema-files.ts";

const source = join(root, "src/http/docs");
/** What the sample answers to each trusted document: a test holds each of these files. */
const answers = join(root, "tests/operations");

/** Writes the pages of the documentation, and what they load, into the folder of static files. */
export async function buildDocs(publicFolder: string): Promise<void> {
  const folder = join(publicFolder, "docs");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    entryPoints: [join(source, "docs.css"), join(source, "docs-script.ts")],
    outdir: folder,
    entryNames: "[name]-[hash]",
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    metafile: true,
    logLevel: "warning",
  });
  const names = Object.keys(metafile.outputs).map((file) => basename(file));
  const fileOf = (ending: string): string =>
    `/docs/${names.find((name) => name.endsWith(ending)) ?? ""}`;
  // By its content, as the others are: it never changes under its name.
  const make = (index: string) =>
    docsPages({ ...parts, files: { stylesheet: fileOf(".css"), script: fileOf(".js"), index } });
  const parts = await readParts();
  const { index } = make("");
  const indexFile = `index-${hashOf(index)}.json`;
  const { pages } = make(`/docs/${indexFile}`);
  await writeFile(join(folder, indexFile), index);
  await Promise.all(
    [...pages].map(([name, html]) => writeFile(join(folder, `${name || "index"}.html`), html)),
  );
}

/** As static-files.ts knows a file that never changes. */
const hashOf = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 8).toUpperCase();

async function readParts(): Promise<Omit<Docs, "files">> {
  const texts = await Promise.all(
    writtenPages.map(
      async ([name]) =>
        [name, await readFile(join(source, "pages", `${name}.md`), "utf8")] as const,
    ),
  );
  return {
    sdl: await readSdl(),
    texts: Object.fromEntries(texts) as Docs["texts"],
    changelog: await readFile(join(schemaFolder, "CHANGELOG.md"), "utf8"),
    limits: { ...publicLimits },
    examples: await readExamples(),
  };
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
