import { sql } from "drizzle-orm";
import { embedded, one } from "../../engine/declare/field.ts";
import { noun } from "../../engine/declare/noun.ts";
import type { Span } from "../../storage/span.ts";
import { mention } from "../../storage/table/article.ts";
import { mentionFilters } from "./filter.ts";

const spanOfMention = (m: typeof mention): Span => ({
  articleId: m.articleId,
  start: m.start,
  end: m.end,
  startCp: m.startCp,
  endCp: m.endCp,
  exact: m.exact,
  shown: m.shown,
});

export const mentionNoun = noun("Mention", mention, {
  idPrefix: "men",
  few: [mention.articleId],
  fields: {
    id: (m) => m.id,
    actor: one("Actor", (m) => m.actorId),
    article: one("Article", (m) => m.articleId),
    type: (m) => m.type,
    span: embedded("TextSpan", spanOfMention),
    quote: one("Quote", (m) => m.quoteId),
  },
  keys: {
    article: (m, articleId) => sql`${m.articleId} = ${articleId}`,
    actor: (m, actorId) => sql`${m.actorId} = ${actorId}`,
  },
  filters: mentionFilters,
  orders: {
    POSITION: (m) => [m.start],
    PUBLISHED_ON: (m) => [m.publishedFrom, m.articleId, m.start],
  },
});
