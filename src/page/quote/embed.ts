import { escaped } from "../escaped.ts";
import { quotePath } from "../link.ts";
import { untitled } from "../words.ts";
import type { Quote } from "./data.ts";

/** What oEmbed hands out: the quote's own words and where they are from, and nothing that runs. */
export function embedHtml(quote: Quote, origin: string): string {
  const address = `${origin}${quotePath(quote.id)}`;
  const names = quote.speakers.map(({ name }) => name).join(" and ") || "Speaker unknown";
  const words = quote.form === "DIRECT" ? `“${quote.text}”` : quote.text;
  const title = untitled(quote.article.title);
  return `<blockquote cite="${escaped(address)}"><p dir="auto">${escaped(words)}</p><footer><bdi>${escaped(names)}</bdi>, in <cite>${escaped(title)}</cite>. <a href="${escaped(address)}">On record</a></footer></blockquote>`;
}
