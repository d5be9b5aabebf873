import type { MiddlewareHandler } from "hono";
import { rangesIn } from "./accept.ts";
import { badRequest, errorResponse } from "./error-response.ts";

/** What is sent has no content coding of ours: the edge or a proxy may pack it. Who takes only packed answers is told. */
export const plainCoding: MiddlewareHandler = async (c, next) => {
  if (!refusesPlain(c.req.header("Accept-Encoding"))) return next();
  const message =
    "Answers have no content coding here. Leave `identity` acceptable in `Accept-Encoding`.";
  return errorResponse(badRequest(message, 406));
};

function refusesPlain(acceptEncoding: string | undefined): boolean {
  // Which hardly anybody says.
  if (acceptEncoding === undefined || !/q\s*=\s*0/i.test(acceptEncoding)) return false;
  const codings = rangesIn(acceptEncoding);
  const quality = (name: string): number | undefined =>
    codings.find(({ type }) => type === name)?.q;
  return (quality("identity") ?? quality("*")) === 0;
}
