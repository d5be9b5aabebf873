import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../root.ts";

export const schemaFolder = join(root, "schema");

/** All files of the schema in one. */
export async function readSdl(): Promise<string> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith(".graphql")).sort();
  const files = await Promise.all(names.map((name) => readFile(join(schemaFolder, name), "utf8")));
  return files.join("\n");
}
