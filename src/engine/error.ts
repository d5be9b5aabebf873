import { GraphQLError, type ASTNode } from "graphql";

/** Every `extensions.code` that this server answers; the enum `ErrorCode` of the schema says what each means. */
export const errorCodes = [
  "BAD_REQUEST",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "INVALID_PAGE",
  "INVALID_CURSOR",
  "INVALID_DATE",
  "INVALID_SEARCH",
  "UNKNOWN_ID",
  "GRAPH_TOO_WIDE",
  "QUERY_TOO_DEEP",
  "QUERY_TOO_COSTLY",
  "TOO_MANY_ROOT_FIELDS",
  "TOO_MANY_ALIASES",
  "TOO_MANY_DIRECTIVES",
  "TOO_MANY_TOKENS",
  "PERSISTED_QUERY_NOT_FOUND",
  "UNTRUSTED_DOCUMENT",
  "UNAUTHENTICATED",
  "RATE_LIMITED",
  "STORE_UNAVAILABLE",
  "INTERNAL_SERVER_ERROR",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Why an operation is refused: the field it happened at, the code, and what to do. */
export function refusal(
  code: ErrorCode,
  message: string,
  at: { path?: readonly (string | number)[]; nodes?: readonly ASTNode[] } = {},
): GraphQLError {
  return new GraphQLError(message, { path: at.path, nodes: at.nodes, extensions: { code } });
}
