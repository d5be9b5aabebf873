import { open } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { linesOf } from "../record/import/lines.ts";
import type { Refusal } from "../record/format/refusal.ts";
import { CommandError } from "./command-error.ts";
import type { Input } from "./input-file.ts";
import { mustBe } from "./existing-path.ts";

/** What is written beside refused lines: why each of them was refused. */
export const reasonsOf = (path: string): string => `${path}.reasons`;

/** Refuses a place for refused lines where nothing can be written, or where an input would be lost. */
export async function checkPlace(path: string, inputs: readonly Input[]): Promise<void> {
  await mustBe("folder", dirname(path));
  const places = new Set([resolve(path), resolve(reasonsOf(path))]);
  const lost = inputs.find(({ name }) => places.has(resolve(name)));
  if (lost !== undefined) {
    throw new CommandError(`--refused ${path} would write over ${lost.name}: name another file.`);
  }
}

/**
 * Writes refused lines as they were, and why, to the place given or else beside each input; answers where.
 * The inputs are read again for it: a load of lines that are all good keeps none of them.
 */
export async function keepRefused(
  inputs: readonly Input[],
  refused: readonly Refusal[],
  place: string | undefined,
): Promise<string[]> {
  const places = new Set<string>();
  for (const input of new Map(inputs.map((one) => [one.name, one])).values()) {
    const own = refused.filter(({ file }) => file === input.name);
    const path = place ?? (input.size === undefined ? undefined : `${input.name}.refused`);
    if (own.length === 0 || path === undefined) continue;
    // A place that is given takes those of every input; what an earlier run left there goes.
    const flags = places.has(path) ? "a" : "w";
    places.add(path);
    const reasons = own.map((refusal) => `${JSON.stringify(refusal)}\n`);
    await write(path, flags, picked(input, new Set(own.map(({ line }) => line))));
    await write(reasonsOf(path), flags, reasons);
  }
  return [...places];
}

async function* picked(input: Input, wanted: ReadonlySet<number>): AsyncGenerator<Uint8Array> {
  for await (const { number, bytes, end } of linesOf(input.again())) {
    if (wanted.has(number)) yield Buffer.concat([bytes, Buffer.from(end === "" ? "\n" : end)]);
  }
}

async function write(
  path: string,
  flags: "a" | "w",
  lines: AsyncIterable<Uint8Array> | Iterable<string>,
): Promise<void> {
  const file = await open(path, flags);
  try {
    for await (const line of lines) await file.writeFile(line);
  } finally {
    await file.close();
  }
}
