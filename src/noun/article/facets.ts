import {
  eachOf,
  madeOf,
  monthOf,
  ofColumn,
  yearOf,
  type Facets,
} from "../../engine/declare/facet.ts";
import { mention, quote, type article } from "../../storage/table/article.ts";

export const articleFacets: Facets<typeof article> = {
  newest: (a) => [a.publishedFrom, a.id],
  // Each is looked up.
  led: 1.5,
  by: {
    PUBLICATION: ofColumn((a) => a.publicationId, "Actor"),
    GENRE: ofColumn((a) => a.genre),
    LANGUAGE: ofColumn((a) => a.language),
    STATUS: ofColumn((a) => a.status),
    YEAR: madeOf((a) => [a.publishedFrom], yearOf),
    MONTH: madeOf((a) => [a.publishedFrom, a.publishedUntil], monthOf),
    // Some mention dozens.
    MENTIONED: eachOf(mention.articleId, mention.actorId, "Actor", 14),
    QUOTED: eachOf(quote.articleId, quote.speakerId, "Actor", 7),
  },
};
