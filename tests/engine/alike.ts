import type { Client } from "@libsql/client/web";
import { parse, validate } from "graphql";
import { expect } from "vitest";
import { createApi } from "../../src/api.ts";
import type { Ask } from "../../src/storage/ask.ts";
import { freeLimits } from "../ask.ts";
import { readSdl } from "../contract/sdl.ts";
import { copyStore } from "./copy.ts";
import { createGenerator, type Expected } from "./generate.ts";
import { createReference } from "./reference.ts";
import { readSamples } from "./samples.ts";

/** Asks a store generated operations, by the engine and field by field, and counts what was refused and answered. */
export async function expectAlike(
  { client, ask }: { client: Client; ask: Ask },
  seed: number,
  runs: number,
): Promise<{ refused: number; bytes: number }> {
  const api = createApi(readSdl(), freeLimits);
  const store = await copyStore(client);
  const generate = createGenerator(api, readSamples(api, store));
  const reference = createReference(api, store);
  let refused = 0;
  let bytes = 0;
  for (let i = seed; i < seed + runs; i++) {
    const operation = generate(i);
    const document = parse(operation.text);
    const about = `seed ${i}\n${operation.text}\n${JSON.stringify(operation.variables)}`;
    expect(validate(api.schema, document), about).toEqual([]);
    const { variables, expected } = operation;
    const answer = await api.execute({ document, variables }, ask).catch((error: unknown) => {
      throw new Error(about, { cause: error });
    });
    if (expected.length > 0) {
      refused += 1;
      const errors = answer.errors?.map(({ path, extensions }) => ({ path, ...extensions }));
      expect(sorted(errors), about).toEqual(sorted(reported(expected)));
      continue;
    }
    const got = answer.stringify?.(answer) ?? JSON.stringify(answer);
    // What it costs, the reference does not know; tests/engine/cost.test.ts does.
    const { extensions } = answer;
    const wanted = JSON.stringify({ ...reference(document, variables), extensions });
    if (got !== wanted) expect(got, about).toBe(wanted);
    bytes += got.length;
  }
  return { refused, bytes };
}

/** What the arguments alone tell is refused before the store is asked. */
function reported(expected: Expected[]): Expected[] {
  const early = expected.filter(({ code }) => code !== "UNKNOWN_ID");
  return early.length > 0 ? early : expected;
}

const sorted = (errors: readonly object[] = []): string[] =>
  errors.map((error) => JSON.stringify(error, ["path", "code"])).sort();
