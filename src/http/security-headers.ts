import type { MiddlewareHandler } from "hono";

// An answer is data: whoever opens it as a page gets one that can do nothing.
const forData = "default-src 'none'; frame-ancestors 'none'";

/** What every answer says to browsers, and to caches where it says nothing itself. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set("X-Content-Type-Options", "nosniff");
  if (!headers.has("Referrer-Policy")) headers.set("Referrer-Policy", "no-referrer");
  if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", forData);
  // An edge would keep what says nothing for hours; what was asked with a key is kept nowhere.
  if (!headers.has("Cache-Control") || c.req.header("Authorization") !== undefined) {
    headers.set("Cache-Control", "no-store");
  }
};

/** HEAD is GET without the body, which Hono drops. */
export function asGet(request: Request): Request {
  if (request.method !== "HEAD") return request;
  return new Request(request.url, { method: "GET", headers: request.headers });
}
