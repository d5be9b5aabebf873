import { measured } from "../confidence/measured.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NamedActors } from "../name/named-actors.ts";
import type { FoundQuote } from "../speech/found-quote.ts";
import type { FoundActor, SuggestedClaim } from "../suggestion.ts";
import type { Token } from "../text/token.ts";
import type { Unnamed } from "../speech/discourse-actor.ts";
import { findAppointments } from "./appointment.ts";
import { Bodies } from "./bodies.ts";
import { findDescribed } from "./described.ts";
import type { FoundClaim } from "./found-claim.ts";
import { findParts } from "./part.ts";
import { findSeats } from "./seat.ts";
import { standing } from "./standing.ts";

/** What is claimed, each relationship once, with its status, certainty and holder. */
export function findClaims(
  tokens: readonly Token[],
  cast: NamedActors,
  spoken: readonly FoundClaim[],
  quotes: readonly FoundQuote[],
  unnamed: readonly Unnamed[],
  lexicon: Lexicon,
): { claims: SuggestedClaim[]; bodies: FoundActor[] } {
  const bodies = new Bodies(cast, unnamed.length);
  const states = new Map<string, number>();
  for (const [number, { kind, name }] of cast.members.entries())
    if (kind === "STATE") states.set(name, number);
  const stateOf = (adjective: string): number | undefined =>
    states.get(lexicon.names.get(adjective)!.name);
  const all = [
    ...findAppointments(tokens, cast, lexicon, stateOf),
    ...findSeats(tokens, cast, bodies, lexicon),
    ...findDescribed(tokens, cast, quotes, unnamed, lexicon),
    ...findParts(tokens, cast),
    ...spoken,
  ].sort((a, b) => a.evidence.start - b.evidence.start);
  const seen = new Set<string>();
  const claims = all.flatMap((claim) => {
    const key = `${claim.subject} ${claim.predicate} ${claim.object}`;
    if (seen.has(key) || claim.subject === claim.object) return [];
    seen.add(key);
    const quote = quotes.findIndex(
      ({ span }) => span.start <= claim.evidence.start && claim.evidence.end <= span.end,
    );
    const counted = measured[claim.rule];
    return {
      ...claim,
      ...standing(tokens, claim, lexicon),
      holder: quote < 0 ? undefined : quotes[quote]!.speaker,
      quote: quote < 0 ? undefined : quote,
      confidence: counted === undefined ? 0.5 : (counted.right + 1) / (counted.found + 2),
    };
  });
  return { claims, bodies: bodies.added };
}
