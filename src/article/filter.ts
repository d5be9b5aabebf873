import { sql } from "drizzle-orm";
import type { WordIndex } from "../engine/declare.ts";
import { anyOf, anyOfIds, namedBy, overlaps, type Filter } from "../engine/filter.ts";
import { matches } from "../engine/words.ts";
import { mention, quote, type article } from "../storage/tables.ts";

export const articleWords: WordIndex = {
  table: "article_search",
  weights: [8, 4, 1],
  filter: "text",
  order: "RELEVANCE",
};

export const articleFilters = {
  quotes: namedBy(
    {
      found: (a, is) =>
        sql`${a.id} in (select ${quote.articleId} from ${quote} where ${quote.speakerId} ${is})`,
      holds: (a, is) =>
        sql`exists(select 1 from ${quote} where ${quote.articleId} = ${a.id} and +${quote.speakerId} ${is})`,
    },
    "Actor",
  ),
  mentions: namedBy(
    {
      found: (a, is) =>
        sql`${a.id} in (select ${mention.articleId} from ${mention} where ${mention.actorId} ${is})`,
      holds: (a, is) =>
        sql`exists(select 1 from ${mention} where ${mention.articleId} = ${a.id} and +${mention.actorId} ${is})`,
    },
    "Actor",
  ),
  text: matches(articleWords, (a) => a.ordinal),
  publication: anyOfIds("Actor", (a) => a.publicationId),
  status: anyOf((a) => a.status),
  genre: anyOf((a) => a.genre),
  language: anyOf((a) => a.language),
  publishedOn: overlaps((a) => ({ from: a.publishedFrom, until: a.publishedUntil })),
} satisfies Record<string, Filter<typeof article>>;
