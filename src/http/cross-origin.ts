import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import { isPage } from "./address.ts";
import { revisionHeader } from "./revision.ts";

const exposeHeaders = [
  "X-Request-Id",
  "Retry-After",
  "ETag",
  "Link",
  "Allow",
  "Content-Location",
  "Server-Timing",
  "WWW-Authenticate",
  "RateLimit-Policy",
  "RateLimit",
  revisionHeader,
];

/**
 * Lets pages of any origin read. A preflight is told the methods that its address answers, and an address that is
 * none has no preflight. No credentials: a key is sent by the page itself. Whatever headers it asks for are allowed.
 */
export function crossOrigin(
  allowedMethods: (path: string) => readonly string[] | undefined,
): MiddlewareHandler {
  const answer = cors({
    origin: "*",
    exposeHeaders,
    maxAge: 86_400,
    allowMethods: (_, c) => [...(allowedMethods(c.req.path) ?? [])],
  });
  return async (c, next) => {
    const allowed = allowedMethods(c.req.path);
    if (isPage(c.req.path)) return c.req.method === "OPTIONS" ? optionsOfPage(allowed) : next();
    if (c.req.method !== "OPTIONS") return answer(c, next);
    if (allowed === undefined) return next();
    const response = await answer(c, next);
    response?.headers.set("Allow", allowed.join(", "));
    return response;
  };
}

const optionsOfPage = (allowed: readonly string[] = []): Response =>
  new Response(null, { status: 204, headers: { Allow: allowed.join(", ") } });
