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
import { priceOf, type VariableValues } from "./cost.ts";
import type { ErrorCode } from "../error.ts";
import { expansionOf, mostFields, mostObjects, mostPairs } from "./expansion.ts";
import { measure, type Measured } from "./measure.ts";
import { largestPage } from "../walk/page.ts";

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
 * What anybody may ask. The documents in schema/operations take at most depth 8, cost 6,830, 2 aliases and 194
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

/** What is not spent on objects, lists may look at for filters and counts: so many rows for each. */
const rowsPerCost = 10;
/** As many rows each list may look at, however many lists there are. */
const fewestRows = 50;

/** Brackets within brackets, lists in values among them: graphql-js's parser calls itself for each. */
const deepestBrackets = 200;
/** 25 characters for a token, where documents have ten. */
const longestDocument = 50_000;
/** graphql-js counts lines for each place that an error tells. */
const mostLines = 3_000;
const longestName = 200;
/** Operations and fragments of a document: each is validated, whichever is carried out. */
const mostDefinitions = 150;
/** Of all that stands in parentheses: a mistake prints the value that it is in, and one text may be bound many times. */
const longestValues = 20_000;

export interface Limiter {
  limits: Limits;
  /** A document within the limits, or throws why it is not one. */
  parse(source: Source | string, options?: ParseOptions): DocumentNode;
  /** What one request costs, its variables coerced. */
  costOf(document: DocumentNode, operation: OperationDefinitionNode, given: VariableValues): number;
  refuseCost(cost: number): GraphQLError | undefined;
  /** How many rows each of its lists may look at, for a filter or a count. */
  rowsFor(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    given: VariableValues,
    cost: number,
  ): number;
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
      const { length } = document.definitions;
      refuse("TOO_MANY_TOKENS", "operations and fragments", length, mostDefinitions);
      for (const { depth, fields, aliases, directives } of measured(document).operations.values()) {
        refuse("QUERY_TOO_DEEP", "levels of fields", depth, limits.depth);
        refuse("TOO_MANY_ROOT_FIELDS", "fields of `Query`", fields, limits.rootFields);
        refuse("TOO_MANY_ALIASES", "aliases", aliases, limits.aliases);
        refuse("TOO_MANY_DIRECTIVES", "directives", directives, limits.directives);
      }
      const { fields, objects, pairs } = expansionOf(document);
      refuse("TOO_MANY_TOKENS", "fields, with those of each fragment", fields, mostFields);
      refuse("TOO_MANY_TOKENS", "fields that hold others", objects, mostObjects);
      refuse("TOO_MANY_TOKENS", "pairs of fields or fragments to compare", pairs, mostPairs);
      return document;
    },
    costOf(document, operation, given) {
      const found = measured(document).operations.get(operation);
      return found === undefined ? 0 : priceOf(found.cost, given);
    },
    rowsFor(document, operation, given, cost) {
      const found = measured(document).operations.get(operation);
      const looks = found === undefined ? 0 : priceOf(found.looks, given);
      const rows = Math.floor(((limits.cost - cost) * rowsPerCost) / Math.max(looks, 1));
      return Math.max(rows, fewestRows);
    },
    refuseCost(cost) {
      if (cost <= limits.cost) return undefined;
      const remedy = " Ask for smaller pages, or for less at once.";
      return exceeded("QUERY_TOO_COSTLY", "objects to answer", cost, limits.cost, remedy);
    },
  };
}

/** Before parsing, which takes many times as long; what is no GraphQL at all is left to the parser to say. */
function refuseTokens(source: Source | string, most: number): void {
  const text = typeof source === "string" ? new Source(source) : source;
  const { body } = text;
  refuse("TOO_MANY_TOKENS", "characters", body.length, longestDocument);
  refuse("TOO_MANY_TOKENS", "lines", linesIn(body), mostLines);
  const lexer = new Lexer(text);
  let count = 0;
  let depth = 0;
  let parentheses = 0;
  let values = 0;
  const next = (): TokenKind => {
    try {
      return lexer.advance().kind;
    } catch {
      return TokenKind.EOF;
    }
  };
  for (let kind = next(); kind !== TokenKind.EOF; kind = next()) {
    count += 1;
    const length = lexer.token.end - lexer.token.start;
    const isText = kind === TokenKind.STRING || kind === TokenKind.BLOCK_STRING;
    if (!isText) refuse("TOO_MANY_TOKENS", "characters in a name or number", length, longestName);
    if (kind === TokenKind.PAREN_L) parentheses += 1;
    if (kind === TokenKind.PAREN_R) parentheses -= 1;
    if (isText || parentheses > 0) values += length;
    refuse("TOO_MANY_TOKENS", "characters in parentheses", values, longestValues);
    if (opening.has(kind)) depth += 1;
    if (closing.has(kind)) depth -= 1;
    if (count > most) throw exceeded("TOO_MANY_TOKENS", "tokens", count, most);
    refuse("QUERY_TOO_DEEP", "brackets within each other", depth, deepestBrackets);
  }
}

function linesIn(text: string): number {
  let count = 1;
  for (const _ of text.matchAll(/\r\n?|\n/g)) {
    count += 1;
    if (count > mostLines) break;
  }
  return count;
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

function exceeded(
  code: ErrorCode,
  what: string,
  value: number,
  limit: number,
  remedy = "",
): GraphQLError {
  // Nested fragments reach numbers that no JSON has.
  const shown = Math.min(value, Number.MAX_SAFE_INTEGER);
  const message = `This operation has ${written(shown)} ${what}; the limit is ${written(limit)}.${remedy}`;
  return new GraphQLError(message, { extensions: { code, limit, value: shown } });
}

const written = (count: number): string => count.toLocaleString("en");
