import { sql, type SQL } from "drizzle-orm";
import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { Late, type Bound, type Site, type Variables } from "./argument.ts";
import { objectTypeOf, type Build, type Model, type NamedIds } from "./build.ts";
import type { Args } from "./declare.ts";
import { asksSchema } from "./introspection.ts";
import { compileObject } from "./object.ts";
import { render } from "./render.ts";
import { idOf, named, rowOf } from "./row.ts";
import { select, type Selected } from "./select.ts";
import { step } from "./stack.ts";

/** An operation as one statement, for every request of its shape. */
export interface Plan {
  /** The fields of `Query` that are asked for, in the order of the answer. */
  fields: readonly Selected[];
  /** Undefined where nothing is asked of the store. */
  sql: string | undefined;
  parameters: readonly (Late | Bound)[];
  sites: readonly Site[];
  named: readonly NamedIds[];
}

/** Compiles an operation. The statement answers one row: the data as JSON, and the ids that name nothing. */
export function compile(
  model: Model,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Plan {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const names = new Map<string, number>();
  const build: Build = {
    model,
    schema,
    fragments,
    variables,
    sites: [],
    named: [],
    frames: [],
    nextName(prefix) {
      const next = (names.get(prefix) ?? 0) + 1;
      names.set(prefix, next);
      return `${prefix}${next}`;
    },
    object: (type, row, fields, place) => compileObject(build, type, row, fields, place),
  };
  const query = objectTypeOf(build, "Query");
  const fields = select(build, query, [operation.selectionSet]);
  const stored = fields.filter((field) => !asksSchema(field));
  const plan = { fields, sites: build.sites, named: build.named };
  if (!stored.some((field) => field.name !== "__typename")) {
    return { ...plan, sql: undefined, parameters: [] };
  }
  const data = build.object(query, undefined, stored, { path: [], chain: [], depth: step.root });
  const unknown = unknownIds(build.named);
  const frames = build.frames.length > 0 ? sql`with ${sql.join(build.frames, sql`, `)} ` : sql``;
  const statement = sql`${frames}select ${data} as data${unknown ? sql`, ${unknown} as unknown` : sql``}`;
  return { ...plan, ...render(statement) };
}

/** The ids among `ids` that name no row, as JSON: [[which, id], …]; null where all do. */
function unknownIds(ids: readonly NamedIds[]): SQL | undefined {
  if (ids.length === 0) return undefined;
  const parts = ids.map(({ noun, rows }, i) => {
    const row = rowOf(noun.table, "known");
    const known = sql`select 1 from ${named(noun.table, "known")} where ${idOf(row)} = value`;
    return sql`select ${sql.raw(String(i))} as which, value from ${rows} where not exists(${known})`;
  });
  // SQLite joins five hundred selects at most.
  const groups = chunks(parts, 400).map(
    (group) => sql`select * from (${sql.join(group, sql` union all `)})`,
  );
  const all =
    groups.length === 1 ? sql.join(parts, sql` union all `) : sql.join(groups, sql` union all `);
  return sql`(select nullif(json_group_array(json_array(which, value)), '[]') from (${all}))`;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

export interface Binding {
  errors: GraphQLError[];
  args: Bound[];
}

/** The values of one request: what is wrong with its arguments, or else the statement's parameters. */
export function bind(plan: Plan, variables: Variables): Binding {
  const values = new Map<Site, Args>();
  const errors: GraphQLError[] = [];
  for (const site of plan.sites) {
    const args = site.read(variables);
    values.set(site, args);
    const error = site.check(args);
    if (error !== undefined) errors.push(error);
  }
  if (errors.length > 0) return { errors, args: [] };
  const args = plan.parameters.map((parameter) =>
    parameter instanceof Late ? parameter.pick(values.get(parameter.site) ?? {}) : parameter,
  );
  return { errors, args };
}

/** Errors for the ids that the statement found to name nothing. */
export function unknownIdErrors(plan: Plan, unknown: unknown): GraphQLError[] {
  if (typeof unknown !== "string") return [];
  return (JSON.parse(unknown) as [number, string][]).flatMap(([which, id]) => {
    const ids = plan.named[which];
    if (ids === undefined) return [];
    const message = `\`${ids.argument}\`: no ${ids.noun.name} has the id ${JSON.stringify(id)}.`;
    return [ids.site.refuse("UNKNOWN_ID", message)];
  });
}
