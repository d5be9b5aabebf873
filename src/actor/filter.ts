import { anyOf, type Filter } from "../engine/filter.ts";
import type { actor } from "../storage/tables.ts";

export const actorFilters = {
  country: anyOf((a) => a.country),
  kind: anyOf((a) => a.kind),
  identifiability: anyOf((a) => a.identifiability),
} satisfies Record<string, Filter<typeof actor>>;
