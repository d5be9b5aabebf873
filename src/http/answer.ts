import { GraphQLError } from "graphql";
import { refusal, type ErrorCode } from "../engine/error.ts";

interface HttpExtension {
  status?: number;
  headers?: Record<string, string>;
}

/** A refusal that HTTP tells as well, by its status and headers. */
export function httpRefusal(code: ErrorCode, message: string, http: HttpExtension): GraphQLError {
  const { extensions } = refusal(code, message);
  return new GraphQLError(message, { extensions: { ...extensions, http } });
}

/** An error outside of GraphQL, in the same form as one inside. */
export function refused(error: GraphQLError, status?: number): Response {
  const { http, ...extensions } = error.extensions as { http?: HttpExtension };
  const body = JSON.stringify({ errors: [{ message: error.message, extensions }] });
  const bytes = new TextEncoder().encode(body);
  return new Response(bytes, {
    status: status ?? http?.status ?? 400,
    headers: {
      ...http?.headers,
      "Content-Type": "application/json",
      "Content-Length": String(bytes.byteLength),
    },
  });
}
