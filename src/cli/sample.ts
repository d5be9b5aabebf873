import type { Client } from "@libsql/client/web";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { loadRecords, type Source } from "../record/load.ts";
import { root } from "./root.ts";

/** Loads the record that the project brings along. It is ours, so a refusal is a bug. */
export async function loadSample(client: Client): Promise<void> {
  const folder = join(root, "drizzle/seed");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".ndjson")).sort();
  const sources = await Promise.all(
    files.map(async (name): Promise<Source> => {
      return { name, lines: (await readFile(join(folder, name), "utf8")).split("\n") };
    }),
  );
  const { refused } = await loadRecords(client, sources);
  const [first] = refused;
  if (first !== undefined) {
    throw new Error(
      `The sample is refused: ${first.file}:${first.line} ${first.path} ${first.reason}`,
    );
  }
}
