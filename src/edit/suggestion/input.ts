import type { SuggestionKind, suggestionStatuses } from "../../storage/vocabulary.ts";
import type { ClaimInput, MentionInput, QuoteInput } from "../input.ts";

type Maybe<T> = T | null | undefined;

export interface ReadArticleInput {
  article: string;
}

export interface SuggestionFilterInput {
  article?: Maybe<string[]>;
  kind?: Maybe<SuggestionKind[]>;
  status?: Maybe<(typeof suggestionStatuses)[number][]>;
  rule?: Maybe<string[]>;
  minConfidence?: Maybe<number>;
}

export interface SuggestionDecision {
  suggestion: string;
  verdict: "ACCEPT" | "CHANGE" | "REJECT";
  quote?: Maybe<QuoteInput>;
  mention?: Maybe<MentionInput>;
  claim?: Maybe<ClaimInput>;
}

export interface DecideSuggestionsInput {
  decisions?: Maybe<SuggestionDecision[]>;
  acceptAll?: Maybe<SuggestionFilterInput>;
  note: string;
  idempotencyKey?: Maybe<string>;
}
