import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Made, Source } from "./load.ts";
import type { Texts } from "./run.ts";

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
// A text in a longer line might not be read again: libSQL's server answers at most 4 MB in one value.
const longestLine = 4_000_000;

/** The lines of a file, as bytes: whether they are UTF-8 is for each line to answer. */
export function fileSource(
  path: string,
  bytes: AsyncIterable<Uint8Array> = createReadStream(path),
): Source {
  return { name: path, lines: readLines(bytes) };
}

async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | Made> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let line = 1;
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length <= longestLine) parts.push(part);
    else parts = [];
  };
  const take = (): Uint8Array | Made => {
    const made = length > longestLine ? tooLong(line) : whole(parts, line === 1);
    [parts, length, line] = [[], 0, line + 1];
    return made;
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}

function tooLong(line: number): Made {
  const reason = `The line has more than ${longestLine / 1e6} MB.`;
  return { line, complaints: [{ path: "$", reason, remedy: "Make several records of it." }] };
}

function whole(parts: Uint8Array[], isFirst: boolean): Uint8Array {
  const line = Buffer.concat(parts);
  const start = isFirst && line.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
  return line.subarray(start, line.at(-1) === 13 ? -1 : undefined);
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
