import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Identified } from "./canonical-id.ts";
import type { Facets } from "./facet.ts";
import type { Fields } from "./field.ts";
import type { Filter } from "./filter.ts";
import type { Expression } from "./row.ts";
import type { WordIndex } from "./word-index.ts";

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

/** The id of the row that another belongs to, and the rows that tell it where it stands in none of its columns. */
export interface Owner {
  id: Expression;
  by?: {
    source: SQL;
    on?: SQL;
    /** FROM and WHERE of what one owner has, where `source` would go through everybody's. */
    of?(id: SQL): SQL;
  };
}

/** FROM and WHERE of the rows that tie an owner to what it has; undefined where none do. */
export function ownedBy({ id: owner, by }: Owner, id: SQL): SQL | undefined {
  if (by === undefined) return undefined;
  return by.of?.(id) ?? sql`from ${by.source} where ${owner} = ${id}`;
}

/** A type with a table, an id and connections to it. */
export interface Noun<T extends SQLiteTable = SQLiteTable> extends ObjectType<T>, Identified {
  table: T;
  /** Of what implements `Node`: its ids begin with this and a low line, and those of no other noun do. */
  idPrefix?: string;
  /** Ways to tie rows to another row, by its id. More than one condition: alternatives that never overlap. */
  keys: Readonly<Record<string, { bivariant(row: T, id: SQL): SQL | SQL[] }["bivariant"]>>;
  /** By the key, whose a row is: the other way about. For lists that a search puts in order. */
  owners?: Readonly<Record<string, { bivariant(row: T): Owner }["bivariant"]>>;
  /** Under the name of the key that a link does better. */
  links?: Readonly<Record<string, Link>>;
  /** By the fields of the noun's filter input, the one that narrows most first. */
  filters: Readonly<Record<string, Filter<T>>>;
  /** Who may see a row that not everybody may; lists say so by a key. */
  visible?: { bivariant(row: T): SQL }["bivariant"];
  /** Columns of whose values each has few rows, as an article has few quotes: they may be sorted. */
  few?: readonly SQLiteColumn[];
  words?: WordIndex;
  /** What a whole list of its rows is counted by. */
  facets?: Facets<T>;
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

/** Every type of the schema with where its fields come from. */
export interface Model {
  queries: Queries;
  /** Payloads: objects made of what their mutations tell (`outcome-value.ts`). */
  mutations: Queries;
  types: ReadonlyMap<string, ObjectType>;
  nouns: ReadonlyMap<string, Noun>;
}

/** The noun that has such ids; undefined where none has. */
export function nounOfId(nouns: Model["nouns"], id: string): Noun | undefined {
  const [prefix] = id.split("_", 1);
  return [...nouns.values()].find(({ idPrefix }) => idPrefix === prefix);
}
