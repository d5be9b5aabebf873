import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Unit } from "../text/unit.ts";
import { isManner, type Cue } from "./cue.ts";
import { isVerb, phraseAt } from "./phrase.ts";

const strong = new Set<Cue["kind"]>(["say", "tell", "according", "order", "promise", "ask"]);

/** Where the content of a cue stops: the sentence's end, or the next cue's clause. */
export function endOfContent(
  units: readonly Unit[],
  from: number,
  cue: Cue,
  cues: readonly Cue[],
  lexicon: Lexicon,
): number {
  let end = units.length;
  while (end > from && units[end - 1]!.kind === "sign" && /^[.!?…,;:]$/.test(units[end - 1]!.text))
    end -= 1;
  for (const other of cues) {
    if (other.from < from || other === cue || other.from >= end) continue;
    if (!strong.has(other.kind) && units[other.to]?.lower !== "that") continue;
    const stop = stopBefore(units, from, other, lexicon);
    if (stop !== undefined) {
      end = Math.max(from, stop);
      break;
    }
  }
  return tailCut(units, from, end, cue);
}

/** The end of what precedes another cue's clause, where that is set apart by a comma, a dash or "and". */
function stopBefore(
  units: readonly Unit[],
  from: number,
  other: Cue,
  lexicon: Lexicon,
): number | undefined {
  if (other.isPassive) return undefined;
  if (other.kind === "according") return stopBeforeAccording(units, from, other);
  for (let at = other.from - 1; at > from; at -= 1) {
    const { text, lower } = units[at]!;
    if (text === ";" || text === "—") return at;
    if (text === ",") return isOwnClause(units, at, other, lexicon) ? at : undefined;
    if (lower === "and" || lower === "but") {
      const between = contentBetween(units, at + 1, other.from, lexicon);
      if (between === 0) return other.isAdjunct ? undefined : at;
      return between === 1 && units[other.from - 1]!.lower in lexicon.pronouns ? at : undefined;
    }
    if (isVerb(units[at]!, lexicon)) return undefined;
  }
  return undefined;
}

function stopBeforeAccording(units: readonly Unit[], from: number, other: Cue): number | undefined {
  const comma = other.from - 1;
  if (comma <= from) return undefined;
  return units[comma]!.text === "," ? comma : other.from;
}

/** After a comma: ", adding …", ", and the minister said …", ", she said". */
function isOwnClause(units: readonly Unit[], comma: number, other: Cue, lexicon: Lexicon): boolean {
  const size = other.from - comma - 1;
  if (other.isAdjunct) return size < 3;
  if (size === 0) return false;
  const next = units[comma + 1]!;
  const joins = lexicon.conjunctions.has(next.lower) || next.lower === "while";
  const start = comma + 1 + (joins ? 1 : 0);
  if (joins && contentBetween(units, start, other.from, lexicon) === 0) return true;
  const phrase = phraseAt(units, start, other.from, lexicon);
  if (phrase === undefined || other.from - phrase.to > 2) return false;
  return (
    joins ||
    units[start]!.lower in lexicon.pronouns ||
    /^\p{Lu}/u.test(units[phrase.base - 1]!.text)
  );
}

/** How many units lie between that are no adverbs. */
function contentBetween(
  units: readonly Unit[],
  from: number,
  to: number,
  lexicon: Lexicon,
): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const unit = units[at]!;
    if (!lexicon.adverbs.has(unit.lower) && !isManner(unit) && !lexicon.auxiliaries.has(unit.lower))
      count += 1;
  }
  return count;
}

/** Before what the reporter adds: ", which …", ", despite …", or another sentence after a semicolon. */
function tailCut(units: readonly Unit[], from: number, end: number, cue: Cue): number {
  for (let at = from + 3; at < end - 1; at += 1) {
    const { text } = units[at]!;
    const next = units[at + 1]!;
    if (text === ":" && next.kind === "quotation") return at;
    if (text === ";" && cue.kind === "say" && !/^(?:that|and|or)$/.test(next.lower)) return at;
    if (text === "," && /^(?:which|despite|meaning|although|though)$/.test(next.lower)) return at;
    const isTurn = /^(?:before|after|following|while)$/.test(next.lower);
    if (text === "," && isTurn && units[at + 2]?.lower.endsWith("ing")) return at;
  }
  return end;
}
