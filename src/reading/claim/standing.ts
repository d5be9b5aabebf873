import type { Lexicon } from "../lexicon/lexicon.ts";
import type { SuggestedClaim } from "../suggestion.ts";
import type { Token } from "../text/token.ts";
import type { FoundClaim } from "./found-claim.ts";

/** Whether a claim is asserted, denied, possible or wanted, by the small words around it. */
export function standing(
  tokens: readonly Token[],
  { evidence, rule }: FoundClaim,
  lexicon: Lexicon,
): Pick<SuggestedClaim, "status" | "certainty"> {
  // An office beside a name is taken for granted, whatever the sentence says.
  if (!rule.startsWith("claim-verb")) return { status: "ASSERTED", certainty: "CERTAIN" };
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < evidence.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < tokens.length && tokens[at]!.start < evidence.end; at += 1) {
    const { lower } = tokens[at]!;
    if (
      /^(?:not|never|denied|denies|refused|declined|stopped)$/.test(lower) ||
      /n['’]t$/.test(lower)
    ) {
      return { status: "DENIED", certainty: "CERTAIN" };
    }
    if (/^(?:may|might|could|would|if|possibly|perhaps)$/.test(lower)) {
      return { status: "HYPOTHETICAL", certainty: "POSSIBLE" };
    }
    if (/^(?:should|must|ought|wants|want|plans|proposed)$/.test(lower)) {
      return { status: "PROPOSED", certainty: "CERTAIN" };
    }
    if (lexicon.speech.get(lower)?.kind === "say") break;
  }
  return { status: "ASSERTED", certainty: "CERTAIN" };
}
