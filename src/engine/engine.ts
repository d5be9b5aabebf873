import {
  getOperationAST,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { Ask } from "../storage/ask.ts";
import type {
  Args,
  FieldArguments,
  Outcome,
  ParameterValue,
  Variables,
} from "./declare/arguments.ts";
import type { Model } from "./declare/noun.ts";
import type { Viewer } from "./declare/viewer.ts";
import { askOrEnd } from "./ending.ts";
import { asksSchema, introspect, keptAnswers } from "./introspection.ts";
import { refusal } from "./error.ts";
import { createLimiter, type Limiter, type Limits } from "./limit/limit.ts";
import { bind, checkErrors, compile, type Plan } from "./plan.ts";
import { createPlanCache } from "./plan-cache.ts";
import { planKey } from "./plan-key.ts";
import type { Tree } from "./tree/node.ts";
import { finished } from "./finish.ts";
import { mistakesIn } from "./validate.ts";
import { readVariables } from "./limit/variable-limits.ts";

export interface Operation {
  /** Parsed, and valid against the schema. */
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Whose operation it is. */
export interface Asker {
  viewer?: Viewer | undefined;
  /** Where readers find this server, as far as it knows. */
  origin?: string | undefined;
  /** Carries out a mutation; without it, there are none. */
  mutate?: ((name: string, args: Args) => Promise<Outcome>) | undefined;
  /** Throws where a field of `Query` may not be asked that takes time of this server's own. */
  mayPrepare?: ((name: string) => void) | undefined;
}

/** A GraphQL answer whose data is JSON text already; `stringify` gives the whole of it without a parse. */
export type Answer = ExecutionResult & { stringify?: (result: ExecutionResult) => string };

export interface Engine {
  /** Reads a document, or throws which limit it exceeds; cost, which depends on variables, is for `execute`. */
  parse: Limiter["parse"];
  /** What is wrong with a document by the schema; empty where `execute` may have it. */
  validate(document: DocumentNode): readonly GraphQLError[];
  limits: Limits;
  execute(operation: Operation, ask: Ask, by?: Asker): Promise<Answer>;
  explain(operation: Operation): Explanation;
}

/** What `execute` would do: for tests and for those who want to see it. */
export interface Explanation {
  plan: Plan;
  args: ParameterValue[];
  cost: number;
  /** Undefined where nothing is asked of the store. */
  tree(): Tree | undefined;
}

export function createEngine(schema: GraphQLSchema, model: Model, limits: Limits): Engine {
  const limiter = createLimiter(schema, limits);
  const plans = createPlanCache();
  const kept = keptAnswers();

  function planFor(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): Plan {
    const key = planKey(schema, model, operation, variables);
    return plans(document, key, () => compile(model, schema, document, operation, variables).plan);
  }

  function prepare(
    { document, operationName, variables: inputs }: Operation,
    { viewer, origin }: Asker = {},
  ) {
    const operation = getOperationAST(document, operationName);
    if (operation == null) return { errors: [unknownOperation(operationName)] };
    const given = readVariables(schema, operation, inputs ?? {});
    if (given.errors !== undefined) return { errors: given.errors };
    const variables = given.values;
    const cost = limiter.costOf(document, operation, variables.coerced);
    const costly = limiter.refuseCost(cost);
    if (costly !== undefined) return { errors: [costly] };
    let plan: Plan;
    try {
      plan = planFor(document, operation, variables);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
    const rows = limiter.rowsFor(document, operation, variables.coerced, cost);
    const allowance = { rows, viewer, origin };
    const { errors, args } = bind(plan, variables, allowance);
    return { operation, plan, errors, args, variables, cost, allowance };
  }

  return {
    limits,
    parse: limiter.parse,
    validate: (document) => mistakesIn(schema, document),
    async execute(request, ask, by) {
      const prepared = prepare(request, by);
      const { operation, plan, errors, variables, cost, allowance } = prepared;
      if (plan === undefined || errors.length > 0) return { errors };
      let { args } = prepared;
      const isMutation = operation.operation === "mutation";
      if (isMutation) {
        const outcome = await carryOut(plan, variables, by);
        ({ args } = bind(plan, variables, { ...allowance, outcome }));
      }
      if (plan.prepared.length > 0) {
        const made = await prepareFields(plan, variables, by);
        ({ args } = bind(plan, variables, { ...allowance, prepared: made }));
      }
      const { sql, tables } = plan;
      const asked =
        sql === undefined
          ? []
          : await askOrEnd(ask, { sql, args, tables, cost, ...(isMutation && newest) }, plan);
      if (asked instanceof GraphQLError) return { errors: [asked] };
      const [found, problems] = asked;
      const wrong = checkErrors(plan, problems);
      if (wrong.length > 0) return { errors: wrong };
      const json = typeof found === "string" ? finished(found, plan.finishes, variables) : found;
      const extensions = { cost: { requested: cost, limit: limits.cost } };
      const asIs = plan.computed.size === 0 && !plan.fields.some(asksSchema);
      if (typeof json === "string" && asIs) return answer(json, extensions);
      const stored = typeof json === "string" ? JSON.parse(json) : {};
      const whole = (): Record<string, unknown> => {
        const own = { limits: { ...limits, requestedCost: cost } };
        const { document, variables: inputs } = request;
        const schemas = introspect(schema, document, operation, plan.fields, inputs, own);
        const data = plan.fields.map(({ key, name }) => {
          if (name === "__typename") return [key, rootType(operation)];
          const compute = plan.computed.get(key);
          return [key, compute ? compute(stored[key], variables) : (schemas[key] ?? stored[key])];
        });
        return Object.fromEntries(data);
      };
      const ownOnly = plan.sql === undefined && plan.fields.some(asksSchema);
      if (!ownOnly) return { data: whole(), extensions };
      const given = JSON.stringify([operation.name?.value, variables.coerced]);
      return answer(
        kept(request.document, given, () => JSON.stringify(whole())),
        extensions,
      );
    },
    explain(request) {
      const { operation, plan, args, errors, variables, cost } = prepare(request);
      if (plan === undefined || errors.length > 0) throw new AggregateError(errors);
      const tree = (): Tree | undefined =>
        compile(model, schema, request.document, operation, variables).tree;
      return { plan, args, cost, tree };
    },
  };
}

/** What was written just now is read where it was written. */
const newest = { atLeast: "newest" } as const;

const rootType = ({ operation }: OperationDefinitionNode): string =>
  operation === "mutation" ? "Mutation" : "Query";

/** Carries out the one mutation of an operation, before its payload is read. */
async function carryOut(plan: Plan, variables: Variables, by: Asker = {}): Promise<Outcome> {
  const [field, ...more] = plan.fields.filter(({ name }) => name !== "__typename");
  if (field === undefined) return {};
  if (more.length > 0) {
    const message = "An operation has one field of `Mutation`. Send the others by themselves.";
    throw refusal("TOO_MANY_ROOT_FIELDS", message, { nodes: more.flatMap(({ nodes }) => nodes) });
  }
  if (by.mutate === undefined) throw new Error("There is nobody to carry out a mutation.");
  const given = plan.arguments.find(({ path }) => path.length === 1 && path[0] === field.key);
  return by.mutate(field.name, given?.read(variables) ?? {});
}

/** What fields of `Query` make of their arguments before the store is asked. */
async function prepareFields(
  plan: Plan,
  variables: Variables,
  { mayPrepare }: Asker = {},
): Promise<Map<FieldArguments, string>> {
  const made = new Map<FieldArguments, string>();
  for (const { arguments: given, name, prepare } of plan.prepared) {
    if (prepare.isDear === true) mayPrepare?.(name);
    made.set(given, await prepare.make(given.read(variables)));
  }
  return made;
}

function answer(json: string, extensions: Record<string, unknown>): Answer {
  return {
    get data() {
      return JSON.parse(json) as Record<string, unknown>;
    },
    extensions,
    stringify: (result) => `{"data":${json},"extensions":${JSON.stringify(result.extensions)}}`,
  };
}

function unknownOperation(name: string | null | undefined): GraphQLError {
  const message = name
    ? `The document has no operation named ${JSON.stringify(name.slice(0, 60))}.`
    : "The document has several operations; say which one in `operationName`.";
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
