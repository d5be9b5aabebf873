import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Texts } from "../record/load/load-run.ts";

/** Texts of a folder, each in a file that is named by the article's slug or by the text's SHA-256. */
export function textFolder(folder: string): Texts {
  // The text's hash counts a byte order mark too, so it is not dropped. What is no UTF-8 has another hash.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return (slug, sha256) => {
    for (const name of [slug, sha256]) {
      try {
        return decoder.decode(readFileSync(join(folder, `${name}.txt`)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      }
    }
    return undefined;
  };
}
