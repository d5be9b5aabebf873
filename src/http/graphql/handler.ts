import { getOperationAST, GraphQLError, type DocumentNode } from "graphql";
import type { Api } from "../../api.ts";
import { refusal, type ErrorCode } from "../../engine/error.ts";
import { jsonType } from "../accept.ts";
import { httpRefusal, errorResponse } from "../error-response.ts";
import { createDocuments, isTrusted, trustedText } from "./document-cache.ts";
import { answerType, isJsonType, replyOf } from "./fast-path.ts";
import { logOperation } from "./operation-log.ts";
import { maskError } from "../mask-error.ts";
import { outcomeOf } from "./outcome.ts";
import { readParameters, type Parameters } from "./request-parameters.ts";
import { graphqlResponse } from "./graphql-response.ts";
import { traceRefusal } from "../request-trace.ts";
import { readRevision } from "../revision.ts";
import { askAtLeast } from "../../storage/ask.ts";
import type { RequestContext } from "./request-context.ts";
import type { YogaHandler } from "./yoga.ts";

export type GraphQLHandler = (request: Request, context: RequestContext) => Promise<Response>;

/**
 * GraphQL over HTTP. What is wrong with a request is told before anything is executed, and what is executed is
 * executed once. Yoga answers in the media types that are not GraphQL's own.
 */
export function graphqlHandler(api: Api, endpoint: string): GraphQLHandler {
  const documents = createDocuments();
  let inParts: YogaHandler | undefined;

  const answer: GraphQLHandler = async (request, given) => {
    const atLeast = await readRevision(request.headers, given.secret);
    const context = {
      ...given,
      ...(atLeast !== undefined && { ask: askAtLeast(given.ask, atLeast) }),
      mayPrepare: byPostAlone(request),
    };
    const type = answerType(request.headers.get("accept"));
    const parameters = await readParameters(request);
    const { operationName, variables } = parameters;
    const query = parameters.query ?? trustedText(parameters.documentId ?? "");
    if (query === undefined) throw unknownDocument(parameters);
    if (context.settings.trustedOnly && !isTrusted(query)) throw untrusted();
    context.trace.document = query;
    context.trace.operation = operationName;
    const { document, errors } = readDocument(query, operationName, request.method);
    const operation = document && getOperationAST(document, operationName);
    if (!isJsonType(type) && operation != null) {
      // Few ask for these: for others, Yoga is not even loaded.
      inParts ??= (await import("./yoga.ts")).yogaHandler(api, endpoint, documents);
      return inParts(request, { query, operationName, variables }, type, context);
    }
    const outcome = await outcomeOf(
      () =>
        document === undefined
          ? { errors }
          : api.execute({ document, operationName, variables }, context.ask, context),
      context,
    );
    const written = isJsonType(type) ? type : "application/json";
    return graphqlResponse(request, replyOf(outcome, written), context);
  };

  /** A document that may be executed, or what is wrong with it. */
  function readDocument(text: string, operationName: string | undefined, method: string): Reading {
    let document = documents.find(text);
    const isKnown = document !== undefined;
    try {
      document ??= api.parse(text);
    } catch (error) {
      return {
        errors: [error instanceof GraphQLError ? unreadable(error) : (error as GraphQLError)],
      };
    }
    if (method === "GET" && getOperationAST(document, operationName)?.operation === "mutation") {
      throw httpRefusal("BAD_REQUEST", "Send a mutation by POST.", {
        status: 405,
        headers: { Allow: "POST" },
      });
    }
    if (isKnown) return { document };
    const errors = api.validate(document);
    if (errors.length > 0) return { errors };
    documents.learn(text, document);
    return { document };
  }

  return async (request, context) => {
    const { trace, kept, settings } = context;
    const again = kept.find(request, settings);
    if (again !== undefined) trace.cache = "kept";
    const response =
      again ??
      (await answer(request, context).catch((error: unknown) =>
        refuse(maskError(error, context.requestId), request, context),
      ));
    if (settings.logOperations) await logOperation(context, response.status, documents);
    return response;
  };
}

type Reading =
  | { document: DocumentNode; errors?: undefined }
  | { document?: undefined; errors: readonly GraphQLError[] };

/** graphql-js gives no code to what is no GraphQL; our limits have theirs. */
function unreadable(error: GraphQLError): GraphQLError {
  if (error.extensions["code"] !== undefined) return error;
  const { message, source, positions } = error;
  const code: ErrorCode = "GRAPHQL_PARSE_FAILED";
  return new GraphQLError(message, { source, positions, extensions: { code } });
}

function refuse(error: GraphQLError, { headers }: Request, { trace }: RequestContext): Response {
  const response = errorResponse(error, jsonType(headers.get("accept")));
  traceRefusal(trace, error, response);
  return response;
}

/** What takes time of this server's own is not for addresses, which are kept and followed by anybody. */
const byPostAlone =
  ({ method }: Request) =>
  (name: string): void => {
    if (method === "POST") return;
    const headers = { Allow: "POST" };
    throw httpRefusal("BAD_REQUEST", `Ask \`${name}\` by POST.`, { status: 405, headers });
  };

// Clients that then send the document itself know it by Apollo's code, or, as urql, by Apollo's message.
const unknownDocument = ({ isPersisted }: Parameters): GraphQLError =>
  refusal(
    "PERSISTED_QUERY_NOT_FOUND",
    isPersisted
      ? "PersistedQueryNotFound"
      : "No trusted document has this id. Ids are the SHA-256 hashes of the documents in schema/operations.",
  );

const untrusted = (): GraphQLError =>
  httpRefusal(
    "UNTRUSTED_DOCUMENT",
    "This server runs only the documents in schema/operations. Send the `documentId` of one.",
    { status: 403 },
  );
