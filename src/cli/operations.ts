import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withTypename } from "../http/typename.ts";
import { root } from "./root.ts";

const folder = join(root, "schema/operations");

export interface TrustedDocument {
  name: string;
  text: string;
  /** SHA-256 of the text. */
  id: string;
}

const trusted = (name: string, text: string): TrustedDocument => ({
  name,
  text,
  id: createHash("sha256").update(text).digest("hex"),
});

/** The trusted documents as their files have them. */
export async function readDocuments(): Promise<TrustedDocument[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".graphql")).sort();
  return Promise.all(
    files.map(async (file) =>
      trusted(file.replace(/\.graphql$/, ""), await readFile(join(folder, file), "utf8")),
    ),
  );
}

/**
 * The same in the form of Apollo's persisted query manifests. Each is there as its file has it, and as clients
 * send it who add `__typename` for their caches.
 */
export async function readManifest(): Promise<string> {
  const documents = await readDocuments();
  const operations = documents
    .flatMap((document) => [document, trusted(document.name, withTypename(document.text))])
    .map(({ id, name, text }) => ({ id, name, type: "query", body: text }));
  const manifest = { format: "apollo-persisted-query-manifest", version: 1, operations };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

if (import.meta.main) await writeFile(join(folder, "manifest.json"), await readManifest());
