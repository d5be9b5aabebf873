import { holds } from "../text/span.ts";
import { printedWordsOf } from "../text/words.ts";
import type { Quote, Span } from "./format/record.ts";
import { speakersOf } from "./format/speakers.ts";

// Words between a quote and its speaker that are compared as one, and else those on each side of either.
const mostTogether = 40;
const aside = 6;

/**
 * What tells who said a quote: the words from it to the speaker and the cue, or, where neither has a place, those
 * around it. Answers what stood there and stands there now, where that is not the same.
 */
export function changedAttribution(
  before: Quote,
  after: Quote,
  earlier: readonly string[],
  now: string,
): { was: string; is: string } | undefined {
  if (speakersOf(before).length === 0) return undefined;
  const old = earlier.find((text) => placesOf(before).every((span) => holds(text, span)));
  if (old === undefined) return undefined;
  const [were, are] = [passages(before, old), passages(after, now)];
  const changed = were.findIndex((was, i) => !isSame(was, are[i] ?? ""));
  if (changed === -1) return undefined;
  return { was: were[changed] ?? "", is: are[changed] ?? "" };
}

const placesOf = ({ span, speakerSpan, cueSpan }: Quote): Span[] =>
  [span, speakerSpan, cueSpan].filter((one) => one !== undefined);

function passages(quote: Quote, text: string): string[] {
  const places = placesOf(quote);
  const start = Math.min(...places.map((one) => one.start));
  const end = Math.max(...places.map((one) => one.end));
  const together = text.slice(start, end);
  const isAlone = places.length === 1;
  if (!isAlone && printedWordsOf(together).length <= mostTogether + wordCount(quote)) {
    return [together];
  }
  return places.map((place) => around(text, place));
}

const wordCount = ({ span }: Quote): number => printedWordsOf(span.exact).length;

/** A place with a few words on each side of it, within its paragraph. */
function around(text: string, { start, end }: Span): string {
  const before = /[^\n]*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? "";
  const after = /^[^\n]*/.exec(text.slice(end, end + 200))?.[0] ?? "";
  const words = (part: string): string[] => part.split(/\s+/).filter((word) => word !== "");
  return [
    ...words(before).slice(-aside),
    text.slice(start, end),
    ...words(after).slice(0, aside),
  ].join(" ");
}

const isSame = (one: string, other: string): boolean =>
  printedWordsOf(one).join(" ") === printedWordsOf(other).join(" ");
