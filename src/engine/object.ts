import { sql, type SQL } from "drizzle-orm";
import { getNamedType, isNonNullType, type GraphQLField, type GraphQLObjectType } from "graphql";
import {
  jsonBoolean,
  jsonObject,
  newSite,
  nounOf,
  objectTypeOf,
  type Build,
  type Place,
} from "./build.ts";
import { compileConnection } from "./connection.ts";
import type { Args, EmbeddedField, Field, Fields } from "./declare.ts";
import { refusal } from "./error.ts";
import { compileJudged } from "./judged.ts";
import { compileList } from "./list.ts";
import { rowObject } from "./lift.ts";
import { compileFind, compileNode, compileNodes } from "./root.ts";
import { literal } from "./render.ts";
import { compileSearch } from "./search.ts";
import { selectBelow, type Selected } from "./select.ts";
import { step } from "./stack.ts";

/** Some sixty relations. Past eighty or so, SQLite finds the expression too deep. */
const deepest = 120;

/** An object of the answer: every selected field of one row. */
export function compileObject(
  build: Build,
  type: GraphQLObjectType,
  row: unknown,
  fields: readonly Selected[],
  place: Place,
): SQL {
  return jsonObject(
    fields.map((field) => [
      field.key,
      field.name === "__typename"
        ? literal(type.name)
        : compileField(build, type, row, field, place),
    ]),
  );
}

export function compileField(
  build: Build,
  type: GraphQLObjectType,
  row: unknown,
  field: Selected,
  place: Place,
): SQL {
  const declared: Fields<never> =
    type === build.schema.getQueryType()
      ? build.model.queries
      : (build.model.types.get(type.name)?.fields ?? {});
  const source = declared[field.name] as Field<unknown> | undefined;
  const definition = type.getFields()[field.name];
  if (source === undefined || definition === undefined) {
    throw new Error(`${type.name}.${field.name} has no source.`);
  }
  const here: Place = { ...place, path: [...place.path, field.key] };
  if (here.path.length > deepest) {
    const message = `An operation nests ${deepest} fields at most.`;
    throw refusal("BAD_USER_INPUT", message, { path: here.path, nodes: field.nodes });
  }
  const site =
    definition.args.length > 0 ? newSite(build, definition, field, here.path) : undefined;
  const args: Args = site?.read(build.variables) ?? {};
  if (typeof source === "function") return compileValue(definition, sql`${source(row, args)}`);
  switch (source.kind) {
    case "embedded":
      return compileEmbedded(build, source, row, field, here);
    case "list":
      return compileList(build, source, row, field, here, args, site);
    case "one": {
      const target = objectTypeOf(build, source.type);
      const fields = selectBelow(build, target, field);
      const id = sql`${source.id(row)}`;
      return rowObject(build, nounOf(build, source.type), target, fields, here, { id });
    }
    case "connection":
      return compileConnection(build, {
        type,
        definition,
        source,
        row,
        field,
        place: here,
        args,
        site,
      });
    case "judged":
      return compileJudged(build, source, field, here, site);
    case "search":
      return compileSearch(build, { type, source, field, place: here, args, site });
    case "find":
      return compileFind(build, source, field, here, args, site);
    case "node":
      return compileNode(build, field, here, source.id ? sql`${source.id(row)}` : site);
    case "nodes":
      return compileNodes(build, field, here, site);
  }
}

function compileValue(definition: GraphQLField<unknown, unknown>, value: SQL): SQL {
  if (getNamedType(definition.type).name !== "Boolean") return value;
  const boolean = jsonBoolean(value);
  return isNonNullType(definition.type)
    ? boolean
    : sql`case when ${value} is not null then ${boolean} end`;
}

function compileEmbedded(
  build: Build,
  source: EmbeddedField<unknown>,
  row: unknown,
  field: Selected,
  place: Place,
): SQL {
  const type = objectTypeOf(build, source.type);
  const depth = place.depth + step.embedded;
  const object = build.object(type, source.row(row), selectBelow(build, type, field), {
    ...place,
    depth,
  });
  return source.absent === undefined
    ? object
    : sql`case when not (${source.absent(row)}) then ${object} end`;
}
