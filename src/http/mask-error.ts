import { GraphQLError } from "graphql";
import { errorCodes, type ErrorCode } from "../engine/error.ts";
import { logError } from "./error-log.ts";

const known: ReadonlySet<unknown> = new Set(errorCodes);

/**
 * What the client may read of an error: those that were written for it pass, under a code of the closed
 * list; anything else is logged and answered by the request's id.
 */
export function maskError(error: unknown, requestId: string): GraphQLError {
  if (error instanceof GraphQLError && isWrittenForClients(error)) {
    return known.has(error.extensions["code"]) ? error : coded(error);
  }
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  logError({ requestId, message: "Unexpected error.", error: original });
  return new GraphQLError("Unexpected error. Its details are in the log under this request's id.", {
    path: error instanceof GraphQLError ? error.path : undefined,
    extensions: {
      code: "INTERNAL_SERVER_ERROR" satisfies ErrorCode,
      requestId,
      http: { status: 500 },
    },
  });
}

/** What is wrong with a document in many places is told once, with all of them. */
export function toldOnce(errors: readonly GraphQLError[]): GraphQLError[] {
  const alike = Map.groupBy(errors, (error) => (isOfDocument(error) ? error.message : error));
  return [...alike.values()].flatMap(([first, ...rest]) => {
    if (first === undefined || rest.length === 0) return first ?? [];
    const { message, extensions } = first;
    const nodes = [first, ...rest].flatMap((error) => error.nodes ?? []);
    return new GraphQLError(message, { nodes, extensions });
  });
}

const isOfDocument = ({ extensions }: GraphQLError): boolean =>
  extensions["code"] === ("GRAPHQL_VALIDATION_FAILED" satisfies ErrorCode);

function isWrittenForClients(error: GraphQLError): boolean {
  const original = error.originalError;
  if (error.extensions["unexpected"] === true) return false;
  if (original === undefined || original === null) return true;
  return original instanceof GraphQLError && isWrittenForClients(original);
}

// graphql-js gives no code where a variable does not fit its type; Yoga has HTTP codes of its own.
function coded(error: GraphQLError): GraphQLError {
  const code: ErrorCode = error.extensions["code"] === undefined ? "BAD_USER_INPUT" : "BAD_REQUEST";
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    path: error.path,
    extensions: { ...error.extensions, code },
  });
}
