import type { GraphQLError } from "graphql";
import { brief, type ErrorCode } from "../../engine/error.ts";
import { httpRefusal } from "../error-response.ts";

/** What an address names and nobody knows is not there: to whoever follows a link, that is no bad request. */
export function notFoundFor(
  params: Readonly<Record<string, string>>,
  error: GraphQLError,
): GraphQLError {
  if (error.extensions["code"] !== ("UNKNOWN_ID" satisfies ErrorCode)) return error;
  const named = params["slug"] ?? params["id"];
  const message = named === undefined ? error.message : `There is no “${named}” on record.`;
  return httpRefusal("UNKNOWN_ID", brief(message), { status: 404 });
}
