import { sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { GraphQLField, GraphQLObjectType } from "graphql";
import { Late, type Site } from "./argument.ts";
import { jsonObject, newRow, nounOf, objectTypeOf, type Build, type Place } from "./build.ts";
import type { Args, ConnectionField, Noun, WordIndex } from "./declare.ts";
import { filterConditions } from "./condition.ts";
import { heldObject } from "./lift.ts";
import { compilePageInfo, neighboursOf } from "./page-info.ts";
import { pageOf } from "./page.ts";
import type { Ranked } from "./ranked.ts";
import { late, literal } from "./render.ts";
import { and, columnsOf, idOf, named, ordinalOf, rowOf } from "./row.ts";
import { count, inPage, pageRows, type Rows } from "./rows.ts";
import { selectBelow, type Selected } from "./select.ts";
import { step } from "./stack.ts";
import { expressionOf } from "./words.ts";

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
  const page = pageOf(noun, `${at.type.name}.${field.name}`, source.order, site, args);
  const tied = source.filteredBy === undefined ? undefined : tyingRow(build, source.filteredBy);
  const filtered = tied ?? { noun, row };
  const met = filterConditions(
    build,
    filtered.noun,
    filtered.row,
    site,
    args,
    source.key !== undefined,
    page.ranks ? noun.words?.filter : undefined,
  );
  const { choices } = met;
  const ties = choices ? [choices.found, choices.walked] : tiesOf(at, noun, row);
  const rows: Rows = { noun, name, row, from, ties, ...met, page };
  if (page.ranks && noun.words !== undefined) {
    rows.ranked = rankedBy(at, site, noun, noun.words, name);
  }
  const link = linkOf(at, noun, page.order);
  if (args["filter"] == null) rows.kept = source.count?.(at.row);
  if (tied !== undefined && link?.table.by !== undefined) {
    const tying = sql`select 1 from ${tied.source}${and([sql`${idOf(tied.row)} = ${link.table.by}`, ...met.conditions])}`;
    rows.conditions = met.conditions.length > 0 ? [sql`exists(${tying})`] : [];
  }
  if (tied !== undefined || args["filter"] == null) rows.link = link;
  const edge = { at, ties: tied && tiesOfEdge(link, row, tied, met.conditions) };
  return compilePage(build, rows, field, edge);
}

function rankedBy(
  at: ConnectionPlace,
  site: Site,
  noun: Noun,
  words: WordIndex,
  name: string,
): Ranked {
  const text = (args: Args): unknown => (args["filter"] as Args | null | undefined)?.[words.filter];
  const search = sql`${late(new Late(site, (args) => expressionOf(text(args))))}`;
  const tied = rowOf(noun.table, `${name}_tied`);
  const [tie] = tiesOf(at, noun, tied);
  if (tie === undefined) return { words, search, tied: undefined };
  const source = named(noun.table, `${name}_tied`);
  return { words, search, tied: sql`select ${ordinalOf(tied)} from ${source} where ${tie}` };
}

/** The row that ties, of the noun that the filter is about. */
function tyingRow(build: Build, type: string) {
  const noun = nounOf(build, type);
  return { noun, ...newRow(build, noun) };
}

/** The ids of what ties an edge's node to the row that has the list, such as they pass the filter. */
function tiesOfEdge(
  link: Rows["link"],
  row: SQLiteTable,
  tied: ReturnType<typeof tyingRow>,
  conditions: readonly SQL[],
): SQL | undefined {
  if (link?.table.by === undefined) return undefined;
  const { table, id } = link;
  const of = [sql`${table.other} = ${id}`, sql`${table.row} = ${idOf(row)}`];
  const tying = sql`${idOf(tied.row)} = ${table.by}`;
  return sql`select ${idOf(tied.row)} from ${table.table} cross join ${tied.source}${and([...of, tying, ...conditions])}`;
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

/** Where the list is, and what its edges have of their own. */
interface EdgePlace {
  at: ConnectionPlace;
  ties: SQL | undefined;
}

const typeOf = (build: Build, { source }: ConnectionPlace, of: "Connection" | "Edge") =>
  objectTypeOf(build, `${source.named ?? source.type}${of}`);

function compilePage(build: Build, rows: Rows, field: Selected, edges: EdgePlace): SQL {
  const { place } = edges.at;
  const type = typeOf(build, edges.at, "Connection");
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
        return [part.key, compilePageInfo(build, neighboursOf(rows), part, ofPage)];
      case "edges": {
        const below = nodePlace(rows, place, path, step.edges);
        const edge = edgeObject(build, rows, part, below, edges);
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

function edgeObject(
  build: Build,
  rows: Rows,
  field: Selected,
  place: Place,
  { at, ties }: EdgePlace,
): SQL {
  const type = typeOf(build, at, "Edge");
  const parts = selectBelow(build, type, field).map((part): [string, SQL] => {
    switch (part.name) {
      case "__typename":
        return [part.key, literal(type.name)];
      case "cursor":
        return [part.key, rows.page.cursor(rows.row as never)];
      case "node": {
        const below = { ...place, path: [...place.path, part.key] };
        return [part.key, nodeObject(build, rows, part, below)];
      }
      default: {
        const row = { parent: at.row, node: rows.row, ties };
        return [part.key, build.field(type, row, part, place)];
      }
    }
  });
  return jsonObject(parts);
}

function nodeObject(build: Build, { noun, row }: Rows, field: Selected, place: Place): SQL {
  const type = objectTypeOf(build, noun.name);
  return heldObject(build, noun, type, row, selectBelow(build, type, field), place);
}
