import { sql, type Param } from "drizzle-orm";
import {
  getArgumentValues,
  Kind,
  type FieldNode,
  type GraphQLError,
  type GraphQLField,
  type ValueNode,
} from "graphql";
import { refusal, type ErrorCode } from "../error.ts";
import type { Viewer } from "./viewer.ts";

/** Arguments of one field, coerced. Enums and booleans may shape the SQL; other values only through `Parameter`. */
export type Args = Readonly<Record<string, unknown>>;

/** What graphql-js makes of an operation's variables. */
export type Variables = Parameters<typeof getArgumentValues>[2];

/** Why an argument's value is refused; `undefined` where it is fine. */
export type Problem = { code: ErrorCode; message: string } | undefined;
type Check = (args: Args) => Problem;

/** The arguments of one field, at one place of an operation. Their values are read anew for each request. */
export class FieldArguments {
  readonly #definition: GraphQLField<unknown, unknown>;
  readonly #node: FieldNode;
  readonly #checks: Check[] = [];
  readonly #fixed: Args | undefined;
  readonly path: readonly string[];

  constructor(
    definition: GraphQLField<unknown, unknown>,
    node: FieldNode,
    path: readonly string[],
  ) {
    this.#definition = definition;
    this.#node = node;
    this.path = path;
    const varies = node.arguments?.some(({ value }) => usesVariable(value)) === true;
    this.#fixed = varies ? undefined : getArgumentValues(definition, node);
  }

  read(variables: Variables): Args {
    return this.#fixed ?? getArgumentValues(this.#definition, this.#node, variables);
  }

  addCheck(check: Check): void {
    this.#checks.push(check);
  }

  /** The first thing that is wrong with these arguments, as an error at this field. */
  check(args: Args): GraphQLError | undefined {
    if (this.#fixed === undefined && !isWellFormed(args)) {
      return this.refuse(
        "BAD_USER_INPUT",
        "A text contains half of a surrogate pair, which is not a character.",
      );
    }
    for (const check of this.#checks) {
      const problem = check(args);
      if (problem !== undefined) return this.refuse(problem.code, problem.message);
    }
    return undefined;
  }

  refuse(code: ErrorCode, message: string): GraphQLError {
    return refusal(code, message, { path: this.path, nodes: [this.#node] });
  }
}

function usesVariable(value: ValueNode): boolean {
  switch (value.kind) {
    case Kind.VARIABLE:
      return true;
    case Kind.LIST:
      return value.values.some(usesVariable);
    case Kind.OBJECT:
      return value.fields.some((field) => usesVariable(field.value));
    default:
      return false;
  }
}

/** JSON can hold texts that have no UTF-8 form; the store takes none of them. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(isWellFormed);
}

/** What every part of a statement knows of its request. */
export interface Allowance {
  /** Rows that each list may look at. */
  rows: number;
  viewer?: Viewer | undefined;
  /** Where readers find this server, as far as it knows. */
  origin?: string | undefined;
  /** What a mutation has done; its payload is made of that. */
  outcome?: Outcome | undefined;
  /** JSON that was prepared of a field's arguments, for its part of the statement. */
  prepared?: ReadonlyMap<FieldArguments, string> | undefined;
}

/** By names, what a mutation tells its payload: ids, or JSON. */
export type Outcome = Readonly<Record<string, string | null>>;

export type ParameterValue = string | number | null;
type Pick = (args: Args, allowance: Allowance) => ParameterValue;

/** A parameter of the statement: its value is picked from a field's arguments when a request comes. */
export class Parameter {
  /** Undefined where it is of the whole request. */
  readonly arguments: FieldArguments | undefined;
  readonly pick: Pick;

  constructor(of: FieldArguments | undefined, pick: Pick) {
    this.arguments = of;
    this.pick = pick;
  }
}

/** A parameter as a part of an expression. */
export function parameter(of: FieldArguments, pick: Pick): Param<Parameter> {
  return sql.param(new Parameter(of, pick));
}
