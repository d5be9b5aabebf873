import { createYoga, type Plugin } from "graphql-yoga";
import type { Api } from "../../api.ts";
import type { Operation } from "../../engine/engine.ts";
import type { Documents } from "./document-cache.ts";
import type { AnswerType } from "./fast-path.ts";
import { yogaResponse } from "./graphql-response.ts";
import { outcomeOf } from "./outcome.ts";
import type { RequestContext } from "./request-context.ts";

/** Yoga writes into its own. */
interface YogaContext extends RequestContext, Record<string, unknown> {
  asked: Asked;
}

type Asked = Pick<Operation, "operationName" | "variables">;

export type YogaHandler = (
  request: Request,
  asked: Asked & { query: string },
  type: AnswerType,
  context: RequestContext,
) => Promise<Response>;

/** Answers a valid operation in the media types that are not GraphQL's own: in parts, as events. */
export function yogaHandler(api: Api, endpoint: string, documents: Documents): YogaHandler {
  const yoga = yogaOf(api, endpoint, documents);
  return async (request, { query, ...asked }, type, context) => {
    const again = repacked(request, { query, operationName: asked.operationName }, type);
    return yogaResponse(await yoga.fetch(again, { ...context, asked }), context);
  };
}

/** For a document that is valid: to see to the media type, and to execute it, is all that is left to Yoga. */
function yogaOf(api: Api, endpoint: string, documents: Documents) {
  return createYoga<YogaContext>({
    schema: api.schema,
    graphqlEndpoint: endpoint,
    plugins: [executeWith(api)],
    // Yoga's caches keep what anybody sends, however long; documents that were answered are kept by ours.
    parserAndValidationCache: {
      documentCache: { get: (text) => documents.find(text), set: () => {} },
      errorCache: { get: () => undefined, set: () => {} },
    },
    maskedErrors: false,
    logging: false,
    // Hono answers these.
    cors: false,
    graphiql: false,
    landingPage: false,
    maxRequestBodySize: false,
    multipart: false,
    batching: false,
  });
}

/** The variables stand beside it: they may be nested deeper than they can be written again. */
function repacked({ url }: Request, parameters: object, type: AnswerType): Request {
  return new Request(new URL(new URL(url).pathname, url), {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: type },
    body: JSON.stringify(parameters),
  });
}

function executeWith(api: Api): Plugin<YogaContext> {
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(async ({ document, contextValue }) => {
        const { asked, ask } = contextValue;
        return outcomeOf(
          () => api.execute({ document, ...asked }, ask, contextValue),
          contextValue,
        );
      });
    },
  };
}
