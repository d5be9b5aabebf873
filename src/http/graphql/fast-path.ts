import type { GraphQLError } from "graphql";
import type { Answer } from "../../engine/engine.ts";
import { jsonTypes, preferredType } from "../accept.ts";
import { badRequest, type HttpExtension } from "../error-response.ts";
import type { GraphQLText } from "./graphql-response.ts";

export type MediaType = (typeof jsonTypes)[number];

/** What an operation can be answered in: GraphQL's own types, which are written here, and those that Yoga writes. */
const answerTypes = [...jsonTypes, "multipart/mixed", "text/event-stream"] as const;
export type AnswerType = (typeof answerTypes)[number];

export const isJsonType = (type: AnswerType): type is MediaType =>
  jsonTypes.some((own) => own === type);

/** The media type that a client likes best; throws where it takes none. */
export function answerType(accept: string | null): AnswerType {
  const type = preferredType(accept, answerTypes);
  if (type !== undefined) return type;
  const message = `Accept ${answerTypes.slice(0, -1).join(", ")} or ${answerTypes.at(-1)}.`;
  throw badRequest(message, 406);
}

/** An answer, or why there is none, in a media type of GraphQL's. */
export function replyOf(answer: Answer, type: MediaType): GraphQLText {
  const headers = new Headers({ "Content-Type": `${type}; charset=utf-8` });
  const { errors = [] } = answer;
  for (const { extensions } of errors) {
    const { headers: more = {} } = httpOf(extensions);
    for (const [name, value] of Object.entries(more)) headers.set(name, value);
  }
  const told = errors.length === 0 ? answer : { ...answer, errors: errors.map(withoutHttp) };
  const text = answer.stringify?.(answer) ?? JSON.stringify(told);
  return { status: statusOf(errors, type), headers, text };
}

/** The gravest of the errors' own; the older media type leaves it at 200 where GraphQL alone is concerned. */
function statusOf(errors: readonly GraphQLError[], type: MediaType): number {
  const statuses = errors.map(({ extensions }) => {
    const { status = 200, spec = false } = httpOf(extensions);
    return spec && type === "application/json" ? 200 : status;
  });
  return Math.max(200, ...statuses);
}

function withoutHttp(error: GraphQLError): object {
  const { http: _, ...extensions } = error.extensions;
  return { ...error.toJSON(), extensions };
}

const httpOf = (extensions: Readonly<Record<string, unknown>>): HttpExtension =>
  (extensions["http"] as HttpExtension | undefined) ?? {};
