import { sql, type SQL } from "drizzle-orm";
import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import {
  Parameter,
  type Allowance,
  type Args,
  type FieldArguments,
  type ParameterValue,
  type Variables,
} from "./declare/arguments.ts";
import type { Model } from "./declare/noun.ts";
import { mostErrors } from "./error.ts";
import { asksSchema } from "./introspection.ts";
import { gatherColumns } from "./pass/columns.ts";
import { liftDeep } from "./pass/lift.ts";
import { tablesRead } from "./pass/tables.ts";
import { select, type Selected } from "./select/selection.ts";
import { number } from "./sql/json.ts";
import { textOf } from "./sql/text.ts";
import { writeStatement } from "./pass/write.ts";
import { buildTree } from "./tree/build.ts";
import {
  newNames,
  objectTypeOf,
  type Ending,
  type StoreCheck,
  type TreeContext,
} from "./tree/context.ts";
import type { Tree } from "./tree/node.ts";

/** An operation as one statement, for every request of its form. */
export interface Plan {
  /** The fields of `Query`, or of `Mutation`, that are asked for, in the order of the answer. */
  fields: readonly Selected[];
  /** Undefined where nothing is asked of the store. */
  sql: string | undefined;
  parameters: readonly (Parameter | ParameterValue)[];
  /** The tables that it reads. */
  tables: readonly string[];
  arguments: readonly FieldArguments[];
  checks: readonly StoreCheck[];
  /** Why the statement may end itself. */
  endings: readonly Ending[];
  /** By their keys, the fields whose answer JavaScript makes of what the store says. */
  computed: TreeContext["computed"];
  prepared: TreeContext["prepared"];
  finishes: TreeContext["finishes"];
}

/** An operation → its selection → a tree → passes → one statement, which answers the data as JSON and what is wrong. */
export function compile(
  model: Model,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): { plan: Plan; tree: Tree | undefined } {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const context: TreeContext = {
    model,
    schema,
    fragments,
    variables,
    arguments: [],
    checks: [],
    endings: [],
    frames: [],
    computed: new Map(),
    prepared: [],
    finishes: [],
    opened: [],
    nextName: newNames(),
  };
  const root = operation.operation === "mutation" ? "Mutation" : "Query";
  const fields = select(context, objectTypeOf(context, root), [operation.selectionSet]);
  const stored = fields.filter((field) => !asksSchema(field));
  const { arguments: given, checks, endings, computed, prepared, finishes } = context;
  const plan = { fields, arguments: given, checks, endings, computed, prepared, finishes };
  if (!stored.some((field) => field.name !== "__typename")) {
    return { plan: { ...plan, sql: undefined, parameters: [], tables: [] }, tree: undefined };
  }
  const tree = buildTree(context, root, stored);
  liftDeep(tree, context.nextName);
  gatherColumns(tree);
  const statement = writeStatement(tree, checksFound(checks));
  return { plan: { ...plan, ...textOf(statement), tables: tablesRead(statement) }, tree };
}

/** What the checks find, as JSON: [[which, value], …]; null where there is nothing. */
function checksFound(checks: readonly StoreCheck[]): SQL | undefined {
  if (checks.length === 0) return undefined;
  const parts = checks.map(
    ({ found }, i) => sql`select ${number(i)} as which, value from (${found})`,
  );
  // SQLite joins five hundred selects at most.
  const groups = chunks(parts, 400).map(
    (group) => sql`select * from (${sql.join(group, sql` union all `)})`,
  );
  const all = sql.join(groups.length === 1 ? parts : groups, sql` union all `);
  return sql`(select nullif(json_group_array(json_array(which, value)), '[]') from (${all})) as problems`;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

/** The values of one request: what is wrong with its arguments, or else the statement's parameters. */
export function bind(
  plan: Plan,
  variables: Variables,
  allowance: Allowance,
): { errors: GraphQLError[]; args: ParameterValue[] } {
  const values = new Map<FieldArguments, Args>();
  const errors: GraphQLError[] = [];
  for (const given of plan.arguments) {
    const args = given.read(variables);
    values.set(given, args);
    const error = given.check(args);
    if (error !== undefined && errors.push(error) === mostErrors) break;
  }
  if (errors.length > 0) return { errors, args: [] };
  const args = plan.parameters.map((parameter) =>
    parameter instanceof Parameter
      ? parameter.pick((parameter.arguments && values.get(parameter.arguments)) ?? {}, allowance)
      : parameter,
  );
  return { errors, args };
}

/** Errors for what the statement's checks have found. */
export function checkErrors(plan: Plan, found: unknown): GraphQLError[] {
  if (typeof found !== "string") return [];
  const problems = JSON.parse(found) as [number, unknown][];
  return problems.slice(0, mostErrors).flatMap(([which, value]) => {
    const check = plan.checks[which];
    if (check === undefined) return [];
    const { code, message } = check.problem(value);
    return [check.arguments.refuse(code, message)];
  });
}
