import { atomOf } from "../../page/feed/atom.ts";
import { feedOf, feeds, type FeedSource } from "../../page/feed/feeds.ts";
import { jsonFeedOf } from "../../page/feed/json-feed.ts";
import type { Address } from "../../page/page.ts";
import { badRequest } from "../error-response.ts";
import type { PageData } from "./page-data.ts";
import { kept, type PageFile } from "./page-file.ts";

const formats = [
  { ending: ".atom", type: "application/atom+xml; charset=utf-8", write: atomOf },
  { ending: ".feed.json", type: "application/feed+json; charset=utf-8", write: jsonFeedOf },
] as const;

/** What is new, at the address of the page that shows it and an ending. */
export const feedFiles = (ask: PageData): PageFile[] =>
  feeds.flatMap((source) => formats.map((format) => feedFile(source, format, ask)));

function feedFile(
  source: FeedSource,
  { ending, type, write }: (typeof formats)[number],
  ask: PageData,
): PageFile {
  const pattern = `[^/]+${ending.replaceAll(".", "\\.")}`;
  return {
    path: source.path.includes(":")
      ? source.path.replace(/:.*/, `:file{${pattern}}`)
      : source.path + ending,
    answer: kept(async (given, context) => {
      const address = withSlug(given, ending);
      const { origin, path, query } = address;
      if (origin === undefined) {
        throw badRequest("There are no feeds here: PUBLIC_ORIGIN is not set.", 404);
      }
      const after = query.get("after");
      const variables = { ...source.variables(address), ...(after !== null && { after }) };
      const { answer } = await ask(source.document, variables, context);
      const feed = feedOf(source, answer.data ?? {}, address, ending);
      const own = query.size === 0 ? path : `${path}?${query}`;
      return { html: write(feed, origin, own), data: JSON.stringify(answer.data), type };
    }),
  };
}

const withSlug = (address: Address, ending: string): Address => {
  const file = address.params["file"];
  return file === undefined
    ? address
    : { ...address, params: { slug: file.slice(0, -ending.length) } };
};
