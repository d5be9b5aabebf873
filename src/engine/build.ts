import { sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { GraphQLField, GraphQLObjectType } from "graphql";
import { Site, type Problem, type Variables } from "./argument.ts";
import type { Noun, ObjectType, Queries } from "./declare.ts";
import { named, rowOf } from "./row.ts";
import type { Document, Selected } from "./select.ts";
import { unknown } from "./stand-in.ts";

/** Every type of the schema with where its fields come from. */
export interface Model {
  queries: Queries;
  types: ReadonlyMap<string, ObjectType>;
  nouns: ReadonlyMap<string, Noun>;
}

/** One join on the way from a frame's rows to the row at hand. */
export interface Step {
  source: SQL;
  on?: SQL;
}

/** Where in the operation, and in the statement, something is compiled. */
export interface Place {
  path: readonly string[];
  /** How the row at hand is reached, from the root or from the rows of a lifted frame. */
  chain: readonly Step[];
  /** Entries on the stack of libSQL's parser at this point, which overflows at a hundred. */
  depth: number;
}

/** What the statement itself looks for, and what refuses the operation where it is found. */
export interface Fault {
  site: Site;
  /** A select of one column, `value`: a row for each fault. */
  found: SQL;
  problem(value: unknown): NonNullable<Problem>;
}

/** What is gathered while one operation becomes one statement. */
export interface Build extends Document {
  model: Model;
  sites: Site[];
  faults: Fault[];
  /** Common table expressions of the parts that were lifted. */
  frames: SQL[];
  /** By the keys of the fields of `Query` that JavaScript finishes. */
  finishes: Map<string, (stored: unknown, variables: Variables) => unknown>;
  nextName(prefix: string): string;
  /** Compiles an object's fields; set by `object.ts`, so that the kinds of field need not import it. */
  object(type: GraphQLObjectType, row: unknown, fields: readonly Selected[], place: Place): SQL;
  /** Compiles one field of an object. */
  field(type: GraphQLObjectType, row: unknown, field: Selected, place: Place): SQL;
}

/** A noun's row under a name of its own. */
export function newRow(build: Build, noun: Noun): { name: string; row: SQLiteTable; source: SQL } {
  const name = build.nextName(noun.name.charAt(0).toLowerCase());
  return { name, row: rowOf(noun.table, name), source: named(noun.table, name) };
}

/** A select that is carried out once and only where it is needed, before the rest; answers its name. */
export function newFrame(build: Build, prefix: string, columns: string, select: SQL): SQL {
  const name = sql.identifier(build.nextName(prefix));
  build.frames.push(sql`${name}(${sql.raw(columns)}) as materialized (${select})`);
  return sql`${name}`;
}

export function nounOf(build: Build, type: string): Noun {
  const noun = build.model.nouns.get(type);
  if (noun === undefined) throw new Error(`${type} has no table.`);
  return noun;
}

export function objectTypeOf(build: Build, name: string): GraphQLObjectType {
  return build.schema.getType(name) as GraphQLObjectType;
}

/** The arguments of a field at this place. Those of one name in the answer are alike: validation sees to it. */
export function newSite(
  build: Build,
  definition: GraphQLField<unknown, unknown>,
  field: Selected,
  path: readonly string[],
): Site {
  const [node] = field.nodes;
  const usesVariables = JSON.stringify(node.arguments ?? []).includes('"Variable"');
  const site = new Site(definition, node, path, usesVariables);
  build.sites.push(site);
  return site;
}

/** Ids in an argument, as rows of one column `value`, of which each must name a row of the noun. */
export function namesRows(build: Build, site: Site, argument: string, type: string, rows: SQL) {
  const noun = nounOf(build, type);
  build.faults.push({
    site,
    found: sql`select value from ${rows} where ${unknown(noun)}`,
    problem: (id) => ({
      code: "UNKNOWN_ID",
      message: `\`${argument}\`: no ${noun.name} has the id ${JSON.stringify(id)}.`,
    }),
  });
}

export function jsonBoolean(condition: SQL): SQL {
  return sql`iif(${condition}, json('true'), json('false'))`;
}

/** `json_object` of any number of fields; libSQL's functions take 127 arguments. */
export function jsonObject(entries: readonly (readonly [string, SQL])[]): SQL {
  const most = 63;
  const object = (part: readonly (readonly [string, SQL])[]): SQL => {
    const items = part.map(([key, value]) => sql`${sql.raw(`'${key}'`)}, ${value}`);
    return sql`json_object(${sql.join(items, sql`, `)})`;
  };
  if (entries.length <= most) return object(entries);
  const bodies: SQL[] = [];
  for (let i = 0; i < entries.length; i += most) {
    const text = object(entries.slice(i, i + most));
    bodies.push(sql`(select substr(o, 2, length(o) - 2) from (select ${text} o))`);
  }
  return sql`json('{' || ${sql.join(bodies, sql` || ',' || `)} || '}')`;
}
