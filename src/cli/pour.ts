import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Writes texts into a file, which has its name only once it is whole, or to standard output. */
export async function pour(
  texts: Iterable<string> | AsyncIterable<string>,
  path: string | undefined,
): Promise<void> {
  if (path === undefined) return write(texts, process.stdout);
  const part = `${path}.part`;
  try {
    await write(texts, createWriteStream(part));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function write(texts: Iterable<string> | AsyncIterable<string>, out: Writable) {
  await pipeline(Readable.from(texts), out, { end: out !== process.stdout });
}
