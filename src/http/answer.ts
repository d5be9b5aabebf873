import type { GraphQLError } from "graphql";

interface HttpExtension {
  status?: number;
  headers?: Record<string, string>;
}

/** An error outside of GraphQL, in the same form as one inside. */
export function refused(error: GraphQLError, status?: number): Response {
  const { http, ...extensions } = error.extensions as { http?: HttpExtension };
  return Response.json(
    { errors: [{ message: error.message, extensions }] },
    { status: status ?? http?.status ?? 400, headers: http?.headers },
  );
}
