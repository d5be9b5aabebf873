import { webAddress } from "../link.ts";
import { plainText } from "../plain-text.ts";
import type { Quote } from "./data.ts";

/** The article's own address with a text fragment, by which browsers go to the words. */
export function sourceLink({ article, span, segments }: Quote): string | undefined {
  const url = webAddress(article.url);
  if (url === undefined) return undefined;
  const exact = span.exact ?? segments.find(({ kind }) => kind === "VERBATIM")?.text ?? "";
  const words = plainText(exact).split(" ").filter(Boolean);
  if (words.length === 0) return url;
  const part = (of: readonly string[]): string =>
    encodeURIComponent(of.join(" ").toWellFormed()).replaceAll("-", "%2D");
  const text =
    words.length <= 10 ? part(words) : `${part(words.slice(0, 5))},${part(words.slice(-5))}`;
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${text}`;
}
