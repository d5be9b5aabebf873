import type { MiddlewareHandler } from "hono";
import { refusal } from "../engine/error.ts";
import { errorResponse } from "./error-response.ts";

const name = /^(?:[\w.-]{1,253}|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Refuses a request whose Host is none, or two: workerd writes it unread into the request's address, where it could
 * be a path as well.
 */
export const oneHost: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("Host");
  if ((host === undefined || name.test(host)) && URL.canParse(c.req.url)) return next();
  return errorResponse(refusal("BAD_REQUEST", "The Host header must be one host name."));
};
