import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Unit } from "../text/unit.ts";
import { isManner } from "./cue.ts";
import { hasVerb, isVerb, phraseAt, type Phrase } from "./phrase.ts";
import type { Subject } from "./phrase.ts";

/** The first noun phrase of a clause that no preposition, participle or time word introduces. */
export function firstPhrase(
  units: readonly Unit[],
  start: number,
  end: number,
  lexicon: Lexicon,
): Subject | undefined {
  const last = units[end - 1];
  if (last !== undefined && /^(?:who|which)$/.test(last.lower)) {
    return antecedent(units, start, end - 1, lexicon);
  }
  const parts = partsOf(units, start, end);
  for (const [index, [from, to]] of parts.entries()) {
    const phrase = phraseOfPart(units, from, to, lexicon);
    if (phrase === undefined) continue;
    // "39 are dead, officials told": a clause, and then the phrase that reaches the verb.
    const [lastFrom, lastTo] = parts.at(-1)!;
    if (index < parts.length - 1 && lastTo > lastFrom && hasVerb(units, phrase.to, to, lexicon)) {
      const reaching = phraseOfPart(units, lastFrom, lastTo, lexicon);
      if (reaching !== undefined && reaching.to === lastTo)
        return { ...reaching, beside: [], isInverted: false };
    }
    const beside = parts.slice(index + 1).flatMap(([left, right]) => {
      if (right > left && units[right - 1]!.mention > 0)
        return [{ from: left, base: right, to: right }];
      const one = phraseAt(units, left, right, lexicon);
      return one === undefined ? [] : [one];
    });
    return { ...phrase, beside, isInverted: false };
  }
  return undefined;
}

/** "…, who said": the phrase before the comma; with another set beside it, the first of them. */
function antecedent(
  units: readonly Unit[],
  start: number,
  who: number,
  lexicon: Lexicon,
): Subject | undefined {
  const stop = units[who - 1]?.text === "," ? who - 1 : who;
  const last = units[stop - 1];
  if (last?.isPerson === true && !lexicon.prepositions.has(units[stop - 2]?.lower ?? "")) {
    return { from: stop - 1, base: stop, to: stop, beside: [], isInverted: false };
  }
  const own = phraseBefore(units, start, stop, lexicon);
  if (own === undefined) return undefined;
  const isDescribed =
    (/^(?:a|an|the)$/.test(units[own.from]!.lower) || units[own.from]!.kind === "number") &&
    units[own.from - 1]?.text === ",";
  const first = isDescribed ? phraseBefore(units, start, own.from - 1, lexicon) : undefined;
  return first !== undefined && /^\p{Lu}/u.test(units[first.base - 1]!.text) ? first : own;
}

/** The noun phrase of one part between commas, past what introduces it: "On Friday | the ministry". */
function phraseOfPart(
  units: readonly Unit[],
  start: number,
  to: number,
  lexicon: Lexicon,
): Phrase | undefined {
  let from = start;
  for (let steps = 0; steps < 5 && from < to; steps += 1) {
    const { lower } = units[from]!;
    if (
      units[from]!.kind === "sign" ||
      units[from]!.kind === "quotation" ||
      lexicon.conjunctions.has(lower) ||
      isManner({ ...units[from]!, text: lower })
    ) {
      from += 1;
      continue;
    }
    if (lexicon.adverbs.has(lower)) {
      from += 1;
      continue;
    }
    if (lexicon.prepositions.has(lower) || lower === "according") {
      const phrase = phraseAt(units, from + 1, to, lexicon);
      if (phrase === undefined) return undefined;
      const isTime = phrase.to > phrase.base ? undefined : isTimePhrase(units, phrase, lexicon);
      from = isTime === true ? phrase.base : phrase.to;
      continue;
    }
    if (introduces(units, from, to, lexicon) || isVerb(units[from]!, lexicon)) return undefined;
    const phrase = phraseAt(units, from, to, lexicon);
    if (phrase === undefined) return undefined;
    if (!isTimePhrase(units, phrase, lexicon)) return phrase;
    from = phrase.base;
  }
  return undefined;
}

function isTimePhrase(units: readonly Unit[], { from, base }: Phrase, lexicon: Lexicon): boolean {
  const head = units[base - 1]!;
  if (lexicon.timeWords.has(head.lower)) return true;
  return head.kind === "number" && base - from < 4;
}

function partsOf(units: readonly Unit[], start: number, end: number): [number, number][] {
  const parts: [number, number][] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const { text, kind } = units[at]!;
    if (text === "(") depth += 1;
    if (text === ")") depth = Math.max(0, depth - 1);
    if ((text !== "," || depth > 0) && (kind !== "quotation" || text.length <= 60)) continue;
    parts.push([from, at]);
    from = at + 1;
  }
  parts.push([from, end]);
  return parts;
}

const participles = new Set(
  "speaking writing citing asked questioned pressed faced based born known quoted following using referring responding reacting addressing appearing standing sitting talking meeting testifying having being commenting given according seen considered when".split(
    " ",
  ),
);

/** "Speaking to reporters", "When asked": no subject. */
export function introduces(
  units: readonly Unit[],
  from: number,
  to: number,
  lexicon: Lexicon,
): boolean {
  const { lower, kind } = units[from]!;
  if (kind === "sign" || lexicon.prepositions.has(lower)) return true;
  if (lexicon.subordinators.has(lower) && lower !== "that") return true;
  if (lexicon.adverbs.has(lower) && to - from <= 3) return true;
  return participles.has(lower) || lexicon.speech.get(lower)?.form === "ing";
}

/** The noun phrase that ends right before a unit. */
export function phraseBefore(
  units: readonly Unit[],
  start: number,
  end: number,
  lexicon: Lexicon,
): Subject | undefined {
  let from = end;
  while (from > start && units[from - 1]!.text !== "," && !isVerb(units[from - 1]!, lexicon))
    from -= 1;
  for (let at = from; at < end; at += 1) {
    const phrase = phraseAt(units, at, end, lexicon);
    if (phrase !== undefined && phrase.to === end)
      return { ...phrase, beside: [], isInverted: false };
  }
  return undefined;
}
