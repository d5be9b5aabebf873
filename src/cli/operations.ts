import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./root.ts";

const folder = join(root, "schema/operations");

/** The trusted documents in the form of Apollo's persisted query manifests; an id is the text's SHA-256. */
export async function readManifest(): Promise<string> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".graphql")).sort();
  const operations = await Promise.all(
    files.map(async (file) => {
      const body = await readFile(join(folder, file), "utf8");
      const id = createHash("sha256").update(body).digest("hex");
      return { id, name: file.replace(/\.graphql$/, ""), type: "query", body };
    }),
  );
  const manifest = { format: "apollo-persisted-query-manifest", version: 1, operations };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

if (import.meta.main) await writeFile(join(folder, "manifest.json"), await readManifest());
