import { sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { GraphQLField, GraphQLObjectType } from "graphql";
import type { Site } from "./argument.ts";
import { jsonObject, newRow, nounOf, objectTypeOf, type Build, type Place } from "./build.ts";
import type { Args, ConnectionField, Noun } from "./declare.ts";
import { filterConditions } from "./condition.ts";
import { fits, lift, stack } from "./lift.ts";
import { compilePageInfo } from "./page-info.ts";
import { pageOf } from "./page.ts";
import { literal } from "./render.ts";
import { idOf, watchedRow } from "./row.ts";
import { count, inPage, pageRows, type Rows } from "./rows.ts";
import { selectBelow, type Selected } from "./select.ts";

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
    name: sql.identifier(name),
    row,
    from,
    ties: tiesOf(at, noun, row),
    ...filterConditions(build, noun, row, site, args, source.key !== undefined),
    page: pageOf(noun, `${at.type.name}.${field.name}`, source.order, site, args),
  };
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

function compilePage(
  build: Build,
  rows: Rows,
  field: Selected,
  place: Place,
  type: GraphQLObjectType,
): SQL {
  const { page } = rows;
  const { row, used } = watchedRow(rows.row);
  const cursors = sql`json_group_array(${page.cursor(row as never)})`;
  const step = { source: rows.from, on: inPage(rows) };
  let walks = false;
  const node = (selected: Selected, above: readonly string[], depth: number): SQL => {
    return nodeObject(build, rows.noun, row, selected, {
      path: [...place.path, ...above, selected.key],
      chain: [...place.chain, step],
      depth: place.depth + depth,
    });
  };
  const edge = (selected: Selected): SQL => {
    const edgeType = objectTypeOf(build, `${rows.noun.name}Edge`);
    return jsonObject(
      selectBelow(build, edgeType, selected).map((part) => [
        part.key,
        part.name === "__typename"
          ? literal(edgeType.name)
          : part.name === "cursor"
            ? page.cursor(row as never)
            : node(part, [selected.key], stack.edges),
      ]),
    );
  };
  const parts = selectBelow(build, type, field).map((part): [string, SQL] => {
    switch (part.name) {
      case "__typename":
        return [part.key, literal(type.name)];
      case "totalCount":
        return [part.key, count(rows)];
      case "pageInfo": {
        const info = compilePageInfo(build, rows, part, cursors);
        walks ||= info.walks;
        return [part.key, info.object];
      }
      case "edges":
        walks = true;
        return [part.key, sql`json_group_array(${edge(part)})`];
      default:
        walks = true;
        return [part.key, sql`json_group_array(${node(part, [], stack.nodes)})`];
    }
  });
  if (!walks) return jsonObject(parts);
  return sql`(select ${jsonObject(parts)} from (${pageRows(rows, used)}) ${rows.name})`;
}

function nodeObject(
  build: Build,
  noun: Noun,
  row: SQLiteTable,
  selected: Selected,
  place: Place,
): SQL {
  const type = objectTypeOf(build, noun.name);
  const fields = selectBelow(build, type, selected);
  if (fits(build, noun, type, fields, place)) return build.object(type, row, fields, place);
  const lifted = lift(build, noun, type, fields, place, idOf(row));
  return sql`(select json(j) from ${lifted} where k = ${idOf(row)})`;
}
