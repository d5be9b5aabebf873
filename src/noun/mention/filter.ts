import { anyOfIds, anyOfUnindexed, type Filter } from "../../engine/declare/filter.ts";
import type { mention } from "../../storage/table/article.ts";

export const mentionFilters = {
  article: anyOfIds("Article", (m) => m.articleId),
  actor: anyOfIds("Actor", (m) => m.actorId),
  type: anyOfUnindexed((m) => m.type),
} satisfies Record<string, Filter<typeof mention>>;
