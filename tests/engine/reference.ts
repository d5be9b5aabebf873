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
import { Parameter, type FieldArguments } from "../../src/engine/declare/arguments.ts";
import { cursorName } from "../../src/engine/walk/cursor.ts";
import type { Args } from "../../src/engine/declare/arguments.ts";
import type { Viewer } from "../../src/engine/declare/viewer.ts";
import type {
  ConnectionField,
  Field,
  Computed,
  ComputedField,
  ListField,
  ListRows,
  OrderChoice,
  SearchField,
} from "../../src/engine/declare/field.ts";
import type { ListContext } from "../../src/engine/declare/list-context.ts";
import type { Expression } from "../../src/engine/declare/row.ts";
import type { Link, Noun } from "../../src/engine/declare/noun.ts";
import { isSlug } from "../../src/engine/declare/canonical-id.ts";
import { FilterValue } from "../../src/engine/declare/filter-value.ts";
import { textOf } from "../../src/engine/sql/text.ts";
import { idOf, named, ordinalOf, rowOf } from "../../src/engine/declare/row.ts";
import { compare, cut, hex, pathLength, type Value } from "./order.ts";
import { connectionField, type Page, type Source } from "./reference-page.ts";
import { createFacets } from "./reference-facets.ts";
import { createIds } from "./reference-ids.ts";
import { createLookups } from "./reference-lookups.ts";
import { madeSource, preparedFor } from "./reference-made.ts";
import { hitsOf, scoresOf } from "./reference-search.ts";
import { edgeOfRow, valueOf } from "./reference-snippet.ts";

// The second way to answer an operation, slow and obvious: graphql-js asks for one field of one row at a time,
// and lists are filtered, sorted and cut in full. It shares the declarations with the engine, and no SQL.

export function createReference({ schema, model }: Api, store: DatabaseSync, viewer: Viewer) {
  const statements = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  const computed = new Set(
    Object.values(model.queries).flatMap((field) =>
      "kind" in field && field.kind === "computed"
        ? [field.type, ...Object.values(field.objects ?? {}).map(({ type }) => type)]
        : [],
    ),
  );

  function rowsOf(query: SQL, args: Args = {}): Value[][] {
    const { sql: text, parameters } = textOf(query);
    let statement = statements.get(text);
    if (statement === undefined) {
      statement = store.prepare(text);
      statement.setReturnArrays(true);
      statements.set(text, statement);
    }
    const values = parameters.map((value) =>
      value instanceof Parameter ? value.pick(args, { rows: Infinity, viewer }) : value,
    );
    return statement.all(...values) as unknown as Value[][];
  }

  /** What rows stand on that are made of arguments alone. */
  const nothing: Source = {
    type: "Query",
    row: undefined,
    value: (expression) => rowsOf(sql`select ${expression}`)[0]?.[0] ?? null,
  };

  const { idBySlug, canonicalId, canonical } = createIds(model, rowsOf);
  const lookups = createLookups(model, rowsOf, idBySlug, (noun, id) => nounRow(noun, id));
  const facetsOf = createFacets(model, rowsOf, (noun, id) => nounRow(noun, id));

  function nounRow(noun: Noun, id: Value): Source | null {
    if (id === null) return null;
    const row = rowOf(noun.table, "t");
    const seen = noun.visible === undefined ? sql`` : sql` and ${noun.visible(row as never)}`;
    const from = sql`from ${named(noun.table, "t")} where ${idOf(row)} = ${id}${seen}`;
    if (rowsOf(sql`select 1 ${from}`).length === 0) return null;
    return {
      type: noun.name,
      row,
      value: (expression) => rowsOf(sql`select ${expression} ${from}`)[0]?.[0] ?? null,
    };
  }

  /** What the rows of a list are made of; the frames that they read come before them. */
  function givenTo(args: Args, json = "null"): ListContext & { frames: SQL[] } {
    const frames: SQL[] = [];
    const frame = (columns: string, kind: string, select: (self: SQL) => SQL): SQL => {
      const name = sql.identifier(`frame${frames.length}`);
      frames.push(sql`${name}(${sql.raw(columns)}) as ${sql.raw(kind)} (${select(sql`${name}`)})`);
      return sql`${name}`;
    };
    return {
      frames,
      args,
      prepared: sql`${sql.param(json)}`,
      value: (pick) => sql`${sql.param(pick(args))}`,
      id: (type, pick) => sql`${sql.param(canonicalId(type, pick(args) as Value))}`,
      canonical,
      unless: () => sql`true`,
      most: () => sql`9e18`,
      filtered: (argument, type, row) => ({
        conditions: conditionsOf(model.nouns.get(type) as Noun, row, args, argument),
        ends: [],
        looked: () => sql`from (select 1)`,
        weight: 1,
      }),
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
    json?: string,
  ): Source[] {
    const given = givenTo(args, json);
    return rowsMade(source, field.type, field.from(source.row, `e${depth}`, given), given.frames);
  }

  /** What the object is computed from is read by itself, and each row that it shows as all others are. */
  function computedObject(field: ComputedField, args: Args, depth: number): unknown {
    const given = givenTo(args);
    const made = field.from(`e${depth}`, given);
    const rows = rowsMade(nothing, field.of, made, given.frames);
    const own = rows.map((row): unknown => JSON.parse(String(row.value(made.own))));
    const shown = ({ fields, order }: Computed): Record<string, unknown> => ({
      ...fields,
      [field.rows]: order.map((at) => rows[at]),
    });
    const computedOf = field.compute(own, args);
    return "fields" in computedOf ? shown(computedOf) : computedOf.map(shown);
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

  function conditionsOf(noun: Noun, row: unknown, args: Args, argument = "filter"): SQL[] {
    const filter = (args[argument] ?? {}) as Args;
    const given = (name: string): FilterValue | undefined => {
      const { ids: type, stored } = noun.filters[name] ?? {};
      const asked = filter[name] ?? undefined;
      const value =
        type === undefined
          ? asked
          : (asked as Value[] | undefined)?.map((id) => canonicalId(type, id));
      return value === undefined
        ? undefined
        : new FilterValue({} as FieldArguments, () => value, value, { stored });
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
      found: found.slice(start, end).map(({ id }) => edgeOfRow(rowsOf, noun, id, args)),
      all: () => found.map(({ id }) => nounRow(noun, id) as Source),
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
      all: () => [],
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
    if (field.key === undefined || field.id === undefined) return [sql`true`];
    const { row: own, value } = source ?? nothing;
    const id = sql`${value(field.id(own))}`;
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
    if (info.fieldName === "facets") return facetsOf((parent as Page).all(), type, args);
    if (type.endsWith("Connection")) return connectionField(parent as Page, info.fieldName);
    if (/^PageInfo$|Facet(Counts|Bucket)$/.test(type) || computed.has(type)) {
      return (parent as Record<string, unknown>)[info.fieldName];
    }
    if (type.endsWith("Edge")) {
      const { edge, ...own } = parent as Record<string, unknown>;
      const field = model.types.get(type)?.fields[info.fieldName] as Field<unknown> | undefined;
      if (field === undefined || typeof field === "function") return valueOf(own[info.fieldName]);
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
        .map((noun) => nounRow(noun, isSlug(id) ? null : canonicalId(noun.name, id as string)))
        .find((row) => row !== null) ?? null;
    switch (field.kind) {
      case "connection":
        return page(source, field, args, info);
      case "search":
        return searchPage(field, args);
      case "computed":
        return computedObject(field, args, pathLength(info));
      case "made":
        return preparedFor(field.asks, args).then((json) =>
          madeSource(field, givenTo(args, json), rowsOf),
        );
      case "node":
        if (field.type !== undefined) {
          const noun = model.nouns.get(field.type) as Noun;
          return nounRow(noun, canonicalId(field.type, args["id"] as string));
        }
        return anyNoun(field.id ? source?.value(field.id(source.row)) : args["id"]);
      case "nodes":
        return (args["ids"] as string[]).map(anyNoun);
      case "lookup":
        return lookups.byArgument(field, args);
      case "find":
        return lookups.byKey(field, args);
    }
    if (field.kind === "list" && source === undefined) {
      return preparedFor(field.asks, args).then((json) =>
        listRows(nothing, field, args, pathLength(info), json),
      );
    }
    if (field.kind === "embedded" && source === undefined) {
      if (field.absent !== undefined && nothing.value(field.absent(undefined)) === 1) return null;
      return { ...nothing, type: field.type, row: field.row(undefined) };
    }
    if (source === undefined) throw new Error(`${info.fieldName} needs a row.`);
    switch (field.kind) {
      case "finished": {
        if (source.value(field.absent(source.row)) === 1) return null;
        return field.finish(field.texts(source.row).map((text) => String(source.value(text))));
      }
      case "one":
        return nounRow(model.nouns.get(field.type) as Noun, source.value(field.id(source.row)));
      case "list":
        return listRows(source, field, args, pathLength(info));
      case "embedded":
        if (field.absent !== undefined && source.value(field.absent(source.row)) === 1) return null;
        return { ...source, type: field.type, row: field.row(source.row) };
    }
  }

  return async (document: DocumentNode, variables: Args): Promise<ExecutionResult> =>
    execute({
      schema,
      document,
      variableValues: variables,
      fieldResolver: resolve,
      typeResolver: (value) => (value as Source).type,
    });
}
