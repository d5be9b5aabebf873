import { ofColumn, type Facets } from "../../engine/declare/facet.ts";
import type { actor } from "../../storage/table/article.ts";

export const actorFacets: Facets<typeof actor> = {
  newest: (a) => [a.ordinal],
  // Among those of a kind they are in the order of names.
  by: {
    KIND: ofColumn((a) => a.kind),
    COUNTRY: ofColumn((a) => a.country),
  },
};
