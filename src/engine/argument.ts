import { getArgumentValues, type FieldNode, type GraphQLField, type GraphQLError } from "graphql";
import { refusal, type ErrorCode } from "./error.ts";
import type { Args } from "./declare.ts";

/** What graphql-js makes of an operation's variables. */
export type Variables = Parameters<typeof getArgumentValues>[2];

/** Why an argument's value is refused; `undefined` where it is fine. */
export type Problem = { code: ErrorCode; message: string } | undefined;
type Check = (args: Args) => Problem;

/** One field with arguments, at one place of an operation. Its values are read anew for each request. */
export class Site {
  readonly #definition: GraphQLField<unknown, unknown>;
  readonly #node: FieldNode;
  readonly #checks: Check[] = [];
  readonly #fixed: Args | undefined;
  readonly path: readonly string[];

  constructor(
    definition: GraphQLField<unknown, unknown>,
    node: FieldNode,
    path: readonly string[],
    usesVariables: boolean,
  ) {
    this.#definition = definition;
    this.#node = node;
    this.path = path;
    this.#fixed = usesVariables ? undefined : getArgumentValues(definition, node);
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
      return this.refuse("BAD_USER_INPUT", "A text holds half of a surrogate pair: no character.");
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

/** JSON can hold texts that have no UTF-8 form; the store takes none of them. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(isWellFormed);
}

export type Bound = string | number | null;

/** A parameter of the statement whose value is known when a request comes. */
export class Late {
  readonly site: Site;
  readonly pick: (args: Args) => Bound;

  constructor(site: Site, pick: (args: Args) => Bound) {
    this.site = site;
    this.pick = pick;
  }
}
