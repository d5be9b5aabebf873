import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Unit } from "../text/unit.ts";
import { isManner, type Cue } from "./cue.ts";
import { firstPhrase, phraseBefore } from "./first-phrase.ts";
import { hasVerb, isVerb, phraseAt, type Phrase, type Subject } from "./phrase.ts";

/** A clause of speech that was found before in the sentence. */
export interface Spoken {
  cue: Cue;
  subject: Subject | undefined;
}

/** The speaker phrase of a cue: after it ("said Ann Demo", "according to …") or before it. */
export function subjectOf(
  units: readonly Unit[],
  cue: Cue,
  earlier: readonly Spoken[],
  lexicon: Lexicon,
): Subject | undefined {
  if (cue.kind === "according") return after(units, cue.to, lexicon, false);
  if (cue.isPassive) {
    const by = units.findIndex(
      (unit, at) => at >= cue.to && at < cue.to + 12 && unit.lower === "by",
    );
    return by < 0 ? undefined : after(units, by + 1, lexicon, false);
  }
  // "Calling it a shame, Ann Demo …"
  if (cue.isAdjunct && cue.from === 0) {
    const comma = units.findIndex((unit, at) => at > cue.to && unit.text === ",");
    if (comma > 0) return firstPhrase(units, comma + 1, units.length, lexicon);
  }
  if (isInverted(units, cue, lexicon)) {
    const found = after(units, cue.to, lexicon, true);
    if (found !== undefined) return found;
  }
  return before(units, cue, earlier, lexicon);
}

/** "…, said Ann Demo": after a quotation, or after a clause and its comma, and nothing hangs on the phrase. */
function isInverted(units: readonly Unit[], cue: Cue, lexicon: Lexicon): boolean {
  if (cue.isAdjunct || units[cue.to]?.kind !== "word") return false;
  let left = cue.from - 1;
  while (left >= 0 && (lexicon.adverbs.has(units[left]!.lower) || isManner(units[left]!)))
    left -= 1;
  const previous = units[left];
  // "Said Ann Demo: …"
  if (previous === undefined) return cue.from === 0 && cue.kind === "say";
  if (previous.kind === "quotation") return true;
  if (!/^[,—–-]$/.test(previous.text)) return false;
  if (units[left - 1]?.kind === "quotation") return true;
  if (cue.kind !== "say" && cue.kind !== "tell") return false;
  const next = phraseAt(units, cue.to, units.length, lexicon);
  if (next === undefined || !endsThere(units, next)) return false;
  let start = left;
  while (start > 0 && units[start - 1]!.text !== ",") start -= 1;
  return !/^(?:who|which)$/.test(units[start]!.lower) && hasVerb(units, start, left, lexicon);
}

function endsThere(units: readonly Unit[], { to }: Phrase): boolean {
  const next = units[to];
  return next === undefined || next.kind === "sign" || next.kind === "quotation";
}

function after(
  units: readonly Unit[],
  from: number,
  lexicon: Lexicon,
  isInvertedSubject: boolean,
): Subject | undefined {
  const phrase = phraseAt(units, from, units.length, lexicon);
  if (phrase === undefined) return undefined;
  return {
    ...phrase,
    beside: besideAfter(units, phrase, lexicon),
    isInverted: isInvertedSubject,
  };
}

/** "…, Ann Demo, …" after a description or a body: the parts between commas up to a person's name. */
function besideAfter(units: readonly Unit[], phrase: Phrase, lexicon: Lexicon): Phrase[] {
  const head = units[phrase.base - 1]!;
  const isBody = head.mention > 0 && !head.isPerson;
  const isOne =
    head.mention === 0 && (lexicon.people.has(head.lower) || lexicon.titles.has(head.lower));
  if (!isBody && !isOne) return [];
  let to = phrase.to;
  for (let steps = 0; steps < 3 && units[to]?.text === ","; steps += 1) {
    const next = phraseAt(units, to + 1, units.length, lexicon);
    if (next === undefined) return [];
    const end = units[next.to];
    const closes =
      end === undefined ||
      end.kind === "sign" ||
      end.kind === "quotation" ||
      /^(?:who|in|on|at|during|after)$/.test(end.lower);
    if (!closes) return [];
    // Of a body, only who belongs to it: "…, its chair, Ann Demo".
    if (units[next.base - 1]!.isPerson && (isOne || steps > 0)) return [next];
    to = next.to;
  }
  return [];
}

/** The subject to the left: its clause without what introduces it. */
function before(
  units: readonly Unit[],
  cue: Cue,
  earlier: readonly Spoken[],
  lexicon: Lexicon,
): Subject | undefined {
  let end = cue.from;
  while (end > 0 && isBeforeVerb(units[end - 1]!, lexicon)) end -= 1;
  const edge = units[end - 1];
  if (edge === undefined) return undefined;
  if (edge.lower in lexicon.pronouns && edge.lower !== "them" && edge.lower !== "him") {
    return { from: end - 1, base: end, to: end, beside: [], isInverted: false };
  }
  // "with local media reporting"
  if (
    cue.isAdjunct &&
    edge.kind === "word" &&
    units[cue.from]!.lower.endsWith("ing") &&
    !lexicon.conjunctions.has(edge.lower)
  ) {
    const own = phraseBefore(units, 0, end, lexicon);
    const leads = own === undefined ? undefined : units[own.from - 1];
    if (leads !== undefined && /^(?:with|despite|amid|while|,)$/.test(leads.lower)) return own;
    if (leads?.lower === "and" && units[own!.base - 1]!.mention > 0) return own;
  }
  const start = clauseStart(units, end, lexicon);
  const found = firstPhrase(units, start, end, lexicon);
  if (found !== undefined && !cue.isAdjunct) return found;
  // "… and said", ", saying": whoever is the subject of the clause before.
  const last = earlier.findLast(
    (one) =>
      one.subject !== undefined &&
      !one.cue.isPassive &&
      one.cue.kind !== "according" &&
      (!cue.isAdjunct ||
        (!one.cue.isAdjunct && /^(?:say|tell|order|ask|promise)$/.test(one.cue.kind))),
  );
  if (last !== undefined) return { ...last.subject!, isInverted: false };
  return firstPhrase(units, 0, end, lexicon) ?? found;
}

function isBeforeVerb(unit: Unit, lexicon: Lexicon): boolean {
  const { lower, kind, text } = unit;
  if (kind !== "word" || text !== lower) return false;
  return (
    lexicon.adverbs.has(lower) || lexicon.auxiliaries.has(lower) || isManner(unit) || lower === "to"
  );
}

const breaks = new Set(
  "that because while whereas although though if whether unless but as when after before since where until what".split(
    " ",
  ),
);

function clauseStart(units: readonly Unit[], end: number, lexicon: Lexicon): number {
  for (let at = end - 1; at >= 0; at -= 1) {
    const { kind, lower, text } = units[at]!;
    if (kind === "quotation" && text.length > 40) return at + 1;
    if (/^[;:—–]$/.test(text)) return at + 1;
    // A dateline: "DEMOVILLE (Agency) - "
    const isSpaced = text === "-" && units[at]!.start > (units[at - 1]?.end ?? 0) && at < 14;
    if (isSpaced) return at + 1;
    if (breaks.has(lower) && text === lower) return at + 1;
    if (lower === "which" && at < end - 1) return at + 1;
    const joins = lower === "and" || lower === "or";
    if (joins && (at === end - 1 || startsClause(units, at + 1, end, lexicon))) return at + 1;
  }
  return 0;
}

/** After "and": a noun phrase that reaches the verb, and a verb before it, so it is no list. */
function startsClause(
  units: readonly Unit[],
  from: number,
  end: number,
  lexicon: Lexicon,
): boolean {
  const phrase = phraseAt(units, from, end, lexicon);
  if (phrase === undefined || phrase.to < end) return false;
  // Two names are a list.
  if (units[from]!.mention > 0 && (units[from - 2]?.mention ?? 0) > 0) return false;
  if (units[from]!.lower in lexicon.pronouns) return true;
  for (let at = from - 2; at >= 0; at -= 1) {
    if (isVerb(units[at]!, lexicon)) return true;
    if (units[at]!.text === ";") return false;
  }
  return false;
}
