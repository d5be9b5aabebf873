import type { Api } from "../api.ts";
import type { Documents } from "./document.ts";
import type { RequestContext } from "./graphql.ts";
import type { Parameters } from "./parameters.ts";
import type { Reply } from "./reply.ts";
import { sawCost } from "./seen.ts";

const graphqlResponse = "application/graphql-response+json";

/**
 * The answer to the usual request, past Yoga: its document is known, and nothing goes wrong. Undefined for any
 * other: Yoga reads and answers that from the start. `tests/worker/quick.test.ts` holds the two alike.
 */
export async function answerQuickly(
  api: Api,
  documents: Documents,
  parameters: Parameters,
  accept: string | null,
  context: RequestContext,
): Promise<Reply | undefined> {
  const { query, operationName, variables } = parameters;
  const type = mediaType(accept);
  const document = query === undefined ? undefined : documents.find(query);
  if (type === undefined || document === undefined) return undefined;
  const answer = await api.execute({ document, operationName, variables }, context.ask);
  if (answer.errors !== undefined) return undefined;
  sawCost(context.seen, answer.extensions);
  const text = answer.stringify?.(answer) ?? JSON.stringify(answer);
  const headers = new Headers({ "Content-Type": `${type}; charset=utf-8` });
  return { status: 200, headers, text };
}

/** The media type that Yoga answers in: the first that is accepted. Undefined where that takes a closer look. */
function mediaType(accept: string | null): string | undefined {
  const first = (accept ?? "*/*").split(",", 1)[0]?.trim().toLowerCase();
  if (first === "*/*" || first === "application/json") return "application/json";
  return first === graphqlResponse ? graphqlResponse : undefined;
}
