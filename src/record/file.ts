import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "./load.ts";
import type { Texts } from "./run.ts";

/** The lines of a file, as bytes: whether they are UTF-8 is for each line to answer. */
export function fileSource(
  path: string,
  bytes: AsyncIterable<Uint8Array> = createReadStream(path),
): Source {
  return { name: path, lines: readLines(bytes) };
}

async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  for await (const chunk of bytes) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield whole([...parts, chunk.subarray(from, end)]);
      parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield whole(parts);
}

function whole(parts: Uint8Array[]): Uint8Array {
  const line = Buffer.concat(parts);
  return line.at(-1) === 13 ? line.subarray(0, -1) : line;
}

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
