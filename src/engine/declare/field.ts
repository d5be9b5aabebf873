import { sql, type SQL } from "drizzle-orm";
import type { Args, Problem } from "./arguments.ts";
import type { Asks, ListContext } from "./list-context.ts";
import type { Expression } from "./row.ts";

// The handful of words that a noun says where its fields come from. Types are named, never imported.
// Methods, not function properties: a declaration about one table must fit where any table's may stand.

/** A scalar: an expression over the row. A Boolean is any expression that is 0 or 1. */
export type ValueField<R> = { bivariant(row: R, args: Args): Expression }["bivariant"];

/** An object made of the same row, such as a span of its columns; null where `absent` holds. */
export interface EmbeddedField<R> {
  kind: "embedded";
  type: string;
  row(row: R): unknown;
  absent?(row: R): SQL;
}

/** A scalar that JavaScript makes of texts of the row, for what SQL cannot say; null where `absent` holds. */
export interface FinishedField<R> {
  kind: "finished";
  texts(row: R): Expression[];
  absent(row: R): SQL;
  /** Pure. */
  finish(texts: readonly string[]): string | null;
}

/** The one row that a foreign key names. */
export interface OneField<R> {
  kind: "one";
  type: string;
  id(row: R): Expression;
  /** Of rows that many name: the object of each is made once. */
  isShared?: boolean;
  /** What its id takes of the parser's stack, where it has to be looked for in several places. */
  idDepth?: number;
}

export interface ListRows {
  source: SQL;
  row: unknown;
  where?: SQL;
  order: SQL;
  /** How a row is found from outside, where `source` reads the row around it and so cannot be joined. */
  reached?: { source: SQL; on: SQL };
  /** What only the store can tell: selects of one column, `value`, with a row for each problem. */
  checks?: readonly { found: SQL; problem: NonNullable<Problem> }[];
}

/** A short list without pages: rows of `from`, which `row` reads by the name it is given. */
export interface ListField<R> {
  kind: "list";
  type: string;
  from(row: R, name: string, given: ListContext): ListRows;
  asks?: Asks;
  isShared?: boolean;
}

/** An object of `Query` that is made of its arguments. */
export interface MadeField {
  kind: "made";
  type: string;
  /** What the object's fields are made of. */
  make(given: ListContext): unknown;
  asks?: Asks;
}

/** An object that JavaScript has made: the values of its fields, and which rows it shows, in their order. */
export interface Computed<Name extends string = string> {
  fields: Readonly<Record<Name, unknown>>;
  order: readonly number[];
}

/**
 * A field of `Query` whose object, or list of objects, JavaScript makes: of rows of a noun that the statement finds,
 * each with what it is computed from. For what SQL cannot tell. The rows are few: all are sent, looked at, and then
 * shown or not.
 */
export interface ComputedField<Name extends string = string> {
  kind: "computed";
  type: string;
  /** The field of the type that lists the rows, and their noun. */
  rows: string;
  of: string;
  /** The type's other fields. */
  fields: readonly Name[];
  /** Of these, the ones that are lists of objects: their type and its fields. */
  objects?: Readonly<Record<string, { type: string; fields: readonly string[] }>>;
  /** `own` is the JSON of a row that `compute` is given. */
  from(name: string, given: ListContext): ListRows & { own: SQL };
  /** One object, or several where the field is a list. Pure. */
  compute(own: readonly unknown[], args: Args): Computed<Name> | readonly Computed<Name>[];
  asks?: Asks;
}

/** A connection to rows of a noun: all of them, or those that one of its keys ties to this row. */
export interface ConnectionField<R> {
  kind: "connection";
  type: string;
  /** The key's name, by the field's arguments where they choose it. */
  key?(args: Args): string;
  id?(row: R): Expression;
  /** How many there are, where the row keeps that: it holds for the list that nothing filters. */
  count?(row: R): Expression;
  /** The order where `orderBy` is absent: a name among the noun's orders, and its direction. */
  order: OrderChoice;
  /** Begins the names of its own Connection and Edge types, where they are not the noun's. */
  named?: string;
  /** The noun that its `filter` is about, where that is another one: what ties this row to those of the list. */
  filteredBy?: string;
}
export interface OrderChoice {
  field: string;
  direction: "ASC" | "DESC";
}

/** One row of a noun by a unique column, named like the field's only argument. */
export interface LookupField {
  kind: "lookup";
  type: string;
  by: string;
}

/** One row of a noun by one of several unique columns, named like the fields of the argument `by`. */
export interface FindField {
  kind: "find";
  type: string;
  by: readonly string[];
}

/** Any noun's row by its id, or one of `type`; or many, in the order of the ids. The id is an argument, or this row's. */
export interface NodeField<R = unknown> {
  kind: "node" | "nodes";
  type?: string;
  id?: { bivariant(row: R): Expression }["bivariant"];
}

/** What an edge's own fields read: the row that has the list, the row of the node, and what ties them. */
export interface EdgeRow {
  parent: unknown;
  node: unknown;
  /** Ids of the tying rows that the list's filter leaves, as a select. */
  ties: SQL;
}

/**
 * What a search finds in the rows of several nouns, each with an index of words: a union. `types` are the nouns
 * by the values of the argument `types`.
 */
export interface SearchField {
  kind: "search";
  types: Readonly<Record<string, string>>;
}

export type Field<R> =
  | ValueField<R>
  | EmbeddedField<R>
  | FinishedField<R>
  | OneField<R>
  | ListField<R>
  | ConnectionField<R>
  | FindField
  | LookupField
  | ComputedField
  | MadeField
  | SearchField
  | NodeField<R>;
export type Fields<R> = Readonly<Record<string, Field<R>>>;

export function embedded<R>(
  type: string,
  row: (row: R) => unknown,
  absent?: (row: R) => SQL,
): EmbeddedField<R> {
  return { kind: "embedded", type, row, absent };
}

export const finished = <R>(own: Omit<FinishedField<R>, "kind">): FinishedField<R> => ({
  kind: "finished",
  ...own,
});

export function one<R>(type: string, id: (row: R) => Expression): OneField<R> {
  return { kind: "one", type, id };
}

/** The same where many rows name the same ones. */
export function shared<R, F extends OneField<R> | ListField<R>>(field: F, more?: Partial<F>): F {
  return { ...field, ...more, isShared: true };
}

export function list<R>(type: string, from: ListField<R>["from"], asks?: Asks): ListField<R> {
  return { kind: "list", type, from, asks };
}

export function computed<Name extends string>(
  parts: Omit<ComputedField<Name>, "kind">,
): ComputedField<Name> {
  return { kind: "computed", ...parts };
}

/** Any noun's row, by an id in this one. */
export function node<R>(id: (row: R) => Expression): NodeField<R> {
  return { kind: "node", id };
}

/** Rows of `type` that its key `key` ties to this row's id. */
export function connection<R>(
  type: string,
  key: string | ((args: Args) => string),
  id: (row: R) => Expression,
  order: OrderChoice,
  count?: (row: R) => Expression,
): ConnectionField<R> {
  const keyOf = typeof key === "string" ? () => key : key;
  return { kind: "connection", type, key: keyOf, id, order, count };
}

/** All rows of `type`. */
export function all(type: string, order: OrderChoice): ConnectionField<unknown> {
  return { kind: "connection", type, order };
}

/** The row of `type` that the argument `id` names. */
export function byId(type: string): NodeField {
  return { kind: "node", type };
}

export function find(type: string, by: readonly string[]): FindField {
  return { kind: "find", type, by };
}

export function lookup(type: string, by: string): LookupField {
  return { kind: "lookup", type, by };
}

export const asc = (field: string): OrderChoice => ({ field, direction: "ASC" });
export const desc = (field: string): OrderChoice => ({ field, direction: "DESC" });

/** The elements of a JSON array in a column: where they come from, and one of them. */
export function jsonRows(column: Expression, name: string) {
  const element = sql.identifier(name);
  return {
    source: sql`json_each(${column}) ${element}`,
    element: sql`${element}.value`,
    order: sql`${element}.key`,
  };
}

/** A member of a JSON object. */
export function member(json: Expression, name: string): SQL {
  return sql`${json} ->> ${sql.raw(`'${name}'`)}`;
}
