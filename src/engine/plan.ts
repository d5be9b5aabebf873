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
import { objectTypeOf, type Build, type Model, type Fault } from "./build.ts";
import type { Args } from "./declare.ts";
import { asksSchema } from "./introspection.ts";
import { compileField, compileObject } from "./object.ts";
import { render } from "./render.ts";
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
  faults: readonly Fault[];
  /** By their keys, the fields whose answer JavaScript makes of what the store says. */
  finishes: Build["finishes"];
}

/** Compiles an operation. The statement answers one row: the data as JSON, and the faults that are found. */
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
    faults: [],
    frames: [],
    finishes: new Map(),
    nextName(prefix) {
      const next = (names.get(prefix) ?? 0) + 1;
      names.set(prefix, next);
      return `${prefix}${next}`;
    },
    object: (type, row, fields, place) => compileObject(build, type, row, fields, place),
    field: (type, row, field, place) => compileField(build, type, row, field, place),
  };
  const query = objectTypeOf(build, "Query");
  const fields = select(build, query, [operation.selectionSet]);
  const stored = fields.filter((field) => !asksSchema(field));
  const { sites, faults: asked, finishes } = build;
  const plan = { fields, sites, faults: asked, finishes };
  if (!stored.some((field) => field.name !== "__typename")) {
    return { ...plan, sql: undefined, parameters: [] };
  }
  const data = build.object(query, undefined, stored, { path: [], chain: [], depth: step.root });
  const faults = faultsFound(build.faults);
  const frames = build.frames.length > 0 ? sql`with ${sql.join(build.frames, sql`, `)} ` : sql``;
  const statement = sql`${frames}select ${data} as data${faults ? sql`, ${faults} as faults` : sql``}`;
  return { ...plan, ...render(statement) };
}

/** The faults that are found, as JSON: [[which, value], …]; null where there are none. */
function faultsFound(faults: readonly Fault[]): SQL | undefined {
  if (faults.length === 0) return undefined;
  const parts = faults.map(
    ({ found }, i) => sql`select ${sql.raw(String(i))} as which, value from (${found})`,
  );
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

/** Errors for the faults that the statement found. */
export function faultErrors(plan: Plan, faults: unknown): GraphQLError[] {
  if (typeof faults !== "string") return [];
  return (JSON.parse(faults) as [number, unknown][]).flatMap(([which, value]) => {
    const fault = plan.faults[which];
    if (fault === undefined) return [];
    const { code, message } = fault.problem(value);
    return [fault.site.refuse(code, message)];
  });
}
