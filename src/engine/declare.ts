import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Bound, Problem } from "./argument.ts";
import type { Filter } from "./filter.ts";

// The handful of words that a noun says where its fields come from. Types are named, never imported.
// Methods, not function properties: a declaration about one table must fit where any table's may stand.

/** Arguments of one field, coerced. Enums and booleans may shape the SQL; other values only through `Late`. */
export type Args = Readonly<Record<string, unknown>>;
export type Expression = SQL | SQLiteColumn;

/** A scalar: an expression over the row. A Boolean is any expression that is 0 or 1. */
export type ValueField<R> = { bivariant(row: R, args: Args): Expression }["bivariant"];

/** An object made of the same row, such as a span of its columns; null where `absent` holds. */
export interface EmbeddedField<R> {
  kind: "embedded";
  type: string;
  row(row: R): unknown;
  absent?(row: R): SQL;
}

/** The one row that a foreign key names. */
export interface OneField<R> {
  kind: "one";
  type: string;
  id(row: R): Expression;
}

/** The arguments of a field, for rows that are made of them. */
export interface Given {
  args: Args;
  /** A parameter whose value is picked from the arguments of each request. */
  value(pick: (args: Args) => Bound): SQL;
  /** The same of an id: of the row of the noun that stands for the one it names. */
  id(type: string, pick: (args: Args) => Bound): SQL;
  /** What the field's `filter` asks of a row of a noun. */
  meets(type: string, row: SQLiteTable): SQL[];
  /** A select that is carried out once, where it is first needed: the name it can be read by. */
  frame(columns: string, select: SQL): SQL;
  /** The same of a select that reads its own rows. */
  walk(columns: string, select: (self: SQL) => SQL): SQL;
}

/** What a field asks of its arguments. */
export interface Asks {
  /** What is refused before anything runs. */
  check?(args: Args): Problem;
  /** Those that are ids, by the noun they must name. */
  ids?: Readonly<Record<string, string>>;
}

export interface ListRows {
  source: SQL;
  row: unknown;
  where?: SQL;
  order: SQL;
  /** How a row is found from outside, where `source` reads the row around it and so cannot be joined. */
  reached?: { source: SQL; on: SQL };
  /** What only the store can tell: selects of one column, `value`, with a row for each fault. */
  faults?: readonly { found: SQL; problem: NonNullable<Problem> }[];
}

/** A short list without pages: rows of `from`, which `row` reads by the name it is given. */
export interface ListField<R> {
  kind: "list";
  type: string;
  from(row: R, name: string, given: Given): ListRows;
  asks?: Asks;
}

/**
 * A field of `Query` whose object JavaScript makes: of rows of a noun that the statement finds, each with what
 * it is judged by. For what SQL cannot tell. The rows are few: all of them are sent, judged and then shown or not.
 */
export interface JudgedField {
  kind: "judged";
  type: string;
  /** The field of the type that lists the rows, and their noun. */
  rows: string;
  of: string;
  /** `own` is the JSON that a row is judged by. */
  from(name: string, given: Given): ListRows & { own: SQL };
  /** The type's other fields, and which rows are shown, in their order. Pure. */
  judge(
    own: readonly unknown[],
    args: Args,
  ): { fields: Readonly<Record<string, unknown>>; order: readonly number[] };
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

/** One row of a noun by one of several unique columns, named like the fields of the argument `by`. */
export interface FindField {
  kind: "find";
  type: string;
  by: readonly string[];
}

/** Any noun's row by its id; or many, in the order of the ids. The id is an argument, or this row's. */
export interface NodeField<R = unknown> {
  kind: "node" | "nodes";
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
  | OneField<R>
  | ListField<R>
  | ConnectionField<R>
  | FindField
  | JudgedField
  | SearchField
  | NodeField<R>;
export type Fields<R> = Readonly<Record<string, Field<R>>>;

export interface ObjectType<R = unknown> {
  name: string;
  fields: Fields<R>;
}

/**
 * A table that ties a noun's rows to others and keeps their sort keys: a page of it is a page of them, and they
 * are only looked up. It serves a list that nothing filters, or whose filter is about `by`, in the orders it has
 * the keys of.
 */
export interface Link {
  table: SQLiteTable;
  row: SQLiteColumn;
  other: SQLiteColumn;
  orders: Readonly<Record<string, readonly SQLiteColumn[]>>;
  /** The id of the row that ties the two. */
  by?: SQLiteColumn;
}

/** An index of the words of a noun's rows, which FTS5 keeps under their column `ordinal`. */
export interface WordIndex {
  table: string;
  /** What a word weighs in each of its columns. */
  weights: readonly number[];
  /** The field of the noun's filter that asks it, and the order that puts what it finds best first. */
  filter: string;
  order?: string;
}

/** A type with a table, an id and connections to it. */
export interface Noun<T extends SQLiteTable = SQLiteTable> extends ObjectType<T> {
  table: T;
  /** Rows that another row of the noun stands for: their ids and unique columns lead to that one. */
  merged?: { table: SQLiteTable; into: SQLiteColumn };
  /** Ways to tie rows to another row, by its id. More than one condition: alternatives that never overlap. */
  keys: Readonly<Record<string, { bivariant(row: T, id: SQL): SQL | SQL[] }["bivariant"]>>;
  /** Under the name of the key that a link does better. */
  links?: Readonly<Record<string, Link>>;
  /** By the fields of the noun's filter input, the one that narrows most first. */
  filters: Readonly<Record<string, Filter<T>>>;
  words?: WordIndex;
  /** By the values of the noun's order enum, but for the one of `words`. Columns that are never null; the id is added. */
  orders: Readonly<Record<string, { bivariant(row: T): SQLiteColumn[] }["bivariant"]>>;
}

/** The fields that a noun gives to `Query`. */
export type Queries = Fields<unknown>;

export function objectType<R>(name: string, fields: Fields<R>): ObjectType<R> {
  return { name, fields };
}

export function noun<T extends SQLiteTable>(
  name: string,
  table: T,
  parts: Omit<Noun<T>, "name" | "table">,
): Noun<T> {
  return { name, table, ...parts };
}

export function embedded<R>(
  type: string,
  row: (row: R) => unknown,
  absent?: (row: R) => SQL,
): EmbeddedField<R> {
  return { kind: "embedded", type, row, absent };
}

export function one<R>(type: string, id: (row: R) => Expression): OneField<R> {
  return { kind: "one", type, id };
}

export function list<R>(type: string, from: ListField<R>["from"], asks?: Asks): ListField<R> {
  return { kind: "list", type, from, asks };
}

export function judged(parts: Omit<JudgedField, "kind">): JudgedField {
  return { kind: "judged", ...parts };
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

export function find(type: string, by: readonly string[]): FindField {
  return { kind: "find", type, by };
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
