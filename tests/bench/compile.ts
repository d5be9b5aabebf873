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
  const api = createApi(readSdl());
  const seen = operations.map((): number[] => []);
  for (let time = 0; time < times; time += 1) {
    for (const [i, { text, subjects }] of operations.entries()) {
      // Another name makes another document; what is warm is the machine code alone.
      const document = parse(text.replace(/query (\w+)/, `query $1${time}`));
      const since = performance.now();
      api.explain({ document, variables: subjects[0] });
      seen[i]?.push(performance.now() - since);
    }
  }
  return operations.map(({ name }, i) => ({
    name,
    medianMs: median(seen[i] ?? []),
    firstMs: seen[i]?.[0] ?? Number.NaN,
  }));
}
