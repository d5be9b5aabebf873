import { embedHtml } from "../../page/quote/embed.ts";
import type { Quote } from "../../page/quote/data.ts";
import { plainText } from "../../page/plain-text.ts";
import { badRequest } from "../error-response.ts";

/** The id of the quote that an address of this server's names. */
export function embeddedQuote(query: URLSearchParams, origin: string | undefined): string {
  if (origin === undefined)
    throw badRequest("There is no oEmbed here: PUBLIC_ORIGIN is not set.", 404);
  const format = query.get("format") ?? "json";
  if (format !== "json") throw badRequest("oEmbed is answered as `format=json` only.", 501);
  const url = URL.parse(query.get("url") ?? "");
  const id = /^\/quotes\/([^/]+)$/.exec(url?.pathname ?? "")?.[1];
  if (url === null || url.origin !== origin || id === undefined)
    throw badRequest(
      `Give the address of a quote, such as ${origin}/quotes/quo_…, as \`url\`.`,
      404,
    );
  return id;
}

/** A quote for other sites to show: its words and where they are from, which rights let anybody show, and no script. */
export function oembedOf(quote: Quote, origin: string, cacheSeconds: number): string {
  const author = quote.speakers.map(({ name }) => plainText(name)).join(" and ");
  return JSON.stringify({
    version: "1.0",
    type: "rich",
    title: plainText(quote.text),
    ...(author !== "" && { author_name: author }),
    provider_name: "Onrecord",
    provider_url: `${origin}/`,
    cache_age: cacheSeconds,
    html: embedHtml(quote, origin),
    width: 550,
    height: null,
  });
}
