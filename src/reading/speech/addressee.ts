import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Unit } from "../text/unit.ts";
import type { Cue } from "./cue.ts";
import { isVerb, phraseAt } from "./phrase.ts";

const introducers = new Set(["that", "whether", "if", "how", "why", "what", "where", ":"]);

/** Past whom it is said to, when and where: "told reporters on Friday that". */
export function skipAddressee(
  units: readonly Unit[],
  cue: Cue,
  start: number,
  lexicon: Lexicon,
): { from: number; isIntroduced: boolean } {
  const that = aheadThat(units, cue, start, lexicon);
  if (that !== undefined) return { from: that + 1, isIntroduced: true };
  let from = start;
  if (cue.kind === "tell") {
    const whom = phraseAt(units, from, units.length, lexicon);
    if (whom !== undefined) from = whom.base;
  }
  for (let steps = 0; steps < 6 && from < units.length; steps += 1) {
    const { lower, text } = units[from]!;
    if (introducers.has(lower)) {
      const isLeft = lower === "that" || lower === ":";
      return { from: from + (isLeft ? 1 : 0), isIntroduced: true };
    }
    const isAdverb = lexicon.adverbs.has(lower) && !lexicon.determiners.has(lower);
    if (text === "," || (text === ";" && units[from + 1]?.kind === "quotation") || isAdverb) {
      const next = units[from + 1];
      const leads =
        isAdverb ||
        next?.kind === "quotation" ||
        (next !== undefined &&
          (introducers.has(next.lower) || lexicon.prepositions.has(next.lower)));
      if (!leads) break;
      from += 1;
      continue;
    }
    const end = endOfCircumstance(units, from, lexicon);
    if (end === from) break;
    from = end;
  }
  return { from, isIntroduced: false };
}

/** A "that" to come, with only whom, when and where before it. */
function aheadThat(
  units: readonly Unit[],
  cue: Cue,
  start: number,
  lexicon: Lexicon,
): number | undefined {
  // "hinted at a plan that", "proposed a law that": there it is of the noun.
  if (
    cue.kind !== "tell" &&
    cue.kind !== "order" &&
    lexicon.determiners.has(units[start]?.lower ?? "") &&
    units[start]!.lower !== "that"
  )
    return undefined;
  if (cue.lemma === "hint") return undefined;
  for (let at = start; at < Math.min(units.length, start + 18); at += 1) {
    const unit = units[at]!;
    if (unit.lower === "that") return at;
    if (unit.kind === "quotation" || unit.text === ";" || unit.text === ":" || unit.text === "—")
      return undefined;
    if (at > start && lexicon.speech.get(unit.lower)?.form === "ing") return undefined;
    if (isVerb(unit, lexicon) || (at > start + 1 && unit.lower in lexicon.pronouns))
      return undefined;
  }
  return undefined;
}

const forums = new Set(
  "conference parliament twitter facebook reporters journalists media press online hearing court rally meeting reporter congress speech service ceremony event forum interview television radio phone telephone".split(
    " ",
  ),
);

/** "on Friday", "yesterday", "in a statement", "to reporters": ends where what is said may start. */
function endOfCircumstance(units: readonly Unit[], from: number, lexicon: Lexicon): number {
  const { lower, text } = units[from]!;
  const isTime =
    /^(?:yesterday|today|tonight|earlier|later|last|this|next|late|early)$/.test(lower) ||
    (lexicon.days.has(lower) && text !== lower);
  if (isTime) {
    let to = from + 1;
    if (units[to]?.kind === "possessive") return from;
    while (
      to < units.length &&
      (lexicon.timeWords.has(units[to]!.lower) || units[to]!.kind === "number")
    )
      to += 1;
    return to > from + 1 || !/^(?:this|last|next|early|late)$/.test(lower) ? to : from;
  }
  if (!/^(?:in|on|at|during|via|through|to|by|of|for|with|after|from|as|about|before)$/.test(lower))
    return from;
  const phrase = phraseAt(units, from + 1, units.length, lexicon);
  if (phrase === undefined) return from;
  if (lower === "to" && isVerb(units[from + 1]!, lexicon)) return from;
  const head = units[phrase.base - 1]!;
  const next = units[phrase.base];
  const leads =
    next === undefined ||
    next.kind === "quotation" ||
    introducers.has(next.lower) ||
    /^[,.]$/.test(next.text) ||
    lexicon.prepositions.has(next.lower);
  const isTold =
    lexicon.documents.has(head.lower) ||
    lexicon.timeWords.has(head.lower) ||
    head.kind === "number" ||
    forums.has(head.lower);
  if (isTold) return phrase.base;
  return leads && lower !== "to" ? phrase.base : from;
}
