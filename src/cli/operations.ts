import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withTypename } from "../http/typename.ts";
import { root } from "./root.ts";

const folder = join(root, "schema/operations");

/**
 * The trusted documents in the form of Apollo's persisted query manifests; an id is the text's SHA-256. Each is
 * there as its file has it, and as clients send it who add `__typename` for their caches.
 */
export async function readManifest(): Promise<string> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".graphql")).sort();
  const operations = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), "utf8");
      const name = file.replace(/\.graphql$/, "");
      return [text, withTypename(text)].map((body) => {
        const id = createHash("sha256").update(body).digest("hex");
        return { id, name, type: "query", body };
      });
    }),
  );
  const format = "apollo-persisted-query-manifest";
  const manifest = { format, version: 1, operations: operations.flat() };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

if (import.meta.main) await writeFile(join(folder, "manifest.json"), await readManifest());
