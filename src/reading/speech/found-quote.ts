import type { SuggestedQuote } from "../suggestion.ts";

/** A quote as it was found, with what its confidence is made of. */
export interface FoundQuote extends Omit<SuggestedQuote, "confidence"> {
  features: Record<string, number>;
  /** It goes on in the next paragraph, and nothing before it says who speaks. */
  isPending: boolean;
}
