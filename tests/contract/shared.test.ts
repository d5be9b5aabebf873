import { buildSchema, parse, Kind, type GraphQLSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { elementsOf } from "./elements.ts";
import { readSchema, readSharedContract } from "./sdl.ts";

/** In the schema, and not of the contract. */
const ours = [/^ErrorCode\b/, /^Limits\.(rootFields|directives)$/];

// The contract spells out one connection and says that the others have the same form.
function buildContract(sdl: string): GraphQLSchema {
  const spelled = new Set(
    parse(sdl).definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ? [definition.name.value] : [],
    ),
  );
  const rest = [...spelled]
    .filter((name) => new RegExp(`\\b${name}Connection!`).test(sdl))
    .filter((name) => !spelled.has(`${name}Connection`))
    .map(
      (name) => `
        type ${name}Connection { edges: [${name}Edge!]! nodes: [${name}!]! pageInfo: PageInfo! totalCount: Int! }
        type ${name}Edge { cursor: String! node: ${name}! }`,
    );
  return buildSchema([sdl, ...rest].join("\n"));
}

const shapes = (schema: GraphQLSchema, without: RegExp[] = []): Record<string, string> =>
  Object.fromEntries(
    elementsOf(schema)
      .filter(({ coordinate }) => !without.some((pattern) => pattern.test(coordinate)))
      .map(({ coordinate, shape }) => [coordinate, shape]),
  );

const contract = readSharedContract();

describe("the shared contract", () => {
  it.skipIf(contract === undefined)(
    "has every element of the schema in the same shape, and nothing more (needs ../shared/contract.graphql)",
    () => {
      expect(shapes(readSchema(), ours)).toEqual(shapes(buildContract(contract ?? "")));
    },
  );
});
