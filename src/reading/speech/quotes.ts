import type { FoundClaim } from "../claim/found-claim.ts";
import { relationOf, states } from "../claim/relation.ts";
import { probability } from "../confidence/logistic.ts";
import { antecedentWeights, quotedWeights } from "../confidence/weights.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NamedActors } from "../name/named-actors.ts";
import type { Sentence } from "../text/unit.ts";
import { Discourse } from "./discourse.ts";
import type { FoundQuote } from "./found-quote.ts";
import { indirectOf, quoteOf } from "./make-quote.ts";
import { findQuoted, isTagged } from "./quoted.ts";
import { quotedFeatures } from "./quoted-features.ts";
import { isReported } from "./reported.ts";
import { resolveSpeaker, type Speaker } from "./speaker.ts";
import { findSpeechClauses, type SpeechClause } from "./speech-clause.ts";

export interface Speech {
  quotes: FoundQuote[];
  /** Relationships that the clauses of speech state. */
  claims: FoundClaim[];
  discourse: Discourse;
}

const threshold = 0.5;

/** Goes through the sentences in order and finds what is quoted and reported in each. */
export function findSpeech(
  text: string,
  sentences: readonly Sentence[],
  cast: NamedActors,
  lexicon: Lexicon,
): Speech {
  const discourse = new Discourse(cast, sentences, lexicon, antecedentWeights);
  const quotes: FoundQuote[] = [];
  const claims: FoundClaim[] = [];
  let spokeAt = -9;
  let pending: FoundQuote[] = [];
  for (const sentence of sentences) {
    const clauses = findSpeechClauses(sentence, lexicon);
    const speakers = new Map<SpeechClause, Speaker | undefined>();
    const speakerOf = (clause: SpeechClause): Speaker | undefined => {
      if (!speakers.has(clause))
        speakers.set(clause, resolveSpeaker(text, clause, cast, discourse, lexicon));
      return speakers.get(clause);
    };
    const isAfterSpeech = sentence.index - spokeAt === 1;
    const spoken = findQuoted(sentence, clauses, lexicon).filter(
      (quoted) =>
        isTagged(quoted) ||
        probability(quotedFeatures(quoted, isAfterSpeech, lexicon), quotedWeights) >= threshold,
    );
    const found: FoundQuote[] = [];
    for (const quoted of spoken) {
      const speaker = quoted.clause === undefined ? undefined : speakerOf(quoted.clause);
      found.push(...quoteOf(text, quoted, spoken, speaker, discourse, isAfterSpeech));
    }
    for (const clause of clauses) {
      if (!isReported(clause, clauses, spoken, lexicon)) continue;
      const speaker = speakerOf(clause);
      if (speaker !== undefined) found.push(indirectOf(text, clause, speaker, discourse));
    }
    for (const clause of clauses) {
      const claim = states(clause)
        ? relationOf(clause, speakerOf(clause)?.actor, cast, lexicon)
        : undefined;
      if (claim !== undefined && claim.subject < cast.members.length) claims.push(claim);
    }
    found.sort((a, b) => a.span.start - b.span.start);
    for (const quote of found) {
      if (quote.speaker !== undefined) discourse.spoke(quote.speaker, sentence);
      if (quote.form !== "INDIRECT") spokeAt = sentence.index;
    }
    quotes.push(...found);
    pending = settle(pending, found);
  }
  return { quotes, claims, discourse };
}

/** A speech over paragraphs whose speaker is named at its end: those before are the same one's. */
function settle(pending: readonly FoundQuote[], found: readonly FoundQuote[]): FoundQuote[] {
  const open = found.filter(({ isPending }) => isPending);
  const [first] = found;
  if (first === undefined || first.isPending) return [...pending, ...open];
  if (first.form === "DIRECT" && first.rule !== "quote-carried") {
    for (const quote of pending) {
      quote.speaker = first.speaker;
      quote.speakerSpan = first.speakerSpan;
      quote.cueSpan = first.cueSpan;
    }
  }
  return open;
}
