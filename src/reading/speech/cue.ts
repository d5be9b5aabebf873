import type { SpeechKind } from "../lexicon/en/verbs.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Unit } from "../text/unit.ts";

/** Words that say that somebody speaks, as unit numbers of their sentence, `to` exclusive. */
export interface Cue {
  from: number;
  to: number;
  /** Where the verb itself stands; `from` may take in "went on to". */
  verb: number;
  kind: SpeechKind | "according";
  lemma: string;
  /** "saying", "to say": its subject is that of another clause. */
  isAdjunct: boolean;
  /** "was told": the speaker, if any, follows "by". */
  isPassive: boolean;
}

const be = new Set(["is", "are", "was", "were", "be", "been", "being", "am", "get", "got"]);
const modals = new Set(
  "will would can could may might must should to did does do shall let didn't doesn't don't won't wouldn't cannot".split(
    " ",
  ),
);
// Forms that are as often nouns: only right after a subject.
const nounLike = new Set(
  `report reports claim claims comment comments tweet tweets post posts answer answers note notes order orders call
  calls demand demands request requests promise promises offer offers state states question questions
  estimate estimates hope hopes fear fears doubt doubts reply replies pledge pledges appeal appeals press alert
  attack attacks charge charges thanks place places share shares view views brief briefs reason reasons rule
  rules decree decrees detail details support supports mention mentions quote quotes label labels brand
  brands term terms credit credits welcome command commands instruction blast rebuke challenge talks talk
  address addresses speech vow vows worry list lists release releases point points study studies signal
  signals forecast forecasts object objects show shows find finds counter chant chants cheer cheers warrant counsel
  petition remark remarks repeat repeats whisper hint hints submit signal tease shout shouts cry cries laugh smile sigh nod joke jokes query volunteer volunteers start finish open close
  end caution highlight highlights issue issues project projects lament refuse concern concerns cause confess bark decline`.split(
    /\s+/,
  ),
);

// More than a sentence that people write has.
const most = 16;

export function findCues(units: readonly Unit[], lexicon: Lexicon): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < units.length && cues.length < most; at += 1) {
    const cue = accordingAt(units, at, lexicon) ?? verbAt(units, at, lexicon);
    if (cue === undefined) continue;
    cues.push(cue);
    at = Math.max(at, cue.to - 1);
  }
  return cues;
}

function accordingAt(units: readonly Unit[], at: number, lexicon: Lexicon): Cue | undefined {
  const { lower } = units[at]!;
  const next = units[at + 1]?.lower;
  const cue = (to: number): Cue => ({
    from: at,
    to,
    verb: at,
    kind: "according",
    lemma: lower === "per" ? "per" : "according to",
    isAdjunct: false,
    isPassive: false,
  });
  if (lower === "according" && next === "to") return cue(at + 2);
  if (lower === "per" && units[at + 1]?.kind === "word") {
    const isOpening = at === 0 || units[at - 1]!.text === ",";
    const named = lexicon.determiners.has(next!) || /^\p{Lu}/u.test(units[at + 1]!.text);
    if (isOpening || (named && !["cent", "capita", "se", "day"].includes(next!) && next === "the"))
      return cue(at + 1);
  }
  return undefined;
}

function verbAt(units: readonly Unit[], at: number, lexicon: Lexicon): Cue | undefined {
  const unit = units[at]!;
  if (unit.kind !== "word" || unit.mention > 0) return undefined;
  const phrasal = lexicon.phrasalVerbs.has(unit.lower)
    ? lexicon.speech.get(`${unit.lower} ${units[at + 1]?.lower ?? ""}`)
    : undefined;
  const found = phrasal ?? lexicon.speech.get(unit.lower);
  if (found === undefined) return undefined;
  if (at > 0 && /^\p{Lu}/u.test(unit.text) && units[at - 1]!.kind === "word") return undefined;
  const before = contentBefore(units, at, lexicon);
  const previous = units[before];
  const isAfterModal = previous !== undefined && modals.has(previous.lower);
  const direct = units[at - 1];
  if (found.form === "base" && !isAfterModal && !mayBePlural(previous, lexicon)) return undefined;
  if (
    nounLike.has(unit.lower) &&
    !isAfterModal &&
    !isAfterSubject(direct, units[at + 1], units[at + 2], lexicon)
  )
    return undefined;
  if (found.form === "past" || found.form === "participle") {
    // "the stated aim", "a reported five"
    if (
      direct !== undefined &&
      (lexicon.determiners.has(direct.lower) || direct.kind === "possessive")
    )
      return undefined;
    if (direct !== undefined && lexicon.prepositions.has(direct.lower)) return undefined;
  }
  if (
    units[at + 1]?.lower === "to" &&
    /^(?:related|said)$/.test(unit.lower) &&
    found.form !== "s" &&
    be.has(previous?.lower ?? "")
  )
    return undefined;
  const isPassive =
    (found.form === "past" || found.form === "participle") &&
    previous !== undefined &&
    be.has(previous.lower);
  // "figures reported by"
  const isInfinitive = previous?.lower === "to";
  const isParticipial = found.form === "past" || found.form === "participle";
  let from = at;
  // "went on to say", "continued by saying"
  if (
    isInfinitive &&
    before >= 2 &&
    units[before - 1]!.lower === "on" &&
    /^(?:went|go|goes|going)$/.test(units[before - 2]!.lower)
  ) {
    from = before - 2;
  } else if (
    isInfinitive &&
    before >= 1 &&
    /^(?:continued|proceeded|wanted|tended|used|have|had|sought|was|were|is|are|came|took)$/.test(
      units[before - 1]!.lower,
    )
  ) {
    from = before - 1;
  } else if (isInfinitive && found.form === "base") {
    from = before;
  }
  // "by observing the area", "a system of reporting"
  const leads = units[at + 1]?.kind === "quotation" || units[at + 1]?.lower === "that";
  if (
    found.form === "ing" &&
    !leads &&
    /^(?:of|by|for|in|without|from|on|about)$/.test(previous?.lower ?? "")
  )
    return undefined;
  const isAdjunct =
    found.form === "ing"
      ? !(previous !== undefined && be.has(previous.lower))
      : isInfinitive && from === before;
  return {
    from,
    to: at + (phrasal === undefined ? 1 : 2),
    verb: at,
    kind: found.kind,
    lemma: found.lemma,
    isAdjunct,
    isPassive: isPassive || (isParticipial && units[at + 1]?.lower === "by"),
  };
}

/** The unit before that is no adverb. */
function contentBefore(units: readonly Unit[], at: number, lexicon: Lexicon): number {
  let before = at - 1;
  while (before >= 0 && (lexicon.adverbs.has(units[before]!.lower) || isManner(units[before]!)))
    before -= 1;
  return before;
}

export function isManner({ lower, kind, text }: Unit): boolean {
  return (
    kind === "word" &&
    lower.length > 4 &&
    lower.endsWith("ly") &&
    text === lower &&
    !/^(?:family|only|early|daily|weekly|monthly|ally|italy|assembly|supply|reply)$/.test(lower)
  );
}

function mayBePlural(previous: Unit | undefined, lexicon: Lexicon): boolean {
  if (previous === undefined) return false;
  const { lower, text } = previous;
  if (/^(?:i|we|they|you|who|people|police|also|and)$/.test(lower)) return true;
  return (
    /[^s]s$/.test(lower) &&
    previous.kind === "word" &&
    text.length > 3 &&
    !lexicon.prepositions.has(lower)
  );
}

/** A noun-like form is a verb after a pronoun, a name, a plural or "who", where no noun follows from it. */
function isAfterSubject(
  direct: Unit | undefined,
  next: Unit | undefined,
  second: Unit | undefined,
  lexicon: Lexicon,
): boolean {
  if (direct === undefined) return false;
  if (direct.lower in lexicon.pronouns && direct.lower !== "her") return true;
  if (direct.lower === "who" || direct.lower === "which") return true;
  const goesOn =
    next !== undefined &&
    (next.kind === "quotation" ||
      next.text === ":" ||
      (next.text === "," && second?.kind === "quotation") ||
      next.lower === "that" ||
      next.lower in lexicon.pronouns ||
      lexicon.determiners.has(next.lower));
  if (!goesOn) return false;
  if (direct.kind === "quotation" || direct.text === ",") return false;
  if (lexicon.determiners.has(direct.lower) || lexicon.prepositions.has(direct.lower)) return false;
  return direct.kind === "word" || direct.text === ")";
}
