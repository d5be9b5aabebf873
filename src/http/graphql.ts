import { createYoga, type Plugin } from "graphql-yoga";
import type { Api } from "../api.ts";
import type { Ask } from "../storage/client.ts";
import { maskError } from "./mask.ts";

/** Made anew for each request; Yoga writes into it. */
export interface RequestContext extends Record<string, unknown> {
  requestId: string;
  ask: Ask;
}

export type GraphQLHandler = (request: Request, context: RequestContext) => Promise<Response>;

/** GraphQL over HTTP. Yoga reads, parses, validates and writes; the engine executes. */
export function graphqlHandler(api: Api, endpoint: string): GraphQLHandler {
  const yoga = createYoga<RequestContext>({
    schema: api.schema,
    graphqlEndpoint: endpoint,
    plugins: [executeWith(api), maskEverything()],
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
  return async (request, context) => yoga.fetch(request, context);
}

function executeWith(api: Api): Plugin<RequestContext> {
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(({ document, operationName, variableValues, contextValue }) =>
        api.execute({ document, operationName, variables: variableValues }, contextValue.ask),
      );
    },
  };
}

function maskEverything(): Plugin<RequestContext, RequestContext> {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (!("errors" in result) || result.errors === undefined) return;
      const errors = result.errors.map((error) => maskError(error, serverContext.requestId));
      setResult({ ...result, errors });
    },
  };
}
