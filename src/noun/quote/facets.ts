import {
  monthOf,
  ofColumn,
  ofRow,
  ofShared,
  yearOf,
  madeOf,
  type Facets,
} from "../../engine/declare/facet.ts";
import { actor, article, type quote } from "../../storage/table/article.ts";

const { publishedFrom, publishedUntil } = article;

export const quoteFacets: Facets<typeof quote> = {
  newest: (q) => [q.publishedFrom, q.start, q.id],
  // Indexes tell all that facets ask.
  led: 0.2,
  by: {
    SPEAKER: ofColumn((q) => q.speakerId, "Actor"),
    SPEAKER_KIND: ofRow((q) => q.speakerId, actor, actor.kind),
    SPEAKER_COUNTRY: ofRow((q) => q.speakerId, actor, actor.country),
    PUBLICATION: ofShared((q) => q.articleId, article, article.publicationId, "Actor"),
    FORM: ofColumn((q) => q.form),
    LANGUAGE: ofShared((q) => q.articleId, article, article.language),
    YEAR: madeOf((q) => [q.publishedFrom], yearOf),
    // The quote's own last day stands in one index alone.
    MONTH: ofShared((q) => q.articleId, article, monthOf(publishedFrom, publishedUntil)),
  },
};
