import type { Queries } from "../../engine/declare/noun.ts";

export const searchQueries: Queries = {
  search: { kind: "search", types: { ARTICLE: "Article", ACTOR: "Actor", QUOTE: "Quote" } },
};
