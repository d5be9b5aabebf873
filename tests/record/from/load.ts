import type { Store } from "../../../src/storage/store.ts";
import { adapterFor } from "../../../src/record/import/adapter.ts";
import { loadRecords } from "../../../src/record/load/load-records.ts";

export interface Outcome {
  read: number;
  new: number;
  changed: number;
  same: number;
  /** `LINE PATH REASON`, in the file's order. */
  refused: string[];
}

/** Loads a file of another format, handed over in small pieces. */
export async function loadFrom(
  store: Store,
  format: string,
  file: string | Uint8Array,
  map?: object,
  name = "test",
  isWhole = false,
): Promise<Outcome> {
  const adapter = adapterFor(format, map === undefined ? undefined : JSON.stringify(map));
  const lines = adapter({ name, bytes: pieces(Buffer.from(file)), store, isWhole });
  const { refused, ...counts } = await loadRecords(store, [{ name, lines }]);
  return {
    ...counts,
    refused: refused.map(({ line, path, reason }) => `${line} ${path} ${reason}`),
  };
}

// Of a length that falls into the middle of characters and line ends.
const pieceLength = 7;

async function* pieces(file: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += pieceLength) yield file.subarray(at, at + pieceLength);
}
