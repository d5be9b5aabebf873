import { parse, validate } from "graphql";
import { expect } from "vitest";
import { createApi } from "../../src/api.ts";
import { mostErrors } from "../../src/engine/error.ts";
import { askOf, type Ask } from "../../src/storage/ask.ts";
import { readRows, type Statement, type Store } from "../../src/storage/store.ts";
import { freeLimits } from "../ask.ts";
import { readSdl } from "../contract/sdl.ts";
import { planTree, type PlanRow } from "../../src/cli/plan-tree.ts";
import { searchedAgain } from "../operations/plan.ts";
import { copyStore } from "./copy.ts";
import { createGenerator, type Expected } from "./generate.ts";
import { createReference } from "./reference.ts";
import { readSamples } from "./samples.ts";

/** Who sees what not everybody may. */
export const viewer = { key: "key_0", name: "a test", role: "REVIEW" };

/** Asks a store generated operations, by the engine and field by field, and counts what was refused and answered. */
export async function expectAlike(
  store: Store,
  seed: number,
  runs: number,
): Promise<{ refused: number; bytes: number; searches: number }> {
  const api = createApi(readSdl(), freeLimits);
  const copy = await copyStore(store);
  const ask = askOf(store);
  const generate = createGenerator(api, readSamples(api, copy));
  const reference = createReference(api, copy, viewer);
  let refused = 0;
  let bytes = 0;
  let searches = 0;
  for (let i = seed; i < seed + runs; i++) {
    const operation = generate(i);
    const document = parse(operation.text);
    const about = `seed ${i}\n${operation.text}\n${JSON.stringify(operation.variables)}`;
    expect(validate(api.schema, document), about).toEqual([]);
    const { variables, expected } = operation;
    let asked: Statement | undefined;
    const asking: Ask = (statement) => ask((asked = statement));
    const answer = await api
      .execute({ document, variables }, asking, { viewer })
      .catch((error: unknown) => {
        throw new Error(about, { cause: error });
      });
    if (asked !== undefined && /\w_search\b/.test(asked.sql)) {
      searches += 1;
      const explained = `explain query plan ${asked.sql}`;
      const rows = await readRows(store, explained, asked.args).catch((error: unknown) => {
        // `explain` takes of the parser's stack, too: of a statement that just fits, the plan is not told.
        if (/parser stack overflow/.test(String(error))) return [];
        throw new Error(about, { cause: error });
      });
      const tree = planTree(rows as unknown as PlanRow[]);
      expect(searchedAgain(tree), `${about}\n${tree}`).toEqual([]);
    }
    // What costs more than an Int tells is refused before anything else is looked at.
    if (answer.errors?.[0]?.extensions["code"] === "QUERY_TOO_COSTLY") {
      refused += 1;
      continue;
    }
    if (expected.length > 0) {
      refused += 1;
      const errors = answer.errors?.map(({ path, extensions }) => ({ path, ...extensions }));
      const wanted = sorted(reported(expected));
      const told = sorted(errors);
      expect(told, about).toHaveLength(Math.min(wanted.length, mostErrors));
      expect(wanted, about).toEqual(expect.arrayContaining(told));
      continue;
    }
    const got = answer.stringify?.(answer) ?? JSON.stringify(answer);
    // What it costs, the reference does not know; tests/engine/cost.test.ts does.
    const { extensions } = answer;
    const wanted = JSON.stringify({ ...(await reference(document, variables)), extensions });
    if (got !== wanted) expect(got, about).toBe(wanted);
    bytes += got.length;
  }
  return { refused, bytes, searches };
}

/** What the arguments alone tell is refused before the store is asked. */
function reported(expected: Expected[]): Expected[] {
  const early = expected.filter(({ code }) => code !== "UNKNOWN_ID");
  return early.length > 0 ? early : expected;
}

const sorted = (errors: readonly object[] = []): string[] =>
  errors.map((error) => JSON.stringify(error, ["path", "code"])).sort();
