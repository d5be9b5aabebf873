import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { Ask } from "../storage/ask.ts";
import type { Variables } from "./argument.ts";
import type { Model } from "./build.ts";
import { asksSchema, introspect, keptAnswers } from "./introspection.ts";
import { createLimiter, type Limiter, type Limits } from "./limit.ts";
import { bind, compile, faultErrors, type Plan } from "./plan.ts";
import { keptPlans } from "./plans.ts";
import { shapeOf } from "./shape.ts";

export interface Operation {
  /** Parsed, and valid against the schema. */
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A GraphQL answer whose data is JSON text already; `stringify` gives the whole of it without a parse. */
export type Answer = ExecutionResult & { stringify?: (result: ExecutionResult) => string };

export interface Engine {
  /** Reads a document, or throws which limit it exceeds; cost, which depends on variables, is for `execute`. */
  parse: Limiter["parse"];
  limits: Limits;
  execute(operation: Operation, ask: Ask): Promise<Answer>;
  /** The plan and parameters that `execute` would use: for tests and for those who want to see them. */
  explain(operation: Operation): { plan: Plan; args: unknown[] };
}

export function createEngine(schema: GraphQLSchema, model: Model, limits: Limits): Engine {
  const limiter = createLimiter(schema, limits);
  const plans = keptPlans();
  const kept = keptAnswers();

  function planFor(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): Plan {
    const shape = `${operation.name?.value ?? ""}(${shapeOf(schema, operation, variables)})`;
    return plans(document, shape, () => compile(model, schema, document, operation, variables));
  }

  function prepare({ document, operationName, variables: inputs }: Operation) {
    const operation = getOperationAST(document, operationName);
    if (operation == null) return { errors: [unknownOperation(operationName)] };
    const given = getVariableValues(schema, operation.variableDefinitions ?? [], inputs ?? {});
    if (given.errors !== undefined) return { errors: given.errors.map(asUserInput) };
    const cost = limiter.costOf(document, operation, given.variableValues.coerced);
    const costly = limiter.refuseCost(cost);
    if (costly !== undefined) return { errors: [costly] };
    let plan: Plan;
    try {
      plan = planFor(document, operation, given.variableValues);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
    const { errors, args } = bind(plan, given.variableValues);
    return { operation, plan, errors, args, variables: given.variableValues, cost };
  }

  return {
    limits,
    parse: limiter.parse,
    async execute(request, ask) {
      const { operation, plan, errors, args, variables, cost } = prepare(request);
      if (plan === undefined || errors.length > 0) return { errors };
      const [json, faults] = plan.sql === undefined ? [] : await ask({ sql: plan.sql, args });
      const found = faultErrors(plan, faults);
      if (found.length > 0) return { errors: found };
      const extensions = { cost: { requested: cost, limit: limits.cost } };
      const asIs = plan.finishes.size === 0 && !plan.fields.some(asksSchema);
      if (typeof json === "string" && asIs) return answer(json, extensions);
      const stored = typeof json === "string" ? JSON.parse(json) : {};
      const whole = (): Record<string, unknown> => {
        const own = { limits: { ...limits, requestedCost: cost } };
        const { document, variables: inputs } = request;
        const schemas = introspect(schema, document, operation, plan.fields, inputs, own);
        const data = plan.fields.map(({ key, name }) => {
          if (name === "__typename") return [key, "Query"];
          const finish = plan.finishes.get(key);
          return [key, finish ? finish(stored[key], variables) : (schemas[key] ?? stored[key])];
        });
        return Object.fromEntries(data);
      };
      const ownOnly = plan.sql === undefined && plan.fields.some(asksSchema);
      if (!ownOnly) return { data: whole(), extensions };
      const given = JSON.stringify([operation.name?.value, request.variables]);
      return answer(
        kept(request.document, given, () => JSON.stringify(whole())),
        extensions,
      );
    },
    explain(request) {
      const { plan, args, errors } = prepare(request);
      if (plan === undefined || errors.length > 0) throw new AggregateError(errors);
      return { plan, args };
    },
  };
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
    ? `The document has no operation named ${JSON.stringify(name)}.`
    : "The document has several operations; say which one in `operationName`.";
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

function asUserInput(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    originalError: error.originalError,
    extensions: { code: "BAD_USER_INPUT" },
  });
}
