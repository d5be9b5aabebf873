import { parse } from "graphql";
import { createApi } from "../../src/api.ts";
import { readSdl } from "../contract/sdl.ts";
import { median } from "./drive.ts";
import type { Operation } from "./side.ts";

export interface Compiled {
  name: string;
  medianMs: number;
  /** Before anything was compiled in this process. */
  firstMs: number;
}

const times = 30;

/** How long a plan takes that was never compiled before, parsing and validation aside. */
export function compileTimes(operations: readonly Operation[]): Compiled[] {
  return operations.map(({ name, text, subjects }) => {
    // Each in an engine of its own at first, so that nothing it uses is warm but the machine code.
    const seen = Array.from({ length: times }, (_, i) => {
      const api = createApi(readSdl());
      const document = parse(text.replace(/query (\w+)/, `query $1${i}`));
      const since = performance.now();
      api.explain({ document, variables: subjects[0] });
      return performance.now() - since;
    });
    return { name, medianMs: median(seen), firstMs: seen[0] ?? Number.NaN };
  });
}
