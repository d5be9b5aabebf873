import type { Assets } from "../env.ts";
import { notFound } from "./error-response.ts";

// A page of this server loads nothing from elsewhere, and sends nothing there. Monaco writes style elements.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const types: Record<string, string> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  ttf: "font/ttf",
  txt: "text/plain; charset=utf-8",
};

export const pageHeaders = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** A page that names the host that it was asked at, so that no cache may show it to those who ask at another. */
function page(html: string): Response {
  return new Response(html, { headers: { ...pageHeaders, "Cache-Control": "no-store" } });
}

/** Stands in the documentation for this server's own origin. */
const exampleOrigin = "https://api.example.org";

/** A page of the documentation, with the addresses of the server that it is asked of. */
export async function docsPage(
  assets: Assets | undefined,
  name: string,
  origin: string,
): Promise<Response> {
  const file = await staticFile(assets, new URL(`/docs/${name}.html`, origin));
  if (file.status !== 200) return file;
  return page((await file.text()).replaceAll(exampleOrigin, origin));
}

/** Of anything else that is below it, workerd's disk answers a list of the folder. */
const file = /^(?:\/[\w-]+)+(?:\.[\w-]+)+$/;

/** A file that the build wrote. A workerd of one's own serves it from the disk, and tells no type. */
export async function staticFile(assets: Assets | undefined, url: URL): Promise<Response> {
  const isFile = file.test(url.pathname);
  const found = isFile ? await assets?.fetch(new Request(url.origin + url.pathname)) : undefined;
  if (found === undefined || found.status !== 200) {
    return notFound(url.pathname);
  }
  const extension = /\.(\w+)$/.exec(url.pathname)?.[1] ?? "";
  const headers = new Headers(extension === "html" ? pageHeaders : {});
  headers.set("Content-Type", types[extension] ?? "application/octet-stream");
  headers.set("X-Content-Type-Options", "nosniff");
  // Only a file with its hash in its name never changes.
  const hashed = /-[A-Z0-9]{8}\.\w+$/.test(url.pathname);
  headers.set("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
  if (extension === "html") headers.set("Vary", "Accept, Authorization");
  return new Response(found.body, { headers });
}
