import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { GraphQLObjectType } from "graphql";
import { newRow, type Build, type Place, type Step } from "./build.ts";
import type { Field, Noun } from "./declare.ts";
import { and, idOf } from "./row.ts";
import { selectBelow, type Selected } from "./select.ts";

// Nested selects are the fastest form, and libSQL's parser holds a hundred entries. Where a nested part would
// not fit, it is lifted: one common table expression finds the ids of its rows, by the joins that lead there,
// and a second makes each row's JSON once. From there on nesting starts anew.

/** What the parser holds for each construct, counted on its grammar; `tests/engine/deep.test.ts` proves it. */
export const stack = {
  limit: 94,
  start: 16,
  object: 5,
  one: 9,
  nodes: 17,
  edges: 22,
  list: 17,
  case: 5,
};
const needs = { value: 16, one: 12, connection: 36 };

/** The object of the row of `noun` that `where` names: nested, or lifted. */
export function rowObject(
  build: Build,
  noun: Noun,
  type: GraphQLObjectType,
  fields: readonly Selected[],
  place: Place,
  where: { id: SQL } | { column: string; value: SQL },
): SQL {
  const { row, source } = newRow(build, noun);
  const columns = row as unknown as Record<string, SQLiteColumn>;
  const on =
    "id" in where
      ? sql`${idOf(row)} = ${where.id}`
      : sql`${columns[where.column]} = ${where.value}`;
  const below: Place = {
    path: place.path,
    chain: [...place.chain, { source, on }],
    depth: place.depth + stack.one,
  };
  if (fits(build, noun, type, fields, below)) {
    return sql`(select ${build.object(type, row, fields, below)} from ${source} where ${on})`;
  }
  const lifted = lift(build, noun, type, fields, below, idOf(row));
  const id = "id" in where ? where.id : sql`(select ${idOf(row)} from ${source} where ${on})`;
  return sql`(select json(j) from ${lifted} where k = ${id})`;
}

/** Whether an object's own part of the statement, its relations lifted, still fits the parser's stack here. */
export function fits(
  build: Build,
  noun: Noun,
  type: GraphQLObjectType,
  fields: readonly Selected[],
  place: Place,
): boolean {
  return place.depth + need(build, noun.fields, type, fields) <= stack.limit;
}

function need(
  build: Build,
  declared: Readonly<Record<string, Field<never>>>,
  type: GraphQLObjectType,
  fields: readonly Selected[],
): number {
  let most = needs.value;
  for (const field of fields) {
    const source = declared[field.name];
    if (source === undefined || typeof source === "function") continue;
    if (source.kind === "one") most = Math.max(most, needs.one);
    else if (source.kind === "connection") most = Math.max(most, needs.connection);
    else if (source.kind === "embedded" || source.kind === "list") {
      const child = build.schema.getType(source.type) as GraphQLObjectType;
      const own = build.model.types.get(source.type)?.fields ?? {};
      const cost = source.kind === "list" ? stack.list : stack.object + stack.case;
      most = Math.max(most, cost + need(build, own, child, selectBelow(build, child, field)));
    }
  }
  return most;
}

/** Adds the two table expressions, and names the second, of columns `k` (a row's id) and `j` (its JSON). */
export function lift(
  build: Build,
  noun: Noun,
  type: GraphQLObjectType,
  fields: readonly Selected[],
  place: Place,
  id: SQLiteColumn,
): SQL {
  const ids = sql.identifier(build.nextName("ids"));
  const objects = sql.identifier(build.nextName("objects"));
  build.frames.push(sql`${ids}(k) as materialized (select distinct ${id} ${join(place.chain)})`);
  const { row, source } = newRow(build, noun);
  const start: Step = {
    source: sql`${ids} cross join ${source}`,
    on: sql`${idOf(row)} = ${ids}.k`,
  };
  const object = build.object(type, row, fields, {
    path: place.path,
    chain: [start],
    depth: stack.start,
  });
  build.frames.push(
    sql`${objects}(k, j) as materialized (select ${idOf(row)}, ${object} ${join([start])})`,
  );
  return sql`${objects}`;
}

function join(chain: readonly Step[]): SQL {
  const sources = sql.join(
    chain.map((step) => step.source),
    sql` cross join `,
  );
  return sql`from ${sources}${and(chain.map((step) => step.on))}`;
}
