import { anyOf, anyOfIds, type Filter } from "../engine/filter.ts";
import type { mention } from "../storage/tables.ts";

export const mentionFilters = {
  article: anyOfIds("Article", (m) => m.articleId),
  actor: anyOfIds("Actor", (m) => m.actorId),
  type: anyOf((m) => m.type),
} satisfies Record<string, Filter<typeof mention>>;
