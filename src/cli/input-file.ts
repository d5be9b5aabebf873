import { createReadStream } from "node:fs";
import { mkdtemp, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { CommandError } from "./command-error.ts";

/** What is to be loaded: a file, a packed file, or standard input. */
export interface Input {
  /** As refusals tell it; standard input, which is named `-`, is `stdin`. */
  name: string;
  /** Bytes as they lie on the disk; undefined where that is not known before the end. */
  size: number | undefined;
  /** How many of those were read so far. */
  read: number;
  /** The contents, once; `again` gives them once more. */
  bytes(): AsyncIterable<Uint8Array>;
  again(): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** With `keep`, what can be read only once, such as a pipe, is kept on the disk until the input is closed. */
export async function openInput(name: string, keep = false): Promise<Input> {
  const found = name === "-" ? undefined : await stat(name).catch(() => undefined);
  if (name !== "-" && found === undefined) throw new CommandError(`Cannot read ${name}.`);
  if (found?.isDirectory() === true) throw new CommandError(`${name} is no file.`);
  const isFile = found?.isFile() === true;
  const folder = keep && !isFile ? await mkdtemp(join(tmpdir(), "onrecord-input-")) : undefined;
  const copy = folder === undefined ? name : join(folder, "input");
  const input: Input = {
    name: name === "-" ? "stdin" : name,
    size: isFile ? found.size : undefined,
    read: 0,
    bytes: () => {
      const counted = counting(raw(name), (length) => (input.read += length));
      return unpacked(name, folder === undefined ? counted : copying(counted, copy));
    },
    again: () => unpacked(name, createReadStream(copy)),
    close: async () => {
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
  return input;
}

function raw(name: string): AsyncIterable<Uint8Array> {
  return name === "-" ? process.stdin : createReadStream(name);
}

async function* counting(
  bytes: AsyncIterable<Uint8Array>,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    count(chunk.length);
    yield chunk;
  }
}

async function* copying(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<Uint8Array> {
  const copy = await open(path, "w");
  try {
    for await (const chunk of bytes) {
      await copy.writeFile(chunk);
      yield chunk;
    }
  } finally {
    await copy.close();
  }
}

async function* unpacked(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (!name.endsWith(".gz")) return yield* bytes;
  const gunzip = createGunzip();
  // What goes wrong on the way destroys the stream, and so is thrown to whoever reads it.
  pipeline(Readable.from(bytes, { objectMode: false }), gunzip, () => undefined);
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (error) {
    throw new CommandError(`${name} cannot be unpacked (${(error as Error).message})`, {
      cause: error,
    });
  }
}
