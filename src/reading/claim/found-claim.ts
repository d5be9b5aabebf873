import type { Span, SuggestedClaim } from "../suggestion.ts";

/** A claim as a pattern finds it, before its status and holder are known. */
export interface FoundClaim {
  subject: number;
  predicate: SuggestedClaim["predicate"];
  object: number;
  rule: string;
  evidence: Span;
}
