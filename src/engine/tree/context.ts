import { sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { GraphQLObjectType } from "graphql";
import type { Args, FieldArguments, Problem, Variables } from "../declare/arguments.ts";
import { isSlug } from "../declare/canonical-id.ts";
import type { Asks } from "../declare/list-context.ts";
import type { Model, Noun } from "../declare/noun.ts";
import { named, rowOf } from "../declare/row.ts";
import { selectBelow, type Scope, type Selected } from "../select/selection.ts";
import type { Frame, Node, ObjectNode } from "./node.ts";

/** What the statement itself looks for, and what refuses the operation where it is found. */
export interface StoreCheck {
  arguments: FieldArguments;
  /** A select of one column, `value`: a row for each problem. */
  found: SQL;
  problem(value: unknown): NonNullable<Problem>;
}

/** Why the statement ends itself while it runs. */
export interface Ending {
  arguments: FieldArguments;
  problem: NonNullable<Problem>;
}

/** What the statement needs to be made of a field's arguments first. */
export interface Preparation {
  arguments: FieldArguments;
  name: string;
  prepare: NonNullable<Asks["prepare"]>;
}

/** Makes the answer of a field of `Query` out of what the store says. */
export type Compute = (stored: unknown, variables: Variables) => unknown;

/** Makes a value out of the texts that a statement answers in its place, as a request's variables have it. */
export type Finish = (variables: Variables) => (texts: readonly string[]) => unknown;

/** What is gathered while one operation becomes a tree. */
export interface TreeContext extends Scope {
  model: Model;
  arguments: FieldArguments[];
  checks: StoreCheck[];
  endings: Ending[];
  frames: Frame[];
  /** By the keys of the fields of `Query` that JavaScript finishes. */
  computed: Map<string, Compute>;
  /** What is made of the arguments of fields before the statement is asked. */
  prepared: Preparation[];
  finishes: Finish[];
  /** Objects whose entries are still to be found: `build.ts` fills them. */
  opened: OpenObject[];
  nextName(prefix: string): string;
}

/** A field that is asked for, and where it stands in the answer. */
export interface FieldPlace {
  context: TreeContext;
  field: Selected;
  path: readonly string[];
}

/** The same with what a declaration makes a node of. */
export interface DeclaredPlace extends FieldPlace {
  /** The type that has the field, and its row. */
  type: string;
  row: unknown;
  args: Args;
  arguments: FieldArguments;
}

/** An object of the tree, and what is asked of it. */
export interface OpenObject {
  object: ObjectNode;
  type: GraphQLObjectType;
  row: unknown;
  fields: readonly Selected[];
  path: readonly string[];
  /** The node of a field that no declaration makes. */
  own: OwnField | undefined;
}
export type OwnField = (at: FieldPlace) => Node | undefined;

export function newNames(): TreeContext["nextName"] {
  const counts = new Map<string, number>();
  return (prefix) => {
    const next = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, next);
    return `${prefix}${next}`;
  };
}

/** What is selected of a row; its entries come later. */
export function openObject(
  { context, field, path }: FieldPlace,
  type: string,
  row: unknown,
  own?: OwnField,
): ObjectNode {
  const fields = selectBelow(context, objectTypeOf(context, type), field);
  return openFields(context, type, row, fields, path, own);
}

export function openFields(
  context: TreeContext,
  name: string,
  row: unknown,
  fields: readonly Selected[],
  path: readonly string[],
  own?: OwnField,
): ObjectNode {
  const noun = context.model.nouns.get(name);
  const of = noun && { noun, row: row as SQLiteTable };
  const object: ObjectNode = { kind: "object", type: name, of, entries: [] };
  context.opened.push({ object, type: objectTypeOf(context, name), row, fields, path, own });
  return object;
}

/** A noun's row under a name of its own. */
export function newRow(
  context: TreeContext,
  noun: Noun,
): { name: string; row: SQLiteTable; source: SQL } {
  const name = context.nextName(noun.name.charAt(0).toLowerCase());
  return { name, row: rowOf(noun.table, name), source: named(noun.table, name) };
}

/** A select that is carried out once and only where it is needed, before the rest; answers its name. */
export function newFrame(
  context: TreeContext,
  prefix: string,
  columns: string,
  select: SQL | ((self: SQL) => SQL),
): SQL {
  const name = context.nextName(prefix);
  const self = sql`${sql.identifier(name)}`;
  const isRecursive = typeof select === "function";
  context.frames.push({
    kind: "select",
    name,
    columns,
    select: isRecursive ? select(self) : select,
    materialized: !isRecursive,
  });
  return self;
}

export function nounOf({ model }: TreeContext, type: string): Noun {
  const noun = model.nouns.get(type);
  if (noun === undefined) throw new Error(`${type} has no table.`);
  return noun;
}

export function objectTypeOf({ schema }: Scope, name: string): GraphQLObjectType {
  return schema.getType(name) as GraphQLObjectType;
}

/** Ids in an argument, as rows of one column `value`; of a noun's rows, those that are `unknown` are refused. */
export function checkIds(
  context: TreeContext,
  given: FieldArguments,
  argument: string,
  type: string,
  ids: SQL,
  unknown: SQL,
): void {
  const { name, slugs = false } = nounOf(context, type);
  context.checks.push({
    arguments: given,
    found: sql`select value from ${ids} where ${unknown}`,
    problem: (id) => ({
      code: "UNKNOWN_ID",
      message: `\`${argument}\`: no ${name} has the ${slugs && isSlug(id) ? "slug" : "id"} ${JSON.stringify(id)}.`,
    }),
  });
}
