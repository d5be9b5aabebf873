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
  "INVALID_REVISION",
  "INVALID_SEARCH",
  "UNKNOWN_ID",
  "GRAPH_TOO_WIDE",
  "COUNT_TOO_LARGE",
  "FILTER_TOO_WIDE",
  "SEARCH_TOO_WIDE",
  "ANSWER_TOO_LARGE",
  "QUERY_TOO_DEEP",
  "QUERY_TOO_COSTLY",
  "TOO_MANY_ROOT_FIELDS",
  "TOO_MANY_ALIASES",
  "TOO_MANY_DIRECTIVES",
  "TOO_MANY_TOKENS",
  "PERSISTED_QUERY_NOT_FOUND",
  "UNTRUSTED_DOCUMENT",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "RATE_LIMITED",
  "SERVER_BUSY",
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

/** As many errors as an answer tells: whoever sends more mistakes than these mends the first and asks again. */
export const mostErrors = 10;

const longestMessage = 400;

/** A message that quotes little: words that nobody would read to their end are cut, and so is the whole. */
export function brief(message: string): string {
  if (message.length <= 60) return message;
  const cut = message
    .slice(0, 10 * longestMessage)
    .replace(/\S{61,}/g, (word) => `${word.slice(0, 40)}…${word.slice(-5)}`);
  return (cut.length <= longestMessage ? cut : `${cut.slice(0, longestMessage)}…`).toWellFormed();
}
