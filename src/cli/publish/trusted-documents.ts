import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withoutIgnored, withTypename } from "../../http/graphql/with-typename.ts";
import { root } from "../root.ts";

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
export const readDocuments = (): Promise<TrustedDocument[]> => documentsIn(folder);

async function documentsIn(where: string): Promise<TrustedDocument[]> {
  const files = (await readdir(where)).filter((name) => name.endsWith(".graphql")).sort();
  return Promise.all(
    files.map(async (file) =>
      trusted(file.replace(/\.graphql$/, ""), await readFile(join(where, file), "utf8")),
    ),
  );
}

/**
 * The same in the form of Apollo's persisted query manifests. Each is there as its file has it, and as clients
 * send it who add `__typename` for their caches; those in folders are our own, of pages, the desk and other doors: only
 * once, without what nobody executes.
 */
export async function readManifest(): Promise<string> {
  const documents = await readDocuments();
  const entries = await readdir(folder, { withFileTypes: true });
  const rooms = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const ownPages = rooms.toSorted().map((name) => documentsIn(join(folder, name)));
  const operations = documents
    .flatMap((document) => [document, trusted(document.name, withTypename(document.text))])
    .concat(
      (await Promise.all(ownPages))
        .flat()
        .map(({ name, text }) => trusted(name, withoutIgnored(text))),
    )
    .map(({ id, name, text }) => ({ id, name, type: typeOf(text), body: text }));
  const manifest = { format: "apollo-persisted-query-manifest", version: 1, operations };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const typeOf = (text: string): string => (/^mutation\b/m.test(text) ? "mutation" : "query");

export async function writeManifest(): Promise<void> {
  await writeFile(join(folder, "manifest.json"), await readManifest());
}
