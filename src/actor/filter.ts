import type { WordIndex } from "../engine/declare.ts";
import { anyOf, type Filter } from "../engine/filter.ts";
import { matches } from "../engine/words.ts";
import type { actor } from "../storage/tables.ts";

export const actorWords: WordIndex = {
  table: "actor_search",
  weights: [4, 2],
  filter: "name",
};

export const actorFilters = {
  name: matches(actorWords, (a) => a.ordinal),
  country: anyOf((a) => a.country),
  kind: anyOf((a) => a.kind),
  identifiability: anyOf((a) => a.identifiability),
} satisfies Record<string, Filter<typeof actor>>;
