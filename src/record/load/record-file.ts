import { joinBytes } from "../format/bytes.ts";
import type { Made, Source } from "./load-records.ts";

// A text in a longer line might not be read again: libSQL's server answers at most 4 MB in one value.
const longestLine = 4_000_000;

/** The lines of a file, as bytes: whether they are UTF-8 is for each line to answer. */
export function fileSource(name: string, bytes: AsyncIterable<Uint8Array>): Source {
  return { name, lines: readLines(bytes) };
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
  const line = joinBytes(parts);
  const hasMark = line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;
  const start = isFirst && hasMark ? 3 : 0;
  return line.subarray(start, line.at(-1) === 13 ? -1 : undefined);
}
