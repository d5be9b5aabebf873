import type { Span } from "../format/record.ts";
import { sha256 } from "../../text/sha256.ts";
import { codePointLength, measure } from "../../text/offset.ts";
import type { Refuse } from "../format/refusal.ts";

/** A place in a text, checked, in both units; the words where they are known. */
export interface Place {
  start: number;
  end: number;
  startCp: number;
  endCp: number;
  exact: string | null;
  sha256: string | null;
}

export interface Ground {
  length: number;
  lengthCodePoints: number;
  text?: string;
}

export type Locate = (span: Span, path: string) => Place | undefined;

/**
 * Looks places up in an article's text. Where the text is not held, what other places are known to
 * say (`quoted`) stands in for it as far as it reaches.
 */
export function locator(
  ground: Ground,
  quoted: (start: number, end: number) => string | undefined,
  refuse: Refuse,
): Locate {
  const { text, length } = ground;
  const measured = text === undefined ? undefined : measure(text);

  const units = (span: Span, path: string): [number, number] | undefined => {
    const given = span.codePoints;
    const counted: [number, number] | undefined =
      measured !== undefined
        ? [measured.codePoint(span.start), measured.codePoint(span.end)]
        : length === ground.lengthCodePoints
          ? [span.start, span.end]
          : given;
    if (counted === undefined) {
      const reason = "The place in code points cannot be told: the text is not held.";
      return void refuse(path, reason, "Give `codePoints`: [start, end].");
    }
    if (given !== undefined && (given[0] !== counted[0] || given[1] !== counted[1])) {
      const reason = `The place in code points is [${counted.join(", ")}].`;
      return void refuse(`${path}.codePoints`, reason, "Correct it, or leave it out.");
    }
    const [start, end] = counted;
    const within = ground.lengthCodePoints - (length - span.end) <= end && end <= span.end;
    if (!(start < end) || start > span.start || end - start > span.end - span.start || !within) {
      const reason = "The two ways of counting contradict each other.";
      return void refuse(`${path}.codePoints`, reason, "Count code points from the text's start.");
    }
    return counted;
  };

  return (span, path) => {
    const { start, end } = span;
    if (start >= end) {
      const reason = `The place is empty or backwards: ${start} to ${end}.`;
      return void refuse(path, reason, "Let `end` be greater than `start`.");
    }
    if (end > length) {
      const reason = `The place ends at ${end}, but the text has ${length} code units.`;
      return void refuse(`${path}.end`, reason, "Count again, in UTF-16 code units.");
    }
    for (const side of ["start", "end"] as const) {
      if (measured?.cuts(span[side])) {
        const reason = "The place cuts a character in two.";
        return void refuse(
          `${path}.${side}`,
          reason,
          "Move it before or after the surrogate pair.",
        );
      }
    }
    const codePoints = units(span, path);
    if (codePoints === undefined) return undefined;
    const known = text?.slice(start, end) ?? quoted(start, end);
    if (!wordsHold(span, known, codePoints, path, refuse)) return undefined;
    const [startCp, endCp] = codePoints;
    const exact = known ?? span.exact ?? null;
    return { start, end, startCp, endCp, exact, sha256: span.sha256 ?? null };
  };
}

function wordsHold(
  span: Span,
  known: string | undefined,
  [startCp, endCp]: [number, number],
  path: string,
  refuse: Refuse,
): boolean {
  const words = known ?? span.exact;
  if (span.exact === undefined && span.sha256 === undefined) {
    refuse(path, "The words at the place are not given.", "Give `exact`, or their `sha256`.");
    return false;
  }
  if (known !== undefined && span.exact !== undefined && span.exact !== known) {
    const reason = `The text has ${quote(known)} there, not ${quote(span.exact)}.`;
    refuse(path, reason, "Correct `start` and `end`, or the words.");
    return false;
  }
  if (words !== undefined && span.sha256 !== undefined && sha256(words) !== span.sha256) {
    const reason = `The words there, ${quote(words)}, have another SHA-256.`;
    refuse(path, reason, "Correct `start` and `end`, or the hash.");
    return false;
  }
  const fits =
    words === undefined ||
    (words.length === span.end - span.start && codePointLength(words) === endCp - startCp);
  if (!fits) {
    const reason = `The place has ${span.end - span.start} code units, its words ${words.length}.`;
    refuse(path, reason, "Correct `start` and `end`, or the words.");
  }
  return fits;
}

/** Enough of the words to recognise them by. */
function quote(words: string): string {
  const start = [...words].slice(0, 60).join("");
  return JSON.stringify(start.length < words.length ? `${start}…` : words);
}
