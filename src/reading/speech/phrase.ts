import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Unit } from "../text/unit.ts";
import { isManner } from "./cue.ts";

/** A noun phrase, as unit numbers. `base` ends it before what hangs on it: "a spokesman | for the Demo Trust". */
export interface Phrase {
  from: number;
  base: number;
  to: number;
}

const attaching = new Set([
  "of",
  "for",
  "from",
  "at",
  "in",
  "with",
  "on",
  "to",
  "by",
  "against",
  "behind",
]);

/** The noun phrase that starts at a unit; undefined where none does. */
export function phraseAt(
  units: readonly Unit[],
  from: number,
  limit: number,
  lexicon: Lexicon,
): Phrase | undefined {
  let base = endOfBase(units, from, limit, lexicon);
  if (base === from) return undefined;
  if (
    base === from + 1 &&
    /^(?:a|an|the|its|their|his|my|our|your|every)$/.test(units[from]!.lower)
  )
    return undefined;
  // "Member of Parliament (MP) Ann Demo"
  const end = units[base]?.text === "(" ? closeOf(units, base, limit) : -1;
  if (end > 0 && /^\p{Lu}/u.test(units[end + 1]?.text ?? "") && end + 1 < limit) {
    base = endOfBase(units, end + 1, limit, lexicon);
  }
  let to = base;
  while (to < limit) {
    const { lower, text } = units[to]!;
    if (text === "(") {
      const closed = closeOf(units, to, limit);
      if (closed < 0) break;
      to = closed + 1;
      // "Member of Parliament (MP) Ann Demo"
      if (units[to]?.isPerson === true && to < limit) {
        base = endOfBase(units, to, limit, lexicon);
        to = base;
      }
      continue;
    }
    if (lower in lexicon.pronouns) break;
    if (attaching.has(lower) || (lower === "and" && to > from)) {
      const next = endOfBase(units, to + 1, limit, lexicon);
      if (next === to + 1) break;
      to = next;
      continue;
    }
    break;
  }
  return { from, base, to };
}

function endOfBase(units: readonly Unit[], from: number, limit: number, lexicon: Lexicon): number {
  let at = from;
  let hasNoun = false;
  for (; at < limit; at += 1) {
    const unit = units[at]!;
    const { lower, text } = unit;
    if (unit.kind === "quotation") {
      // A nickname or a title in marks, inside the phrase.
      if (at === from || unit.text.length > 40 || /[,.?!]/.test(unit.text)) break;
      continue;
    }
    if (unit.kind === "sign") {
      const next = units[at + 1];
      const isInside =
        (text === "." && next?.kind === "word" && unit.start === units[at - 1]?.end && at > from) ||
        /^[-–&/%$£€#@]$/.test(text) ||
        ((text === "'" || text === "’") && hasNoun);
      if (!isInside) break;
      continue;
    }
    if (unit.kind !== "word") {
      hasNoun ||= unit.kind === "number" && /^\d{4}$/.test(text);
      continue;
    }
    const isCapital = /^\p{Lu}/u.test(text);
    const isAfterDay = at > from && isCapital && isDay(units[at - 1]!, lexicon);
    if (isAfterDay && !isDay(unit, lexicon)) break;
    if (lower in lexicon.pronouns && !(isCapital && at > from)) return hasNoun ? at : at + 1;
    if (
      lexicon.determiners.has(lower) &&
      hasNoun &&
      !isCapital &&
      units[at - 1]!.kind !== "possessive"
    )
      break;
    if (
      /^(?:named|called|nicknamed)$/.test(lower) &&
      hasNoun &&
      /^\p{Lu}/u.test(units[at + 1]?.text ?? "")
    )
      continue;
    if (isCapital && at > from) {
      hasNoun = true;
      continue;
    }
    if (lexicon.prepositions.has(lower) || lexicon.subordinators.has(lower)) break;
    if (lexicon.auxiliaries.has(lower) && lower !== "can" && lower !== "will") break;
    if (lower === "will" || lower === "can") break;
    const determined = at > from && lexicon.determiners.has(units[at - 1]!.lower);
    if (!determined && isVerb(unit, lexicon) && at > from && !isModifier(units, at, lexicon)) break;
    if (hasNoun && (lexicon.adverbs.has(lower) || isManner(unit))) break;
    hasNoun ||= !lexicon.determiners.has(lower);
  }
  return at;
}

function closeOf(units: readonly Unit[], open: number, limit: number): number {
  for (let at = open + 1; at < Math.min(limit, open + 20); at += 1) {
    if (units[at]!.text === ")") return at;
  }
  return -1;
}

function isDay({ lower, text }: Unit, lexicon: Lexicon): boolean {
  return text !== lower && lexicon.days.has(lower);
}

/** May be a finite verb. */
export function isVerb({ lower, text, kind }: Unit, lexicon: Lexicon): boolean {
  if (kind !== "word" || text !== lower || lower === "to") return false;
  if (lexicon.commonVerbs.has(lower) || lexicon.auxiliaries.has(lower)) return true;
  const form = lexicon.speech.get(lower)?.form;
  if (form === "past" || form === "participle") return true;
  if (lower.length > 4 && lower.endsWith("ed")) return true;
  const stem = /^(?:over|under|out|re|mis|up|fore)(?=...)/.exec(lower);
  return stem !== null && lexicon.commonVerbs.has(lower.slice(stem[0].length));
}

/** "the proposed law", "armed forces": a form in -ed before a noun, after a word that wants one. */
function isModifier(units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const before = units[at - 1];
  const next = units[at + 1];
  if (before === undefined || next?.kind !== "word") return false;
  if (!units[at]!.lower.endsWith("ed") || lexicon.auxiliaries.has(units[at]!.lower)) return false;
  return lexicon.determiners.has(before.lower) || before.kind === "possessive";
}

/** Has a verb that may be finite: it could be a clause. */
export function hasVerb(
  units: readonly Unit[],
  from: number,
  to: number,
  lexicon: Lexicon,
): boolean {
  for (let at = from; at < to; at += 1) if (isVerb(units[at]!, lexicon)) return true;
  return false;
}

/** Who speaks at a cue, as the text words it. */
export interface Subject extends Phrase {
  /** Phrases set beside it: "her lawyer, Ann Demo". */
  beside: Phrase[];
  /** The subject stands after its verb: "said Ann Demo". */
  isInverted: boolean;
}
