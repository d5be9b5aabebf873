import type { Store } from "../../storage/store.ts";
import type { Made } from "../load/load-records.ts";

/** A file as it comes, and what an adapter may know besides. */
export interface Foreign {
  /** The file's name or path, for what has none of its own. */
  name: string;
  bytes: AsyncIterable<Uint8Array>;
  store: Store;
  /** Whether it is all that there is of its data set: then what the store has besides is taken back. */
  isWhole?: boolean;
}

/** Turns a file of another format into lines of the record, each with the line that it comes from. */
export type Adapter = (file: Foreign) => AsyncIterable<Made>;
