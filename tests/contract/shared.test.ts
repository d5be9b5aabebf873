import type { GraphQLSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { elementsOf } from "./elements.ts";
import { joinContract } from "./joined-contract.ts";
import { notBuilt } from "./not-built.ts";
import { readSchema, readSharedContract } from "./sdl.ts";

/** In the schema, and not of the contract. */
const ours = [/^ErrorCode\b/, /^Limits\.(rootFields|directives)$/];

const shapes = (schema: GraphQLSchema): Map<string, string> =>
  new Map(elementsOf(schema).map(({ coordinate, shape }) => [coordinate, shape]));

const contract = readSharedContract();

describe.skipIf(contract === undefined)("the shared contract (needs ../shared)", () => {
  const { base, next } = contract ?? { base: "", next: "" };

  it("has every element of the schema in the same shape", () => {
    const wanted = shapes(joinContract(base, next));
    const own = [...shapes(readSchema())].filter(([at]) => !ours.some((each) => each.test(at)));
    const here = own.map(([at]) => [at, wanted.get(at)]);
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(here));
  });

  it("has nothing more than the schema but what is listed as not built", () => {
    const own = shapes(readSchema());
    const missing = [...shapes(joinContract(base, next)).keys()].filter((at) => !own.has(at));
    const ofType = new Set(missing.filter((at) => !at.includes(".")));
    // A type that is not built has no fields to be listed.
    const alone = missing.filter((at) => !ofType.has(at.split(".")[0] ?? "") || ofType.has(at));
    // Neither has a field arguments.
    const listed = alone.filter((at) => !missing.includes(/^[^(]+(?=\()/.exec(at)?.[0] ?? ""));
    expect(listed.toSorted()).toEqual(notBuilt.toSorted());
  });
});
