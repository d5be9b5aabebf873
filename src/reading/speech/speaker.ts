import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NamedActors } from "../name/named-actors.ts";
import type { Span } from "../suggestion.ts";
import type { Unit } from "../text/unit.ts";
import { refer, type Reference } from "./describe.ts";
import type { Discourse, Resolved } from "./discourse.ts";
import { firstPhrase } from "./first-phrase.ts";
import type { Phrase } from "./phrase.ts";
import type { SpeechClause } from "./speech-clause.ts";

export interface Speaker extends Resolved {
  span: Span | undefined;
}

/** Who the subject of a clause of speech is. */
export function resolveSpeaker(
  text: string,
  { cue, subject, sentence }: SpeechClause,
  cast: NamedActors,
  discourse: Discourse,
  lexicon: Lexicon,
): Speaker | undefined {
  if (subject === undefined) return undefined;
  const { units } = sentence;
  const end =
    subject.isInverted || cue.kind === "according"
      ? Math.min(subject.to + 8, units.length)
      : cue.from;
  const reference = refer(units, subject, end, cast, lexicon);
  const beside = reference.is === "member" && reference.rule === "beside";
  const last = beside ? subject.beside[0]! : subject;
  const span = { start: units[subject.from]!.start, end: units[last.to - 1]!.end };
  const owner = documentOwner(units, subject, reference, cast, lexicon);
  const words = text
    .slice(units[subject.from]!.start, units[subject.to - 1]!.end)
    .replace(/\s+/g, " ");
  return { ...discourse.resolve(owner ?? reference, words, span, sentence), span };
}

/** "Ann Demo released a statement, which read …": the statement is hers. */
function documentOwner(
  units: readonly Unit[],
  { from }: Phrase,
  reference: Reference,
  cast: NamedActors,
  lexicon: Lexicon,
): Reference | undefined {
  if (reference.is !== "nominal" || from === 0 || !lexicon.documents.has(reference.head))
    return undefined;
  const issuer = firstPhrase(units, 0, from, lexicon);
  if (issuer === undefined || issuer.to >= from) return undefined;
  const found = refer(units, issuer, issuer.to, cast, lexicon);
  return found.is === "nominal" ? undefined : found;
}
