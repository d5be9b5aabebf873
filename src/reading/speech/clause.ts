import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Unit } from "../text/unit.ts";
import { isManner } from "./cue.ts";
import { hasVerb, isVerb, phraseAt } from "./phrase.ts";

/** Has a subject and then a verb; or a verb at once, as in "which he said would help". */
export function startsAsClause(
  units: readonly Unit[],
  from: number,
  to: number,
  lexicon: Lexicon,
): boolean {
  const first = units[from]!;
  if (first.lower === "there" || first.lower === "to") return true;
  if (lexicon.auxiliaries.has(first.lower) && first.lower !== "having") return true;
  let at = from;
  // "if elected, he would", "in May, it was"
  const comma = units.findIndex((unit, index) => index > from && index < to && unit.text === ",");
  const isLed = lexicon.prepositions.has(first.lower) || lexicon.subordinators.has(first.lower);
  if (isLed && comma > 0) at = comma + 1;
  else if (isLed && lexicon.prepositions.has(first.lower)) at = from + 1;
  const phrase = phraseAt(units, at, to, lexicon);
  if (
    first.kind === "word" &&
    first.lower.length > 4 &&
    first.lower.endsWith("ing") &&
    hasModal(units, from, Math.min(to, from + 14))
  )
    return true;
  if (phrase === undefined) {
    return first.kind === "word" && first.lower.endsWith("ing") && hasVerb(units, at, to, lexicon);
  }
  // "the aircraft overran the runway": its last word is the verb.
  const next = units[phrase.base];
  const isCut =
    next !== undefined &&
    phrase.base - at > 1 &&
    phrase.base < to &&
    units[phrase.base - 1]!.mention === 0;
  if (isCut && (lexicon.determiners.has(next.lower) || next.lower in lexicon.pronouns)) return true;
  return verbFollows(units, phrase.to, to, lexicon);
}

/** "naming it after a place would shame it" */
function hasModal(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (/^(?:would|will|could|can|may|might|should|must|is|was|were|are)$/.test(units[at]!.lower))
      return true;
  }
  return false;
}

/** After a noun phrase: its verb, past what else hangs on the phrase. */
function verbFollows(units: readonly Unit[], from: number, to: number, lexicon: Lexicon): boolean {
  let at = from;
  for (let steps = 0; steps < 8 && at < to; steps += 1) {
    const unit = units[at]!;
    if (isVerb(unit, lexicon)) return units[at + 1]?.lower !== "by";
    if (lexicon.adverbs.has(unit.lower) || isManner(unit)) {
      at += 1;
    } else if (unit.text === "(") {
      const close = units.findIndex((one, index) => index > at && index < to && one.text === ")");
      if (close < 0) return false;
      at = close + 1;
    } else if (unit.text === "," || unit.text === "—") {
      const close = units.findIndex(
        (one, index) => index > at && index < to && one.text === unit.text,
      );
      if (close < 0 || close - at > 20) return false;
      at = close + 1;
    } else if (/^(?:who|which|that|whose|where)$/.test(unit.lower)) {
      return countVerbs(units, at, Math.min(to, at + 25), lexicon) > 1;
    } else if (
      lexicon.prepositions.has(unit.lower) &&
      !/^(?:after|before|since|until|as|than)$/.test(unit.lower)
    ) {
      const next = phraseAt(units, at + 1, to, lexicon);
      if (next === undefined && unit.lower !== "to") return false;
      at = next?.to ?? at + 2;
    } else if (unit.lower.endsWith("ing") && unit.kind === "word") {
      at = phraseAt(units, at + 1, to, lexicon)?.to ?? at + 1;
    } else return false;
  }
  return false;
}

function countVerbs(units: readonly Unit[], from: number, to: number, lexicon: Lexicon): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    if (isVerb(units[at]!, lexicon) && !isVerb(units[at - 1]!, lexicon)) count += 1;
  }
  return count;
}
