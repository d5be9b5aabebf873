import { htmlOf } from "../../page/layout.tsx";
import type { PageView } from "../../page/page.ts";
import { pageHeaders } from "../page/page-headers.ts";

/** What the build makes of page/desk/client. */
const script = "/assets/desk.js";
const style = "/assets/desk.css";

const policy = pageHeaders["Content-Security-Policy"].replace(
  "style-src 'self'",
  "script-src 'self'; connect-src 'self'; style-src 'self'",
);

/** Of the desk, nothing is kept anywhere. */
const headers = {
  ...pageHeaders,
  "Content-Security-Policy": policy,
  // Else a form's Origin would be null.
  "Referrer-Policy": "same-origin",
  "Cache-Control": "no-store",
  Vary: "Cookie",
};

/** A page of the desk, with its script. */
export function deskPage(view: PageView, status = 200): Response {
  const html = htmlOf(view, { path: view.canonical, origin: undefined, script, style });
  return new Response(html, { status, headers });
}

/** Elsewhere at the desk, after a form. */
export const deskRedirect = (path: string): Response =>
  new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });

export const deskJson = (data: object, status = 200): Response =>
  new Response(JSON.stringify(data), {
    status,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
  });
