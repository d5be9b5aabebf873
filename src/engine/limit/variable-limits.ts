import {
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { Variables } from "../declare/arguments.ts";
import { brief, refusal } from "../error.ts";

/** What the variables of a request may hold together: a page of ids in each of several lists, or a text to read. */
const ofQuery = { values: 2_000, characters: 24_000 };
/** A mutation may bring an article with its text, or a hundred operations. */
const ofMutation = { values: 20_000, characters: 800_000 };
/** Lists and objects in one another; no input of the schema has more than 4. */
const deepest = 10;
/** Each prints a part of what it is about. */
const mostMistakes = 3;

interface Room {
  values: number;
  characters: number;
}
type Read =
  { errors: readonly GraphQLError[] } | { errors?: undefined; values: Variables & object };

/** The variables that a document declares, as its types want them. Whatever else was sent is not looked at. */
export function readVariables(
  schema: GraphQLSchema,
  { operation, variableDefinitions: definitions = [] }: OperationDefinitionNode,
  inputs: Readonly<Record<string, unknown>>,
): Read {
  const most = operation === "mutation" ? ofMutation : ofQuery;
  const room = { ...most };
  for (const definition of definitions) {
    const name = definition.variable.name.value;
    const fault = Object.hasOwn(inputs, name)
      ? faultIn(inputs[name], room, most, deepest)
      : undefined;
    if (fault !== undefined) {
      const message = `Variable "$${name}": ${fault}`;
      return { errors: [refusal("BAD_USER_INPUT", message, { nodes: [definition] })] };
    }
  }
  const { variableValues, errors } = getVariableValues(schema, definitions, inputs, {
    maxErrors: mostMistakes,
  });
  if (variableValues !== undefined) return { values: variableValues };
  return { errors: errors.slice(0, mostMistakes).map(told) };
}

/** Why a value is not looked at any further. */
function faultIn(value: unknown, room: Room, most: Room, levels: number): string | undefined {
  room.values -= 1;
  if (room.values < 0)
    return `The variables hold too many values; the limit is ${inWords(most.values)}.`;
  if (typeof value === "string") room.characters -= value.length;
  if (typeof value === "number" && !Number.isFinite(value)) return "A number is too large.";
  if (typeof value === "object" && value !== null) {
    if (levels === 0) return `Lists and objects are nested too deep; the limit is ${deepest}.`;
    for (const key in value) {
      if (!Array.isArray(value)) room.characters -= key.length;
      const fault = faultIn((value as Record<string, unknown>)[key], room, most, levels - 1);
      if (fault !== undefined) return fault;
    }
  }
  if (room.characters >= 0) return undefined;
  return `The variables hold too much text; the limit is ${inWords(most.characters)} characters.`;
}

const inWords = (count: number): string => count.toLocaleString("en");

/** With the beginning of a value that is wrong; graphql-js prints all of it. */
function told({ message, nodes, originalError }: GraphQLError): GraphQLError {
  const [what = "", ...rest] = message.split(/(?<=[Ff]ound: )/);
  const value = rest.join("");
  const shown = value.length > 60 ? `${value.slice(0, 40)}…` : value;
  return new GraphQLError(brief(what + shown), {
    nodes,
    originalError,
    extensions: { code: "BAD_USER_INPUT" },
  });
}
