import { uuidOf, type Feed } from "./entry.ts";

/** A feed as JSON Feed 1.1. */
export function jsonFeedOf(
  { title, page, next, entries }: Feed,
  origin: string,
  own: string,
): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: origin + page,
    feed_url: origin + own,
    ...(next !== undefined && { next_url: origin + next }),
    language: "en",
    items: entries.map((entry) => ({
      id: uuidOf(entry.id),
      url: origin + entry.path,
      title: entry.title,
      content_html: entry.html,
      date_published: entry.published,
      date_modified: entry.updated,
      ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
      ...(entry.language !== undefined && { language: entry.language }),
    })),
  });
}
