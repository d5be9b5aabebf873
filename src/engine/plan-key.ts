import {
  getNamedType,
  GraphQLID,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { Variables } from "./declare/arguments.ts";
import { isSlug } from "./declare/canonical-id.ts";
import { nounOfId, type Model } from "./declare/noun.ts";

/**
 * What of the variables decides the form of the statement: which are given, the values of enums and booleans, the
 * type that an id names or whether it is a slug, and whether a list holds one or more. Requests of one form share a plan; the rest is bound
 * as parameters.
 */
export function planKey(
  schema: GraphQLSchema,
  { nouns }: Model,
  operation: OperationDefinitionNode,
  variables: Variables,
): string {
  const isFacet = (name: string): boolean =>
    [...nouns.values()].some((noun) => noun.facets && name === `${noun.name}Facet`);
  const formOf = formReader(isFacet, (id) =>
    isSlug(id) ? slug : (nounOfId(nouns, id)?.name ?? "*"),
  );
  const forms = (operation.variableDefinitions ?? []).map((definition) => {
    const type = typeFromAST(schema, definition.type) as GraphQLInputType;
    // A mutation's input is its verb's; the statement only reads the payload.
    if (operation.operation === "mutation" && isInputObjectType(getNamedType(type))) return "";
    return formOf(type, variables?.coerced[definition.variable.name.value]);
  });
  return `${operation.name?.value ?? ""}(${forms.join(",")})`;
}

const slug = "slug";

/** A list of facets says what the statement counts by. */
function formReader(isFacet: (name: string) => boolean, typeOfId: (id: string) => string) {
  return function formOf(type: GraphQLInputType, value: unknown): string {
    if (value === undefined) return "";
    if (value === null) return "-";
    if (isNonNullType(type)) return formOf(type.ofType, value);
    if (isListType(type)) {
      const items = getNamedType(type);
      if (isEnumType(items) && isFacet(items.name)) return String(value);
      const values: unknown[] = Array.isArray(value) ? value : [value];
      const isNamed = values.some((each) => formOf(type.ofType, each) === slug);
      return `${Math.min(values.length, 2)}${isNamed ? slug : ""}`;
    }
    if (isInputObjectType(type)) {
      const given = value as Record<string, unknown>;
      const parts = Object.values(type.getFields())
        .filter((field) => given[field.name] !== undefined)
        .map((field) => `${field.name}:${formOf(field.type, given[field.name])}`);
      return `{${parts.join(",")}}`;
    }
    if (isEnumType(type) || typeof value === "boolean") return String(value);
    return type.name === GraphQLID.name ? typeOfId(String(value)) : "*";
  };
}
