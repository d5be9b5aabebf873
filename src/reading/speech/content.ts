import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Unit } from "../text/unit.ts";
import { skipAddressee } from "./addressee.ts";
import { startsAsClause } from "./clause.ts";
import { endOfContent } from "./content-end.ts";
import type { Cue } from "./cue.ts";
import { hasVerb, isVerb } from "./phrase.ts";
import { introduces } from "./first-phrase.ts";
import type { Subject } from "./phrase.ts";

/** What is reported at a cue, as unit numbers. */
export interface Content {
  from: number;
  to: number;
  /** "that", "whether", a colon led to it. */
  isIntroduced: boolean;
  /** It has a subject and a verb, or stands where only a clause can. */
  isClause: boolean;
  /** Before the cue: "It was so, she said." */
  isBefore: boolean;
}

/** The content that follows a cue; undefined where nothing does. */
export function contentAfter(
  units: readonly Unit[],
  cue: Cue,
  subject: Subject | undefined,
  cues: readonly Cue[],
  lexicon: Lexicon,
): Content | undefined {
  if (cue.kind === "according") {
    return (
      subject && afterAccording(units, cue, subject.beside.at(-1)?.to ?? subject.to, cues, lexicon)
    );
  }
  const isInverted = subject?.isInverted === true && subject.from >= cue.to;
  const after = isInverted ? (subject.beside.at(-1)?.to ?? subject.to) : cue.to;
  const { from, isIntroduced } = skipAddressee(units, cue, after, lexicon);
  if (from >= units.length) return undefined;
  const to = endOfContent(units, from, cue, cues, lexicon);
  if (to <= from) return undefined;
  const isClause = isIntroduced
    ? hasVerb(units, from, to, lexicon)
    : startsAsClause(units, from, to, lexicon);
  return { from, to, isIntroduced, isClause, isBefore: false };
}

function afterAccording(
  units: readonly Unit[],
  cue: Cue,
  after: number,
  cues: readonly Cue[],
  lexicon: Lexicon,
): Content | undefined {
  if (!opens(units, cue, lexicon)) return undefined;
  // What hangs on the source, up to its comma: "according to the report dated March".
  let from = after;
  while (from < units.length && !/^[,.;:]$/.test(units[from]!.text)) from += 1;
  if (units[from]?.text === "," || units[from]?.text === ":") from += 1;
  const to = endOfContent(units, from, cue, cues, lexicon);
  return to > from ? { from, to, isIntroduced: true, isClause: true, isBefore: false } : undefined;
}

/** Nothing stands before "according to", or only what introduces: "As a result, according to …" */
function opens(units: readonly Unit[], cue: Cue, lexicon: Lexicon): boolean {
  if (cue.from === 0) return true;
  let from = 0;
  for (let at = 0; at < cue.from; at += 1) {
    if (units[at]!.text !== ",") continue;
    if (!introduces(units, from, at, lexicon)) return false;
    from = at + 1;
  }
  return from === cue.from || (cue.from - from < 3 && !hasVerb(units, from, cue.from, lexicon));
}

/** The content before a cue that is set after it: "It was so, she said". */
export function contentBefore(
  units: readonly Unit[],
  cue: Cue,
  subject: Subject,
  cues: readonly Cue[],
  lexicon: Lexicon,
): Content | undefined {
  const edge = subject.isInverted || cue.kind === "according" ? cue.from : subject.from;
  let to = edge;
  const hasComma = to > 0 && /^[,—–-]$/.test(units[to - 1]!.text);
  if (hasComma) to -= 1;
  else if (cue.kind !== "according") return undefined;
  if (to <= 0) return undefined;
  let from = 0;
  for (let at = to - 1; at >= 0; at -= 1) {
    const { text, lower } = units[at]!;
    const isBreak = text === ";" || (text === ":" && at > 0);
    // Without a comma of its own, "according to" is of the last part alone.
    const isPart = !hasComma && text === "," && hasVerbOrParticiple(units, at + 1, to, lexicon);
    if (!isBreak && !isPart && lower !== "—") continue;
    from = at + 1;
    break;
  }
  while (
    from < to &&
    (lexicon.conjunctions.has(units[from]!.lower) ||
      /^(?:however|meanwhile|also|,)$/.test(units[from]!.lower))
  )
    from += 1;
  if (from >= to) return undefined;
  const isClause = hasVerbOrParticiple(units, from, to, lexicon);
  const resumes = subject.isInverted || cue.kind === "according" ? subject.to : cue.to;
  const rest = afterParenthesis(units, resumes, cue, cues, lexicon);
  // "Rescuers, according to the ministry, went on": the longer side of the two.
  if (
    rest !== undefined &&
    rest.to - rest.from > (isClause && !startsWithVerb(units, rest.from, lexicon) ? 999 : to - from)
  ) {
    return { ...rest, isIntroduced: false, isClause: true, isBefore: true };
  }
  if (
    introduces(units, from, to, lexicon) &&
    !units.slice(from, to).some(({ text }) => text === ",")
  )
    return undefined;
  return { from, to, isIntroduced: false, isClause, isBefore: true };
}

function startsWithVerb(units: readonly Unit[], from: number, lexicon: Lexicon): boolean {
  return units[from] !== undefined && isVerb(units[from], lexicon);
}

function hasVerbOrParticiple(
  units: readonly Unit[],
  from: number,
  to: number,
  lexicon: Lexicon,
): boolean {
  if (hasVerb(units, from, to, lexicon)) return true;
  return (
    units[from]?.kind === "word" &&
    units[from].lower.length > 4 &&
    units[from].lower.endsWith("ing")
  );
}

/** What goes on after a clause of speech that interrupts. */
function afterParenthesis(
  units: readonly Unit[],
  after: number,
  cue: Cue,
  cues: readonly Cue[],
  lexicon: Lexicon,
): { from: number; to: number } | undefined {
  const from = units[after]?.text === "," ? after + 1 : after;
  if (from === after && cue.kind !== "according") return undefined;
  const to = endOfContent(units, from, cue, cues, lexicon);
  return to - from > 2 && startsWithVerb(units, from, lexicon) ? { from, to } : undefined;
}
