import { sql } from "drizzle-orm";
import { getNamedType, isNonNullType, type GraphQLField, type GraphQLObjectType } from "graphql";
import { FieldArguments } from "../declare/arguments.ts";
import type { EmbeddedField, Field, Fields, OneField } from "../declare/field.ts";
import { refusal } from "../error.ts";
import type { Selected } from "../select/selection.ts";
import { jsonBoolean, literal } from "../sql/json.ts";
import { computedNode } from "./computed.ts";
import { finishedNode } from "./finished.ts";
import { madeNode } from "./made.ts";
import {
  nounOf,
  openFields,
  openObject,
  type DeclaredPlace,
  type OpenObject,
  type TreeContext,
} from "./context.ts";
import { listNode } from "./list.ts";
import type { Node, ObjectNode, OneNode, OptionalNode, Tree, ValueNode } from "./node.ts";
import { lookupNode, anyNode, findNode, nodeById, nodesNode, oneNode } from "./one.ts";
import { pageNode } from "./page.ts";
import { searchNode } from "./search.ts";

/** Some sixty relations. Past eighty or so, SQLite finds the expression too deep. */
const deepest = 120;

/** What these fields of `Query`, or of `Mutation`, read. */
export function buildTree(context: TreeContext, type: string, fields: readonly Selected[]): Tree {
  const root = openFields(context, type, undefined, fields, []);
  fillOpened(context);
  return { root, frames: context.frames };
}

/** Finds the entries of the objects that were opened, and of those that are opened on the way, depth first. */
function fillOpened(context: TreeContext): void {
  for (const open of context.opened.splice(0)) {
    for (const field of open.fields) {
      open.object.entries.push({ key: field.key, node: fieldNode(context, open, field) });
      fillOpened(context);
    }
  }
}

function fieldNode(context: TreeContext, open: OpenObject, field: Selected): Node {
  const { type, row } = open;
  if (field.name === "__typename") {
    return { kind: "value", expression: literal(type.name), depth: 1 };
  }
  const path = [...open.path, field.key];
  if (path.length > deepest) {
    const message = `Fields may nest at most ${deepest} deep.`;
    throw refusal("BAD_USER_INPUT", message, { path, nodes: field.nodes });
  }
  const own = open.own?.({ context, field, path });
  if (own !== undefined) return own;
  const declared = declaredOf(context, type);
  const source = declared[field.name] as Field<unknown> | undefined;
  const definition = type.getFields()[field.name];
  if (source === undefined || definition === undefined) {
    throw new Error(`${type.name}.${field.name} has no source.`);
  }
  // Those of one name in the answer have the same arguments: validation sees to it.
  const given = new FieldArguments(definition, field.nodes[0], path);
  if (definition.args.length > 0) context.arguments.push(given);
  const args = given.read(context.variables);
  if (typeof source === "function") return valueNode(definition, sql`${source(row, args)}`);
  return declaredNode(
    { context, field, path, type: type.name, row, args, arguments: given },
    source,
  );
}

function declaredOf({ model, schema }: TreeContext, type: GraphQLObjectType): Fields<never> {
  if (type === schema.getQueryType()) return model.queries;
  if (type === schema.getMutationType()) return model.mutations;
  return model.types.get(type.name)?.fields ?? {};
}

function declaredNode(
  at: DeclaredPlace,
  source: Exclude<Field<unknown>, (...parts: never[]) => unknown>,
): Node {
  switch (source.kind) {
    case "embedded":
      return embeddedNode(at, source);
    case "finished":
      return finishedNode(at, source);
    case "one":
      return linkedNode(at, source);
    case "list":
      return listNode(at, source);
    case "connection":
      return pageNode(at, source);
    case "computed":
      return computedNode(at, source);
    case "made":
      return madeNode(at, source);
    case "search":
      return searchNode(at, source);
    case "find":
      return findNode(at, source);
    case "lookup":
      return lookupNode(at, source);
    case "node":
      return source.id === undefined
        ? nodeById(at, source.type)
        : anyNode(at, sql`${source.id(at.row)}`);
    case "nodes":
      return nodesNode(at);
  }
}

function valueNode(
  definition: GraphQLField<unknown, unknown>,
  value: ValueNode["expression"],
): ValueNode {
  if (getNamedType(definition.type).name !== "Boolean") return { kind: "value", expression: value };
  const boolean = jsonBoolean(value);
  const expression = isNonNullType(definition.type)
    ? boolean
    : sql`case when ${value} is not null then ${boolean} end`;
  return { kind: "value", expression };
}

function linkedNode(
  at: DeclaredPlace,
  { type, id, isShared, idDepth }: OneField<unknown>,
): OneNode {
  const node = oneNode(at, nounOf(at.context, type), "id", sql`${id(at.row)}`);
  if (isShared === true) node.object.isShared = true;
  return { ...node, idDepth };
}

function embeddedNode(
  at: DeclaredPlace,
  source: EmbeddedField<unknown>,
): ObjectNode | OptionalNode {
  const object = openObject(at, source.type, source.row(at.row));
  const absent = source.absent?.(at.row);
  return absent === undefined ? object : { kind: "optional", absent, object };
}
