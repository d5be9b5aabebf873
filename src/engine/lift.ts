import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { GraphQLObjectType } from "graphql";
import { newFrame, newRow, type Build, type Place, type Step } from "./build.ts";
import type { Noun } from "./declare.ts";
import { and, idOf } from "./row.ts";
import type { Selected } from "./select.ts";
import { limit, need, step } from "./stack.ts";

// Nested selects are the fastest form, and libSQL's parser has a small stack. Where a nested part would
// not fit, it is lifted: one common table expression finds the ids of its rows, by the joins that lead there,
// and a second makes each row's JSON once. From there on nesting starts anew.

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
    depth: place.depth + step.one,
  };
  if (fits(build, noun, fields, below)) {
    return sql`(select ${build.object(type, row, fields, below)} from ${source} where ${on})`;
  }
  const lifted = lift(build, noun, type, fields, below, idOf(row));
  const id = "id" in where ? where.id : sql`(select ${idOf(row)} from ${source} where ${on})`;
  return sql`(select json(j) from ${lifted} where k = ${id})`;
}

/** The object of a row at hand: here, or lifted. */
export function heldObject(
  build: Build,
  noun: Noun,
  type: GraphQLObjectType,
  row: SQLiteTable,
  fields: readonly Selected[],
  place: Place,
): SQL {
  if (fits(build, noun, fields, place)) return build.object(type, row, fields, place);
  const lifted = lift(build, noun, type, fields, place, idOf(row));
  return sql`(select json(j) from ${lifted} where k = ${idOf(row)})`;
}

/** Whether an object's own part of the statement, its relations lifted, still fits the parser's stack here. */
export function fits(build: Build, noun: Noun, fields: readonly Selected[], place: Place): boolean {
  return place.depth + need(build, noun.fields, fields) <= limit;
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
  const ids = newFrame(build, "ids", "k", sql`select distinct ${id} ${join(place.chain)}`);
  const { row, source } = newRow(build, noun);
  const start: Step = {
    source: sql`${ids} cross join ${source}`,
    on: sql`${idOf(row)} = ${ids}.k`,
  };
  const object = build.object(type, row, fields, {
    path: place.path,
    chain: [start],
    depth: step.frame,
  });
  return newFrame(build, "objects", "k, j", sql`select ${idOf(row)}, ${object} ${join([start])}`);
}

function join(chain: readonly Step[]): SQL {
  const sources = sql.join(
    chain.map(({ source }) => source),
    sql` cross join `,
  );
  return sql`from ${sources}${and(chain.map(({ on }) => on))}`;
}
