import { joinBytes } from "../format/bytes.ts";
import { jsonFault } from "../format/parse-line.ts";
import { ImportError } from "./import-error.ts";

export interface Line {
  number: number;
  /** Without the line feed, which `end` has, with a carriage return before it. */
  bytes: Uint8Array;
  end: string;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lineFeed = 10;

/** The lines of a file, without its byte order mark. */
export async function* linesOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let number = 0;
  const line = (ended: boolean): Line => {
    number += 1;
    let bytes = joinBytes(parts);
    parts = [];
    if (number === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
      bytes = bytes.subarray(3);
    }
    const returned = bytes.at(-1) === 13;
    const end = ended ? (returned ? "\r\n" : "\n") : "";
    return { number, bytes: returned ? bytes.subarray(0, -1) : bytes, end };
  };
  for await (const chunk of file) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, from)) {
      parts.push(chunk.subarray(from, at));
      yield line(true);
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield line(false);
}

export function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new ImportError("$", "The line is not UTF-8.", "Save the file as UTF-8.");
  }
}

/** The JSON object on a line. */
export function objectOn(line: Line): Record<string, unknown> {
  let value: unknown;
  const json = decode(line.bytes);
  try {
    value = JSON.parse(json);
  } catch (error) {
    const reason = `The line is not JSON: ${(error as Error).message}.`;
    throw new ImportError("$", reason, "Write one whole JSON object on each line.");
  }
  refuseJsonFault(json);
  if (isObject(value)) return value;
  throw new ImportError(
    "$",
    "The line is no JSON object.",
    "Write one whole JSON object on each line.",
  );
}

/** Refuses what JSON.parse takes without a word: a field given twice, nesting without end. */
export function refuseJsonFault(json: string): void {
  const untold = jsonFault(json);
  if (untold !== undefined) throw new ImportError(untold.path, untold.reason, untold.remedy);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
