import { sql, type SQL } from "drizzle-orm";
import {
  execute,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
} from "graphql";
import type { DatabaseSync } from "node:sqlite";
import type { Api } from "../../src/api.ts";
import { Late, type Site } from "../../src/engine/argument.ts";
import { cursorName } from "../../src/engine/cursor.ts";
import type {
  Args,
  ConnectionField,
  Expression,
  Field,
  Given,
  JudgedField,
  Link,
  ListField,
  ListRows,
  Noun,
  OrderChoice,
  SearchField,
} from "../../src/engine/declare.ts";
import { BoundValue } from "../../src/engine/filter.ts";
import { render } from "../../src/engine/render.ts";
import { idOf, named, ordinalOf, rowOf } from "../../src/engine/row.ts";
import { compare, cut, hex, pathLength, type Value } from "./order.ts";
import { hitsOf, scoresOf } from "./reference-search.ts";

// The second way to answer an operation, slow and obvious: graphql-js asks for one field of one row at a time,
// and lists are filtered, sorted and cut in full. It shares the declarations with the engine, and no SQL.

/** A row, and how to work out an expression over it. */
interface Source {
  type: string;
  row: unknown;
  value(expression: Expression): Value;
}

interface Page {
  rows: Source[];
  /** The cursor of each row. */
  cursors: string[];
  /** What an edge's own fields read. */
  edge(node: Source): Source;
  /** What an edge of a search has besides. */
  found?: { score: number; snippet: string }[];
  totalCount: number;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

export function createReference({ schema, model }: Api, store: DatabaseSync) {
  const statements = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  const judged = new Set(
    Object.values(model.queries).map((field) =>
      "kind" in field && field.kind === "judged" ? field.type : "",
    ),
  );

  function rowsOf(query: SQL, args: Args = {}): Value[][] {
    const { sql: text, parameters } = render(query);
    let statement = statements.get(text);
    if (statement === undefined) {
      statement = store.prepare(text);
      statement.setReturnArrays(true);
      statements.set(text, statement);
    }
    const values = parameters.map((value) => (value instanceof Late ? value.pick(args) : value));
    return statement.all(...values) as unknown as Value[][];
  }

  /** What rows stand on that are made of arguments alone. */
  const nothing: Source = {
    type: "Query",
    row: undefined,
    value: (expression) => rowsOf(sql`select ${expression}`)[0]?.[0] ?? null,
  };

  /** The id of the row that stands for the one of this id. */
  function standing(type: string, id: Value): Value {
    const merged = model.nouns.get(type)?.merged;
    if (merged === undefined) return id;
    const { table, into } = merged;
    return rowsOf(sql`select ${into} from ${table} where ${idOf(table)} = ${id}`)[0]?.[0] ?? id;
  }

  function nounRow(noun: Noun, id: Value): Source | null {
    if (id === null) return null;
    const row = rowOf(noun.table, "t");
    const from = sql`from ${named(noun.table, "t")} where ${idOf(row)} = ${id}`;
    if (rowsOf(sql`select 1 ${from}`).length === 0) return null;
    return {
      type: noun.name,
      row,
      value: (expression) => rowsOf(sql`select ${expression} ${from}`)[0]?.[0] ?? null,
    };
  }

  /** What the rows of a list are made of; the frames that they read come before them. */
  function givenTo(args: Args): Given & { frames: SQL[] } {
    const frames: SQL[] = [];
    const frame = (columns: string, kind: string, select: (self: SQL) => SQL): SQL => {
      const name = sql.identifier(`frame${frames.length}`);
      frames.push(sql`${name}(${sql.raw(columns)}) as ${sql.raw(kind)} (${select(sql`${name}`)})`);
      return sql`${name}`;
    };
    return {
      frames,
      args,
      value: (pick) => sql`${sql.param(pick(args))}`,
      id: (type, pick) => sql`${sql.param(standing(type, pick(args) as Value))}`,
      meets: (type, row) => conditionsOf(model.nouns.get(type) as Noun, row, args),
      frame: (columns, select) => frame(columns, "materialized", () => select),
      walk: (columns, select) => frame(columns, "", select),
    };
  }

  function listRows(
    source: Source,
    field: ListField<unknown>,
    args: Args,
    depth: number,
  ): Source[] {
    const given = givenTo(args);
    return rowsMade(source, field.type, field.from(source.row, `e${depth}`, given), given.frames);
  }

  /** What the judge is told of each row is read by itself, and each row that it shows as all others are. */
  function judgedObject(field: JudgedField, args: Args, depth: number): Record<string, unknown> {
    const given = givenTo(args);
    const made = field.from(`e${depth}`, given);
    const rows = rowsMade(nothing, field.of, made, given.frames);
    const own = rows.map((row): unknown => JSON.parse(String(row.value(made.own))));
    const { fields, order } = field.judge(own, args);
    return { ...fields, [field.rows]: order.map((at) => rows[at]) };
  }

  function rowsMade(source: Source, type: string, made: ListRows, frames: SQL[]): Source[] {
    const { source: from, row, where, order } = made;
    const read = (expression: Expression): Value =>
      frames.length === 0
        ? source.value(expression)
        : (rowsOf(sql`with ${sql.join(frames, sql`, `)} select ${expression}`)[0]?.[0] ?? null);
    const filtered = sql`from ${from} ${where === undefined ? sql`` : sql`where ${where}`}`;
    const length = Number(read(sql`(select count(*) ${filtered})`));
    return Array.from({ length }, (_, i) => ({
      type,
      row,
      value: (expression) =>
        read(
          sql`(select ${expression} ${filtered} order by ${order} limit 1 offset ${sql.raw(String(i))})`,
        ),
    }));
  }

  function conditionsOf(noun: Noun, row: unknown, args: Args): SQL[] {
    const filter = (args["filter"] ?? {}) as Args;
    const given = (name: string): BoundValue | undefined => {
      const type = noun.filters[name]?.ids;
      const asked = filter[name] ?? undefined;
      const value =
        type === undefined
          ? asked
          : (asked as Value[] | undefined)?.map((id) => standing(type, id));
      return value === undefined ? undefined : new BoundValue({} as Site, () => value, value);
    };
    return Object.entries(noun.filters).flatMap(([name, { condition, otherwise }]) => {
      const bound = given(name);
      const asked =
        bound === undefined
          ? otherwise?.(row as never, given)
          : condition(row as never, bound, bound.value, false, given);
      return asked === undefined ? [] : [asked];
    });
  }

  function page(
    source: Source | undefined,
    field: ConnectionField<unknown>,
    args: Args,
    info: GraphQLResolveInfo,
  ): Page {
    const noun = model.nouns.get(field.type) as Noun;
    const row = rowOf(noun.table, "t");
    const ties = tiesOf(noun, row, source, field, args);
    const order = (args["orderBy"] ?? field.order) as OrderChoice;
    const scores = scoresOf(rowsOf, noun, order, args);
    const keys =
      scores === undefined
        ? [...(noun.orders[order.field]?.(row as never) ?? []), idOf(row), idOf(row)]
        : [ordinalOf(row), ordinalOf(row), idOf(row)];
    const link = field.key && noun.links?.[field.key(args)];
    const tying = field.filteredBy && tyingOf(field.filteredBy, link, source, field, args);
    const conditions = tying
      ? [sql`${idOf(row)} in (select ${link?.row} ${tying})`]
      : conditionsOf(noun, row, args);
    const found = ties
      .flatMap((tie) =>
        rowsOf(
          sql`select ${sql.join(keys, sql`, `)} from ${named(noun.table, "t")} where ${sql.join([tie, ...conditions], sql` and `)}`,
          args,
        ),
      )
      .map((values) => ({
        id: values.at(-1) ?? null,
        keys: scores
          ? [scores.get(values[0] ?? null) ?? null, ...values.slice(1, -1)]
          : values.slice(0, -1),
      }))
      .sort((a, b) => compare(a.keys, b.keys) * (order.direction === "DESC" ? -1 : 1));
    const name = cursorName(
      `${info.parentType.name}.${info.fieldName}`,
      `${order.field} ${order.direction}`,
    );
    const cursors = found.map((each) => name + hex(JSON.stringify(each.keys)));
    const allKeys = found.map((each) => each.keys);
    const { start, end, ...neighbours } = cut(allKeys, args, order);
    return {
      rows: found.slice(start, end).map(({ id }) => nounRow(noun, id) as Source),
      cursors: cursors.slice(start, end),
      edge: (node) => edgeOf(node, source, link, tying),
      totalCount: found.length,
      ...neighbours,
    };
  }

  /** Everything that a search finds, put in order and cut: of so few matches all are ranked. */
  function searchPage({ types }: SearchField, args: Args): Page {
    const hits = hitsOf(rowsOf, model.nouns, types, args);
    const keys = hits.map((hit) => hit.keys);
    const { start, end, ...neighbours } = cut(keys, args, { field: "", direction: "DESC" });
    const shown = hits.slice(start, end);
    const name = cursorName("Query.search", "RELEVANCE");
    return {
      rows: shown.map(({ noun, id }) => nounRow(noun, id) as Source),
      cursors: shown.map((hit) => name + hex(JSON.stringify(hit.keys))),
      edge: (node) => node,
      found: shown,
      totalCount: hits.length,
      ...neighbours,
    };
  }

  function tiesOf(
    noun: Noun,
    row: unknown,
    source: Source | undefined,
    field: ConnectionField<unknown>,
    args: Args,
  ): SQL[] {
    if (field.key === undefined || field.id === undefined || source === undefined) {
      return [sql`true`];
    }
    const id = sql`${source.value(field.id(source.row))}`;
    const ties = noun.keys[field.key(args)]?.(row as never, id) ?? [];
    return Array.isArray(ties) ? ties : [ties];
  }

  /** Where the rows come from that tie a list's rows to its parent and that its filter leaves. */
  function tyingOf(
    type: string,
    link: Link | undefined,
    source: Source | undefined,
    field: ConnectionField<unknown>,
    args: Args,
  ): SQL {
    const noun = model.nouns.get(type) as Noun;
    const row = rowOf(noun.table, "tie");
    const id = source?.value(field.id?.(source.row) ?? sql`null`) ?? null;
    const joined = sql`${link?.other} = ${id} and ${link?.by} = ${idOf(row)}`;
    const met = sql.join([joined, ...conditionsOf(noun, row, args)], sql` and `);
    return sql`from ${link?.table}, ${named(noun.table, "tie")} where ${met}`;
  }

  function edgeOf(
    node: Source,
    parent: Source | undefined,
    link: Link | undefined,
    tying: SQL | "" | undefined,
  ): Source {
    const ties = sql`select ${link?.by} ${tying || undefined} and ${link?.row} = ${node.value(idOf(node.row as never))}`;
    return {
      type: "Edge",
      row: { parent: parent?.row, node: node.row, ties },
      value: nothing.value,
    };
  }

  const resolve: GraphQLFieldResolver<unknown, unknown> = (parent, args: Args, _, info) => {
    const type = info.parentType.name;
    if (type.endsWith("Connection")) return connectionField(parent as Page, info.fieldName);
    if (type === "PageInfo" || judged.has(type)) {
      return (parent as Record<string, unknown>)[info.fieldName];
    }
    if (type.endsWith("Edge")) {
      const { edge, ...own } = parent as Record<string, unknown>;
      const field = model.types.get(type)?.fields[info.fieldName] as Field<unknown> | undefined;
      if (field === undefined || typeof field === "function") return own[info.fieldName];
      return related(edge as Source, field, args, info);
    }
    const source = parent as Source | undefined;
    const fields = type === "Query" ? model.queries : model.types.get(type)?.fields;
    const field = fields?.[info.fieldName] as Field<unknown>;
    if (typeof field === "function") return source?.value(field(source.row, args));
    return related(source, field, args, info);
  };

  function related(
    source: Source | undefined,
    field: Exclude<Field<unknown>, (...parts: never[]) => unknown>,
    args: Args,
    info: GraphQLResolveInfo,
  ): unknown {
    const anyNoun = (id: unknown) =>
      [...model.nouns.values()]
        .filter(({ name }) => name !== "TextVersion")
        .map((noun) => nounRow(noun, standing(noun.name, id as string)))
        .find((row) => row !== null) ?? null;
    switch (field.kind) {
      case "connection":
        return page(source, field, args, info);
      case "search":
        return searchPage(field, args);
      case "judged":
        return judgedObject(field, args, pathLength(info));
      case "node":
        return anyNoun(field.id ? source?.value(field.id(source.row)) : args["id"]);
      case "nodes":
        return (args["ids"] as string[]).map(anyNoun);
      case "find": {
        const noun = model.nouns.get(field.type) as Noun;
        const [[column, value] = ["", null]] = Object.entries(args["by"] as Record<string, Value>);
        const row = rowOf(noun.table, "t") as unknown as Record<string, Expression>;
        const [found] = rowsOf(
          sql`select ${row["id"]} from ${named(noun.table, "t")} where ${row[column]} = ${value}`,
        );
        if (found !== undefined || noun.merged === undefined) {
          return nounRow(noun, found?.[0] ?? null);
        }
        const { table, into } = noun.merged;
        const key = (table as unknown as Record<string, Expression>)[column];
        const [merged] = rowsOf(sql`select ${into} from ${table} where ${key} = ${value}`);
        return nounRow(noun, merged?.[0] ?? null);
      }
    }
    if (field.kind === "list" && source === undefined) {
      return listRows(nothing, field, args, pathLength(info));
    }
    if (source === undefined) throw new Error(`${info.fieldName} needs a row.`);
    switch (field.kind) {
      case "one":
        return nounRow(model.nouns.get(field.type) as Noun, source.value(field.id(source.row)));
      case "list":
        return listRows(source, field, args, pathLength(info));
      case "embedded":
        if (field.absent !== undefined && source.value(field.absent(source.row)) === 1) return null;
        return { ...source, type: field.type, row: field.row(source.row) };
    }
  }

  return (document: DocumentNode, variables: Args): ExecutionResult =>
    execute({
      schema,
      document,
      variableValues: variables,
      fieldResolver: resolve,
      typeResolver: (value) => (value as Source).type,
    }) as ExecutionResult;
}

function connectionField(page: Page, name: string): unknown {
  const { rows, cursors, edge, found, totalCount, hasNextPage, hasPreviousPage } = page;
  switch (name) {
    case "totalCount":
      return totalCount;
    case "nodes":
      return rows;
    case "edges":
      return rows.map((node, i) => ({ node, cursor: cursors[i], edge: edge(node), ...found?.[i] }));
    default: {
      const bounds = { startCursor: cursors[0] ?? null, endCursor: cursors.at(-1) ?? null };
      return { hasNextPage, hasPreviousPage, ...bounds };
    }
  }
}
