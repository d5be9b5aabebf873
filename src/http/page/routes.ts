import type { HonoRequest } from "hono";
import type { Address } from "../../page/page.ts";
import { card } from "../../page/card.ts";
import { stylesheet, stylesheetPath } from "../../page/style/stylesheet.ts";
import { publicOrigin } from "../public-origin.ts";
import { settingsOf, type Bindings } from "../../env.ts";

interface Asked {
  req: HonoRequest;
  env: Bindings;
}

/** What an address asks of a page. */
export function addressOf({ req, env }: Asked): Address {
  const { raw, url } = req;
  return {
    path: new URL(url).pathname,
    params: req.param() as Record<string, string>,
    query: new URL(url).searchParams,
    origin: publicOrigin(raw, settingsOf(env)),
  };
}

/** The style sheet of all pages. A page that was kept from before the last deployment is set in this one, too. */
export function stylesheetAt(path: string): Response {
  const isNamed = path === stylesheetPath;
  const headers = {
    "Content-Type": "text/css; charset=utf-8",
    "Cache-Control": isNamed ? "public, max-age=31536000, immutable" : "no-cache",
  };
  return new Response(stylesheet, { headers });
}

export const cardResponse = (): Response =>
  new Response(card, {
    headers: { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=86400" },
  });

/** What crawlers are told: pages, but not what is asked by typing. */
export function robots(origin: string | undefined): Response {
  const closed = [
    "/graphql",
    "/search?",
    "/verify?",
    "/desk",
    "/*.csv",
    "/*.ndjson",
    "/*/annotations",
  ];
  const lines = ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`)];
  if (origin !== undefined) lines.push("", `Sitemap: ${origin}/sitemap.xml`);
  const headers = {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "public, max-age=3600",
  };
  return new Response(`${lines.join("\n")}\n`, { headers });
}
