import { sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { GraphQLField, GraphQLObjectType } from "graphql";
import type { Site } from "./argument.ts";
import { jsonObject, newRow, nounOf, objectTypeOf, type Build, type Place } from "./build.ts";
import type { Args, ConnectionField, Noun } from "./declare.ts";
import { filterConditions } from "./condition.ts";
import { fits, lift } from "./lift.ts";
import { compilePageInfo } from "./page-info.ts";
import { pageOf } from "./page.ts";
import { literal } from "./render.ts";
import { columnsOf, idOf } from "./row.ts";
import { count, inPage, pageRows, type Rows } from "./rows.ts";
import { selectBelow, type Selected } from "./select.ts";
import { step } from "./stack.ts";

export interface ConnectionPlace {
  type: GraphQLObjectType;
  definition: GraphQLField<unknown, unknown>;
  source: ConnectionField<unknown>;
  row: unknown;
  field: Selected;
  place: Place;
  args: Args;
  site: Site | undefined;
}

export function compileConnection(build: Build, at: ConnectionPlace): SQL {
  const { source, field, args, site } = at;
  if (site === undefined) throw new Error(`${source.type} connections take arguments.`);
  const noun = nounOf(build, source.type);
  const { name, row, source: from } = newRow(build, noun);
  const rows: Rows = {
    noun,
    name,
    row,
    from,
    ties: tiesOf(at, noun, row),
    ...filterConditions(build, noun, row, site, args, source.key !== undefined),
    page: pageOf(noun, `${at.type.name}.${field.name}`, source.order, site, args),
  };
  if (args["filter"] == null) {
    rows.kept = source.count?.(at.row);
    rows.link = linkOf(at, noun, rows.page.order);
  }
  return compilePage(build, rows, field, at.place, objectTypeOf(build, `${source.type}Connection`));
}

function tiesOf(at: ConnectionPlace, noun: Noun, row: SQLiteTable): (SQL | undefined)[] {
  const { source } = at;
  if (source.key === undefined || source.id === undefined) return [undefined];
  const key = source.key(at.args);
  const tie = noun.keys[key];
  if (tie === undefined) throw new Error(`${noun.name} has no key ${key}.`);
  const ties = tie(row, sql`${source.id(at.row)}`);
  return Array.isArray(ties) ? ties : [ties];
}

function linkOf({ source, args, row }: ConnectionPlace, noun: Noun, order: string): Rows["link"] {
  const table = source.key && noun.links?.[source.key(args)];
  const keys = table?.orders[order];
  if (table === undefined || keys === undefined || source.id === undefined) return undefined;
  return { table, id: sql`${source.id(row)}`, keys: [...keys, table.row] };
}

function compilePage(
  build: Build,
  rows: Rows,
  field: Selected,
  place: Place,
  type: GraphQLObjectType,
): SQL {
  /** What is made of the page's rows; where there is nothing, they are not fetched. */
  const made: SQL[] = [];
  const ofPage = (expression: SQL): SQL => {
    made.push(expression);
    return expression;
  };
  const parts = selectBelow(build, type, field).map((part): [string, SQL] => {
    const path = [...place.path, part.key];
    switch (part.name) {
      case "__typename":
        return [part.key, literal(type.name)];
      case "totalCount":
        return [part.key, count(rows)];
      case "pageInfo":
        return [part.key, compilePageInfo(build, rows, part, ofPage)];
      case "edges": {
        const edge = edgeObject(build, rows, part, nodePlace(rows, place, path, step.edges));
        return [part.key, ofPage(sql`json_group_array(${edge})`)];
      }
      default: {
        const node = nodeObject(build, rows, part, nodePlace(rows, place, path, step.nodes));
        return [part.key, ofPage(sql`json_group_array(${node})`)];
      }
    }
  });
  if (made.length === 0) return jsonObject(parts);
  const columns = made.flatMap((expression) => columnsOf(expression, rows.name));
  return sql`(select ${jsonObject(parts)} from (${pageRows(rows, columns)}) ${sql.identifier(rows.name)})`;
}

function nodePlace(rows: Rows, above: Place, path: readonly string[], depth: number): Place {
  const toPage = { source: rows.from, on: inPage(rows) };
  return { path, chain: [...above.chain, toPage], depth: above.depth + depth };
}

function edgeObject(build: Build, rows: Rows, field: Selected, place: Place): SQL {
  const type = objectTypeOf(build, `${rows.noun.name}Edge`);
  const parts = selectBelow(build, type, field).map((part): [string, SQL] => {
    switch (part.name) {
      case "__typename":
        return [part.key, literal(type.name)];
      case "cursor":
        return [part.key, rows.page.cursor(rows.row as never)];
      default:
        return [
          part.key,
          nodeObject(build, rows, part, { ...place, path: [...place.path, part.key] }),
        ];
    }
  });
  return jsonObject(parts);
}

function nodeObject(build: Build, { noun, row }: Rows, field: Selected, place: Place): SQL {
  const type = objectTypeOf(build, noun.name);
  const fields = selectBelow(build, type, field);
  if (fits(build, noun, fields, place)) return build.object(type, row, fields, place);
  const lifted = lift(build, noun, type, fields, place, idOf(row));
  return sql`(select json(j) from ${lifted} where k = ${idOf(row)})`;
}
