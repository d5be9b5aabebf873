import { findClaims } from "./claim/claims.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { english } from "./lexicon/en/english.ts";
import { probability } from "./confidence/logistic.ts";
import { speakerWeights } from "./confidence/weights.ts";
import { findNamedActors } from "./name/named-actors.ts";
import { typeOf } from "./name/member.ts";
import type { Name } from "./name/name.ts";
import { findSpeech } from "./speech/quotes.ts";
import type { FoundActor, KnownActor, Reading } from "./suggestion.ts";
import { findQuotations } from "./text/quotation.ts";
import { findSentences } from "./text/unit.ts";
import { tokenize } from "./text/token.ts";

export interface ReadOptions {
  /** Actors on record by their names and aliases, in lower case; those that exactly one actor has. */
  known?: ReadonlyMap<string, KnownActor>;
  lexicon?: Lexicon;
}

/** Reads an article: text in, suggestions out. Any text will do; it throws on none. */
export function read(
  text: string,
  { known = new Map(), lexicon = english }: ReadOptions = {},
): Reading {
  const tokens = tokenize(text);
  const cast = findNamedActors(text, tokens, lexicon, known);
  const sentences = findSentences(text, tokens, findQuotations(text), cast, lexicon);
  const speech = findSpeech(text, sentences, cast, lexicon);
  const { quotes, discourse } = speech;
  const { claims, bodies } = findClaims(
    tokens,
    cast,
    speech.claims,
    quotes,
    discourse.unnamed,
    lexicon,
  );
  const actors: FoundActor[] = [...cast.members, ...discourse.unnamed, ...bodies];
  return {
    actors,
    mentions: cast.mentions.map(({ name, actor, start, end, probability: confidence }) => ({
      actor,
      type: typeOf(tokens, name),
      span: { start, end },
      rule: ruleOf(name),
      confidence,
    })),
    quotes: quotes.map(
      ({ form, span, segments, speaker, speakerSpan, cueSpan, rule, features }) => ({
        form,
        span,
        segments,
        speaker,
        speakerSpan,
        cueSpan,
        rule,
        confidence: probability(features, speakerWeights),
      }),
    ),
    claims,
  };
}

function ruleOf({ known, title, composed, kind }: Name): string {
  if (composed !== undefined) return "mention-composed";
  if (known !== undefined) return "mention-known";
  if (title !== undefined) return "mention-title";
  return kind === undefined ? "mention-context" : "mention-words";
}
