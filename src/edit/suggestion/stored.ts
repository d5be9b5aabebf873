import type {
  ActorFound,
  ClaimFound,
  MentionFound,
  QuoteFound,
} from "../../reading/suggestions.ts";
import type { SuggestionKind } from "../../storage/vocabulary.ts";

/** Whoever was meant when a suggestion was filed: on record, by its id, or by names that are looked up. */
export interface StoredActor extends Omit<ActorFound, "of"> {
  actor: string | null;
  alternatives: string[];
  /** Folded. */
  names: string[];
}

type WithStored<Found> = {
  [Name in keyof Found]: Found[Name] extends ActorFound
    ? StoredActor
    : Found[Name] extends ActorFound | null
      ? StoredActor | null
      : Found[Name] extends ActorFound[]
        ? StoredActor[]
        : Found[Name];
};

export type StoredQuote = WithStored<QuoteFound>;
export type StoredMention = WithStored<MentionFound>;
export type StoredClaim = WithStored<ClaimFound>;

/** What a suggestion keeps of what was found. */
export type Stored =
  | { kind: Extract<SuggestionKind, "QUOTE">; found: StoredQuote }
  | { kind: Extract<SuggestionKind, "MENTION">; found: StoredMention }
  | { kind: Extract<SuggestionKind, "CLAIM">; found: StoredClaim };

/** Everybody who is named in it. */
export function actorsIn(stored: Stored): StoredActor[] {
  switch (stored.kind) {
    case "QUOTE":
      return stored.found.speakers;
    case "MENTION":
      return [stored.found.actor];
    case "CLAIM": {
      const { subject, object, holder } = stored.found;
      return [subject, object, ...(holder === null ? [] : [holder])];
    }
  }
}
