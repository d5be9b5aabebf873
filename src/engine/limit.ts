import {
  GraphQLError,
  Lexer,
  parse,
  Source,
  TokenKind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ParseOptions,
} from "graphql";
import { priceOf, type Given } from "./cost.ts";
import type { ErrorCode } from "./error.ts";
import { measure, type Measured } from "./measure.ts";
import { largestPage } from "./page.ts";

export interface Limits {
  depth: number;
  cost: number;
  rootFields: number;
  aliases: number;
  directives: number;
  tokens: number;
  first: number;
  bodyBytes: number;
}

/**
 * What anybody may ask. The documents in schema/operations take at most depth 8, cost 6,602, 2 aliases and 194
 * tokens; codegen tools ask the schema with depth 15 and cost 2,739. Validation
 * compares fields of one name in pairs, and takes up to 0.1 s for 2,000 tokens.
 */
export const publicLimits: Limits = {
  depth: 50,
  cost: 10_000,
  rootFields: 40,
  aliases: 200,
  directives: 50,
  tokens: 2_000,
  first: largestPage,
  bodyBytes: 1_000_000,
};

/** Brackets within brackets, lists in values among them: graphql-js's parser calls itself for each. */
const deepestBrackets = 200;
/** Fifty characters for a token, where documents have ten. */
const longestText = 100_000;

export interface Limiter {
  limits: Limits;
  /** A document within the limits, or throws why it is not one. */
  parse(source: Source | string, options?: ParseOptions): DocumentNode;
  /** What one request costs, its variables coerced. */
  costOf(document: DocumentNode, operation: OperationDefinitionNode, given: Given): number;
  refuseCost(cost: number): GraphQLError | undefined;
}

export function createLimiter(schema: GraphQLSchema, limits: Limits): Limiter {
  const known = new WeakMap<DocumentNode, Measured>();
  const measured = (document: DocumentNode): Measured => {
    let found = known.get(document);
    if (found === undefined) known.set(document, (found = measure(schema, document)));
    return found;
  };

  return {
    limits,
    parse(source, options) {
      refuseTokens(source, limits.tokens);
      const document = parse(source, options);
      for (const { depth, fields, aliases, directives } of measured(document).operations.values()) {
        refuse("QUERY_TOO_DEEP", "levels of fields", depth, limits.depth);
        refuse("TOO_MANY_ROOT_FIELDS", "fields of `Query`", fields, limits.rootFields);
        refuse("TOO_MANY_ALIASES", "aliases", aliases, limits.aliases);
        refuse("TOO_MANY_DIRECTIVES", "directives", directives, limits.directives);
      }
      return document;
    },
    costOf(document, operation, given) {
      const found = measured(document).operations.get(operation);
      return found === undefined ? 0 : priceOf(found.cost, given);
    },
    refuseCost(cost) {
      if (cost <= limits.cost) return undefined;
      return exceeded(
        "QUERY_TOO_COSTLY",
        "objects, asked for with smaller pages",
        cost,
        limits.cost,
      );
    },
  };
}

/** Before parsing, which takes many times as long; what is no GraphQL at all is left to the parser to say. */
function refuseTokens(source: Source | string, most: number): void {
  const text = typeof source === "string" ? new Source(source) : source;
  // Comments and strings are one token at most, whatever their length.
  refuse("TOO_MANY_TOKENS", "characters", text.body.length, longestText);
  const lexer = new Lexer(text);
  let count = 0;
  let depth = 0;
  const next = (): TokenKind => {
    try {
      return lexer.advance().kind;
    } catch {
      return TokenKind.EOF;
    }
  };
  for (let kind = next(); kind !== TokenKind.EOF; kind = next()) {
    count += 1;
    if (opening.has(kind)) depth += 1;
    if (closing.has(kind)) depth -= 1;
    if (count > most) throw exceeded("TOO_MANY_TOKENS", "tokens", count, most);
    refuse("QUERY_TOO_DEEP", "brackets within each other", depth, deepestBrackets);
  }
}

const opening: ReadonlySet<string> = new Set([
  TokenKind.BRACE_L,
  TokenKind.BRACKET_L,
  TokenKind.PAREN_L,
]);
const closing: ReadonlySet<string> = new Set([
  TokenKind.BRACE_R,
  TokenKind.BRACKET_R,
  TokenKind.PAREN_R,
]);

function refuse(code: ErrorCode, what: string, value: number, limit: number): void {
  if (value > limit) throw exceeded(code, what, value, limit);
}

function exceeded(code: ErrorCode, what: string, value: number, limit: number): GraphQLError {
  // Nested fragments reach numbers that no JSON has.
  const shown = Math.min(value, Number.MAX_SAFE_INTEGER);
  const message = `An operation has ${limit} ${what}, at most; this one has ${shown}.`;
  return new GraphQLError(message, { extensions: { code, limit, value: shown } });
}
