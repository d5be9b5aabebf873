import type {
  actorKinds,
  certainties,
  claimStatuses,
  identifiabilities,
  mentionTypes,
  predicates,
  quoteForms,
  segmentKinds,
} from "../storage/vocabulary.ts";

/** A stretch of the text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** An actor on record that a name may stand for. */
export interface KnownActor {
  slug: string;
  name: string;
  kind: ActorKind;
}

export type ActorKind = (typeof actorKinds)[number];
export type Identifiability = (typeof identifiabilities)[number];

/** An actor that the article speaks of. Suggestions name it by its number in `Reading.actors`. */
export interface FoundActor {
  name: string;
  kind: ActorKind;
  identifiability: Identifiability;
  /** Other names that the article uses. */
  aliases: { text: string; type: "ABBREVIATION" | "DEMONYM" | "METONYM" }[];
  country: string | undefined;
  /** The actor on record, where exactly one has the name. */
  known: KnownActor | undefined;
}

interface Suggested {
  /** The rule that found it; `rules.ts` describes each. */
  rule: string;
  /** How likely a person accepts it as it is, 0 to 1. */
  confidence: number;
}

export interface SuggestedMention extends Suggested {
  actor: number;
  type: (typeof mentionTypes)[number];
  span: Span;
}

export interface Segment extends Span {
  kind: (typeof segmentKinds)[number];
}

export interface SuggestedQuote extends Suggested {
  form: (typeof quoteForms)[number];
  span: Span;
  segments: Segment[];
  /** Undefined where the text gives no source. */
  speaker: number | undefined;
  speakerSpan: Span | undefined;
  cueSpan: Span | undefined;
}

export interface SuggestedClaim extends Suggested {
  subject: number;
  predicate: (typeof predicates)[number];
  object: number;
  status: (typeof claimStatuses)[number];
  certainty: (typeof certainties)[number];
  /** The speaker and number of the quote that it is made in. */
  holder: number | undefined;
  quote: number | undefined;
  evidence: Span;
}

/** What an article says, as far as rules can tell. */
export interface Reading {
  actors: FoundActor[];
  mentions: SuggestedMention[];
  quotes: SuggestedQuote[];
  claims: SuggestedClaim[];
}
