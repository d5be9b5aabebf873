import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { Variables } from "./argument.ts";

/**
 * What of the variables decides the form of the statement: which are given, the values of enums and booleans,
 * and whether a list holds one or more. Requests of one shape share a plan; the rest is bound as parameters.
 */
export function shapeOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): string {
  const shapes = (operation.variableDefinitions ?? []).map((definition) => {
    const type = typeFromAST(schema, definition.type) as GraphQLInputType;
    return shape(type, variables?.coerced[definition.variable.name.value]);
  });
  return shapes.join(",");
}

function shape(type: GraphQLInputType, value: unknown): string {
  if (value === undefined) return "";
  if (value === null) return "-";
  if (isNonNullType(type)) return shape(type.ofType, value);
  if (isListType(type)) return Array.isArray(value) ? String(Math.min(value.length, 2)) : "1";
  if (isInputObjectType(type)) {
    const given = value as Record<string, unknown>;
    const parts = Object.values(type.getFields())
      .filter((field) => given[field.name] !== undefined)
      .map((field) => `${field.name}:${shape(field.type, given[field.name])}`);
    return `{${parts.join(",")}}`;
  }
  if (isEnumType(type) || typeof value === "boolean") return String(value);
  return "*";
}
