import type { Client } from "@libsql/client/web";
import { createReadStream } from "node:fs";
import type { Made, Source } from "../load.ts";
import { fromTable } from "./csv.ts";
import { fromFtm } from "./ftm.ts";
import { readMapping } from "./mapping.ts";
import { fromNinjs } from "./ninjs.ts";

/** A file as it comes, and what an adapter may know besides. */
export interface Foreign {
  /** The file's name, for what has none of its own. */
  name: string;
  bytes: AsyncIterable<Uint8Array>;
  client: Client;
}

/** Turns a file of another format into lines of the record, each with the line that it comes from. */
export type Adapter = (file: Foreign) => AsyncIterable<Made>;

export const formats = ["ninjs", "ftm", "csv"] as const;
export type Format = (typeof formats)[number];

/** The adapter of a format; `map` is a mapping's JSON, which only tables need. */
export function adapterFor(format: string, map?: string): Adapter {
  if (format === "csv") {
    if (map === undefined) throw new Error("A table needs a mapping: --map FILE.");
    return fromTable(readMapping(map));
  }
  if (map !== undefined) throw new Error("Only --from csv takes a mapping (--map).");
  if (format === "ninjs") return fromNinjs;
  if (format === "ftm") return fromFtm;
  throw new Error(`There is no format "${format}": --from takes ${formats.join(", ")}.`);
}

export function foreignSource(
  path: string,
  adapter: Adapter,
  client: Client,
  bytes: AsyncIterable<Uint8Array> = createReadStream(path),
): Source {
  return { name: path, lines: adapter({ name: path, bytes, client }) };
}
