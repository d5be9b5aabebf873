import { parse, validate } from "graphql";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createApi } from "../../src/api.ts";
import { openStore } from "../../src/storage/client.ts";
import { freeLimits } from "../ask.ts";
import { readSdl } from "../contract/sdl.ts";
import { copyStore } from "./copy.ts";
import { createGenerator, type Expected, type Generated } from "./generate.ts";
import { createReference } from "./reference.ts";
import { readSamples } from "./samples.ts";

// Two thousand in every run; DIFFERENTIAL_RUNS and DIFFERENTIAL_SEED for more, or others.
const runs = Number(process.env["DIFFERENTIAL_RUNS"] ?? 2000);
const seed = Number(process.env["DIFFERENTIAL_SEED"] ?? 1);

const api = createApi(readSdl(), freeLimits);
const { client, ask } = openStore({ url: inject("libsqlUrl") });
let generate: (seed: number) => Generated;
let reference: ReturnType<typeof createReference>;

beforeAll(async () => {
  const store = await copyStore(client);
  generate = createGenerator(api, readSamples(api, store));
  reference = createReference(api, store);
});
afterAll(() => client.close());

test(
  `${runs} generated operations are answered alike, to the byte, by the engine and field by field`,
  { timeout: 60_000 + runs * 40 },
  async () => {
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
    expect(refused).toBeGreaterThan(runs / 200);
    expect(bytes).toBeGreaterThan(runs * 100);
  },
);

/** What the arguments alone tell is refused before the store is asked. */
function reported(expected: Expected[]): Expected[] {
  const early = expected.filter(({ code }) => code !== "UNKNOWN_ID");
  return early.length > 0 ? early : expected;
}

const sorted = (errors: readonly object[] = []): string[] =>
  errors.map((error) => JSON.stringify(error, ["path", "code"])).sort();
