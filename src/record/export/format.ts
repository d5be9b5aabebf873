import { actorEntity, articleEntities } from "./as-ftm.ts";
import { actorLine, articleLine } from "./as-record.ts";
import { newsArticle } from "./as-schema-org.ts";
import { annotations } from "./as-w3c.ts";
import type { StoredActor, StoredArticle } from "./stored-article.ts";

export const formats = ["ndjson", "w3c", "schema.org", "ftm"] as const;
export type Format = (typeof formats)[number];

/** What a format makes of the store's things: one JSON object for each line. */
export interface Exporter {
  usesTexts: boolean;
  actor?(actor: StoredActor): object[];
  article(article: StoredArticle): object[];
}

export const exporters: Record<Format, Exporter> = {
  ndjson: {
    usesTexts: true,
    actor: (actor) => [actorLine(actor)],
    article: (article) => [articleLine(article)],
  },
  w3c: { usesTexts: true, article: annotations },
  "schema.org": { usesTexts: true, article: (article) => [newsArticle(article)] },
  ftm: {
    usesTexts: false,
    actor: (actor) => [actorEntity(actor)],
    article: articleEntities,
  },
};
