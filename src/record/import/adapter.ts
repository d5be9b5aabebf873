import type { Store } from "../../storage/store.ts";
import type { Source } from "../load/load-records.ts";
import { fromTable } from "./csv.ts";
import type { Adapter } from "./foreign-file.ts";
import { fromFtm } from "./ftm.ts";
import { readMapping } from "./mapping.ts";
import { fromNinjs } from "./ninjs.ts";

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
  name: string,
  adapter: Adapter,
  store: Store,
  bytes: AsyncIterable<Uint8Array>,
  isWhole = false,
): Source {
  return { name, lines: adapter({ name, bytes, store, isWhole }) };
}
