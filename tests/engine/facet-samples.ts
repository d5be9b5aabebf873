import { getNamedType, isEnumType, type GraphQLField } from "graphql";
import type { Random } from "./random.ts";

/** What a list is counted by; with `spoil`, wrong, and the code that it must be refused with. */
export function facetArgs(
  random: Random,
  { args }: GraphQLField<unknown, unknown>,
  spoil: boolean,
) {
  const facet = getNamedType(args.find(({ name }) => name === "by")?.type);
  if (!isEnumType(facet)) throw new Error("Facets are values of an enum.");
  const by = [...new Set(random.some(facet.getValues(), 4).map(({ name }) => name))];
  const given = { by, ...(random.chance(0.7) ? { first: random.below(6) } : {}) };
  if (!spoil) return { args: given };
  return random.chance(0.5)
    ? { args: { ...given, by: [...by, by[0]] }, code: "BAD_USER_INPUT" }
    : { args: { ...given, first: 101 }, code: "INVALID_PAGE" };
}

export const ranges = [
  { from: "2010" },
  { to: "2010-06-15" },
  { from: "2010-06-15", to: "2010-06-21" },
  { from: "2010-06", to: "2012" },
  { from: "2030" },
];
