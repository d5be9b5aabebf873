import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NamedActors } from "../name/named-actors.ts";
import type { SpeechClause } from "../speech/speech-clause.ts";
import type { SuggestedClaim } from "../suggestion.ts";
import type { Unit } from "../text/unit.ts";
import type { FoundClaim } from "./found-claim.ts";

// What is done with these words is done to whoever stands next.
const predicates: Record<string, SuggestedClaim["predicate"]> = {
  accuse: "ACCUSES",
  blame: "ACCUSES",
  urge: "APPEALS_TO",
  "call on": "APPEALS_TO",
  "call upon": "APPEALS_TO",
  ask: "APPEALS_TO",
  request: "APPEALS_TO",
  appeal: "APPEALS_TO",
  threaten: "THREATENS",
  support: "BACKS",
  endorse: "BACKS",
  defend: "BACKS",
};

/** Whether a clause's verb may state a relationship. */
export function states({ cue }: SpeechClause): boolean {
  return predicates[cue.lemma] !== undefined;
}

/** Relationships that a clause of speech states: "the minister accused Demonia of …". */
export function relationOf(
  clause: SpeechClause,
  subject: number | undefined,
  cast: NamedActors,
  lexicon: Lexicon,
): FoundClaim | undefined {
  const predicate = predicates[clause.cue.lemma];
  if (predicate === undefined || subject === undefined || clause.subject === undefined)
    return undefined;
  const { units } = clause.sentence;
  if (/^(?:they|we|it|i|you)$/.test(units[clause.subject.from]!.lower)) return undefined;
  const object = objectOf(units, clause, cast, lexicon);
  if (object === undefined) return undefined;
  const from = clause.cue.isPassive ? object.at : Math.min(clause.subject.from, object.at);
  const to = Math.max(clause.subject.to - 1, object.at);
  return {
    subject,
    predicate,
    object: object.actor,
    rule: "claim-verb",
    evidence: { start: units[from]!.start, end: units[to]!.end },
  };
}

function objectOf(
  units: readonly Unit[],
  { cue }: SpeechClause,
  cast: NamedActors,
  lexicon: Lexicon,
): { actor: number; at: number } | undefined {
  if (cue.isPassive) {
    for (let at = cue.from - 1; at >= Math.max(0, cue.from - 5); at -= 1) {
      if (units[at]!.mention > 0)
        return { actor: cast.mentions[units[at]!.mention - 1]!.actor, at };
    }
    return undefined;
  }
  for (let at = cue.to; at < Math.min(units.length, cue.to + 6); at += 1) {
    const unit = units[at]!;
    if (unit.mention > 0) {
      return units[at + 1]?.kind === "possessive"
        ? undefined
        : { actor: cast.mentions[unit.mention - 1]!.actor, at };
    }
    const isTitle =
      lexicon.titles.has(unit.text.toLowerCase()) ||
      lexicon.titleModifiers.has(unit.text.toLowerCase());
    if (
      !isTitle &&
      !lexicon.determiners.has(unit.lower) &&
      unit.lower !== "to" &&
      unit.text === unit.lower
    )
      return undefined;
  }
  return undefined;
}
