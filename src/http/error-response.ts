import { GraphQLError } from "graphql";
import { brief, refusal, type ErrorCode } from "../engine/error.ts";

/** What an error says to HTTP. With `spec`, the older media type of GraphQL answers 200 all the same. */
export interface HttpExtension {
  status?: number;
  spec?: boolean;
  headers?: Record<string, string>;
}

/** A refusal that HTTP tells as well, by its status and headers. */
export function httpRefusal(code: ErrorCode, message: string, http: HttpExtension): GraphQLError {
  const { extensions } = refusal(code, message);
  return new GraphQLError(message, { extensions: { ...extensions, http } });
}

/** What is wrong with a request as such, before GraphQL has a say. */
export const badRequest = (
  message: string,
  status = 400,
  headers: Record<string, string> = {},
): GraphQLError => httpRefusal("BAD_REQUEST", brief(message), { status, headers });

/** An error outside of GraphQL, in the same form as one inside; 400 where it names no status. */
export function errorResponse(error: GraphQLError, type = "application/json"): Response {
  const { http, ...extensions } = error.extensions as { http?: HttpExtension };
  const body = JSON.stringify({ errors: [{ message: error.message, extensions }] });
  const bytes = new TextEncoder().encode(body);
  return new Response(bytes, {
    status: http?.status ?? 400,
    headers: { ...http?.headers, "Content-Type": type, "Content-Length": String(bytes.byteLength) },
  });
}

export function notFound(path: string): Response {
  return errorResponse(badRequest(`There is nothing at ${path}. Try /graphql.`, 404));
}

export function notAllowed(method: string, allowed: readonly string[]): Response {
  const message = `${method} is not allowed here. Use ${allowed.join(", ")}.`;
  return errorResponse(badRequest(message, 405, { Allow: allowed.join(", ") }));
}
