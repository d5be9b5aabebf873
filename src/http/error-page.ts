import type { MiddlewareHandler } from "hono";
import { errorPage } from "../page/error/error-page.tsx";
import { prefersPage } from "./accept.ts";
import { graphqlPath } from "./address.ts";
import { pageHeaders } from "./page/page-headers.ts";

interface Told {
  errors: { message: string; extensions: { code: string } }[];
}

/** To a browser an error is a page. What is sent to GraphQL by POST a program reads, whatever it accepts. */
export const errorPages: MiddlewareHandler = async (c, next) => {
  await next();
  const { status, headers } = c.res;
  if (status < 400 || !prefersPage(c.req.header("Accept"))) return;
  if (c.req.method === "POST" && c.req.path === graphqlPath) return;
  // It is a page already, such as a form with what was typed.
  if (headers.get("Content-Type")?.startsWith("text/html")) return;
  const { errors } = (await c.res.json()) as Told;
  const [error] = errors;
  if (error === undefined) return;
  headers.delete("Content-Length");
  for (const [name, value] of Object.entries(pageHeaders)) headers.set(name, value);
  headers.set("Vary", "Accept");
  const { message, extensions } = error;
  const told = { status, message, code: extensions.code, requestId: c.var.requestId };
  c.res = new Response(errorPage(told, c.req.path), { status, headers });
};
