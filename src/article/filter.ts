import { sql } from "drizzle-orm";
import { anyOf, anyOfIds, namedBy, overlaps, type Filter } from "../engine/filter.ts";
import { mention, quote, type article } from "../storage/tables.ts";

export const articleFilters = {
  quotes: namedBy(
    (a, is) =>
      sql`${a.id} in (select ${quote.articleId} from ${quote} where ${quote.speakerId} ${is})`,
    "Actor",
  ),
  mentions: namedBy(
    (a, is) =>
      sql`${a.id} in (select ${mention.articleId} from ${mention} where ${mention.actorId} ${is})`,
    "Actor",
  ),
  publication: anyOfIds("Actor", (a) => a.publicationId),
  publishedOn: overlaps((a) => ({ from: a.publishedFrom, until: a.publishedUntil })),
  status: anyOf((a) => a.status),
  genre: anyOf((a) => a.genre),
  language: anyOf((a) => a.language),
} satisfies Record<string, Filter<typeof article>>;
