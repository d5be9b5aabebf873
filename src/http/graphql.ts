import { createYoga, type Plugin } from "graphql-yoga";
import type { GraphQLError } from "graphql";
import type { Api } from "../api.ts";
import { refusal } from "../engine/error.ts";
import type { Settings } from "../env.ts";
import type { Ask } from "../storage/ask.ts";
import { httpRefusal, refused } from "./answer.ts";
import { createDocuments, isTrusted, trustedText, type Documents } from "./document.ts";
import { logOperation } from "./operation-log.ts";
import type { KeptAnswers } from "./kept.ts";
import { maskError, toldOnce } from "./mask.ts";
import { unpack, type Parameters } from "./parameters.ts";
import { answerQuickly } from "./quick.ts";
import { repliedAgain, reply } from "./reply.ts";
import { sawCost, sawRefusal, type Seen } from "./seen.ts";

/** Made anew for each request; Yoga writes into it. */
export interface RequestContext extends Record<string, unknown> {
  requestId: string;
  ask: Ask;
  seen: Seen;
  settings: Settings;
  kept: KeptAnswers;
}

export type GraphQLHandler = (request: Request, context: RequestContext) => Promise<Response>;

/** GraphQL over HTTP. Yoga reads, parses, validates and writes; the engine executes. */
export function graphqlHandler(api: Api, endpoint: string): GraphQLHandler {
  const documents = createDocuments();
  const yoga = createYoga<RequestContext>({
    schema: api.schema,
    graphqlEndpoint: endpoint,
    plugins: [parseWith(api), executeWith(api, documents), maskEverything()],
    // Yoga's caches keep what anybody sends, however long; documents that were answered are kept by ours.
    parserAndValidationCache: {
      documentCache: { get: (text) => documents.find(text), set: () => {} },
      errorCache: { get: () => undefined, set: () => {} },
    },
    // Ours: the request's id belongs in the answer, and Yoga's has no way to it.
    maskedErrors: false,
    logging: false,
    // Hono answers these.
    cors: false,
    graphiql: false,
    landingPage: false,
    // body.ts does it, without a stream between client and parser.
    maxRequestBodySize: false,
    multipart: false,
    batching: false,
  });
  const answer: GraphQLHandler = async (request, context) => {
    const { parameters, repack } = await unpack(request);
    const { query, documentId } = parameters ?? {};
    if (parameters === undefined || (query ?? documentId) === undefined) {
      return repliedAgain(request, await yoga.fetch(repack(), context), context);
    }
    const text = query ?? trustedText(documentId ?? "");
    if (text === undefined) return refuse(unknownDocument(parameters), context);
    if (context.settings.trustedOnly && !isTrusted(text)) return refuse(untrusted(), context);
    const accept = request.headers.get("accept");
    const { operationName, variables } = parameters;
    const asked = { query: text, operationName, variables };
    context.seen.document = text;
    context.seen.operation = operationName;
    const known = await answerQuickly(api, documents, asked, accept, context);
    if (known !== undefined) return reply(request, known, context);
    return repliedAgain(request, await yoga.fetch(repack(asked), context), context);
  };
  return async (request, context) => {
    const { seen, kept, settings } = context;
    const again = kept.find(request, settings);
    if (again !== undefined) seen.cache = "kept";
    // Yoga masks what is thrown inside it.
    const response =
      again ??
      (await answer(request, context).catch((error: unknown) =>
        refuse(maskError(error, context.requestId), context),
      ));
    if (settings.logOperations) await logOperation(context, response.status, documents);
    return response;
  };
}

/** Without data, the newer media type wants a status that says so; `spec` leaves 200 to the older one. */
function asRefusal(error: GraphQLError): GraphQLError {
  error.extensions["http"] ??= { spec: true, status: 400 };
  return error;
}

function refuse(error: GraphQLError, { seen }: RequestContext): Response {
  const response = refused(error);
  sawRefusal(seen, error, response);
  return response;
}

// Clients that then send the document itself know it by Apollo's code, or, as urql, by Apollo's message.
const unknownDocument = ({ isPersisted }: Parameters): GraphQLError =>
  refusal(
    "PERSISTED_QUERY_NOT_FOUND",
    isPersisted === true
      ? "PersistedQueryNotFound"
      : "No trusted document has this id: it is the SHA-256 of one of the documents in schema/operations.",
  );

const untrusted = (): GraphQLError =>
  httpRefusal(
    "UNTRUSTED_DOCUMENT",
    "This server answers only the documents in schema/operations: send the `documentId` of one.",
    { status: 403 },
  );

function parseWith({ parse }: Api): Plugin<RequestContext> {
  return {
    onParse({ setParseFn }) {
      setParseFn(parse);
    },
  };
}

function executeWith(api: Api, documents: Documents): Plugin<RequestContext> {
  return {
    onExecute({ args, setExecuteFn, setResultAndStopExecution }) {
      const source = args.document.loc?.source;
      // A request of an unusual form comes here unchecked.
      if (args.contextValue.settings.trustedOnly && !isTrusted(source?.body ?? "")) {
        return setResultAndStopExecution({ errors: [untrusted()] });
      }
      if (source !== undefined) documents.learn(source.body, args.document);
      setExecuteFn(async ({ document, operationName, variableValues, contextValue }) => {
        const operation = { document, operationName, variables: variableValues };
        const answer = await api.execute(operation, contextValue.ask);
        sawCost(contextValue.seen, answer.extensions);
        return answer;
      });
    },
  };
}

function maskEverything(): Plugin<RequestContext, RequestContext> {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (!("errors" in result) || result.errors === undefined) return;
      const masked = result.errors.map((error) => maskError(error, serverContext.requestId));
      const errors = result.data == null ? toldOnce(masked).map(asRefusal) : toldOnce(masked);
      sawCost(serverContext.seen, errors[0]?.extensions);
      serverContext.seen.code ??= String(errors[0]?.extensions["code"]);
      setResult({ ...result, errors });
    },
  };
}
