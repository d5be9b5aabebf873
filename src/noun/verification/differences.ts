import { printedWordsOf } from "../../text/words.ts";
import { align, isSame, type Step } from "./align.ts";
import { givenWords, printedWords, type PrintedWord, type Stretch } from "./printed-words.ts";
import type { Segment } from "./quote-tokens.ts";

export interface Difference {
  kind: "CHANGED" | "LEFT_OUT" | "PUT_IN";
  given: string | null;
  printed: string | null;
}

/** Words that belong together, in the text given and in the quote as printed. */
interface Group {
  given?: Stretch;
  printed?: Stretch;
  isSame: boolean;
}

/** How the words of a text differ from the run of a quote's that is nearest to them, word by word, in order. */
export function differencesOf(text: string, segments: readonly Segment[]): Difference[] {
  const quote = segments.map((segment) => segment.text).join("");
  const own = printedWords(segments);
  const given = givenWords(text);
  const steps = align(
    given.map((word) => word.text),
    own,
  );
  const groups: Group[] = [];
  for (const step of stepsTold(steps, own)) {
    const word = step.given === undefined ? undefined : given[step.given];
    const printed = step.printed === undefined ? undefined : own[step.printed];
    const same = word !== undefined && printed !== undefined && isSame(printed, word.text);
    const last = groups.at(-1);
    // Both words of a contraction stand at one place.
    if (last && (isAt(last.given, word) || isAt(last.printed, printed))) {
      last.given = joined(last.given, word);
      last.printed = joined(last.printed, printed);
      last.isSame = sameWords(text, last.given, quote, last.printed);
    } else {
      groups.push({
        ...(word && { given: { start: word.start, end: word.end } }),
        ...(printed && { printed: { start: printed.start, end: printed.end } }),
        isSame: same,
      });
    }
  }
  return unspaced(groups).map((group) => told(group, text, quote));
}

/** Without what may be left out: gaps, and whole insertions and reporting clauses. */
function stepsTold(steps: readonly Step[], own: readonly PrintedWord[]): Step[] {
  const blockOf = ({ printed }: Step): number | undefined => {
    const word = printed === undefined ? undefined : own[printed];
    return word?.kind === "put" ? word.block : undefined;
  };
  const used = new Set(steps.filter((step) => step.given !== undefined).map(blockOf));
  return steps.filter((step) => {
    if (step.given !== undefined) return true;
    if (step.printed === undefined || own[step.printed]?.kind === "gap") return false;
    const block = blockOf(step);
    return block === undefined || used.has(block);
  });
}

const isAt = (one: Stretch | undefined, other: Stretch | undefined): boolean =>
  one !== undefined && other !== undefined && one.start <= other.start && other.start < one.end;

function joined(one: Stretch | undefined, other: Stretch | undefined): Stretch | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

function sameWords(
  text: string,
  given: Stretch | undefined,
  quote: string,
  printed: Stretch | undefined,
): boolean {
  if (given === undefined || printed === undefined) return false;
  const words = (from: string, { start, end }: Stretch): string =>
    printedWordsOf(from.slice(start, end)).join(" ");
  return words(text, given) === words(quote, printed);
}

/** What differs; neighbours with nothing between them, as in scripts without spaces, as one. */
function unspaced(groups: readonly Group[]): Group[] {
  const found: Group[] = [];
  let isBroken = true;
  for (const group of groups) {
    const last = found.at(-1);
    if (group.isSame) isBroken = true;
    else if (last && !isBroken && touch(last, group)) {
      last.given = joined(last.given, group.given);
      last.printed = joined(last.printed, group.printed);
    } else {
      found.push({ ...group });
      isBroken = false;
    }
  }
  return found;
}

function touch(one: Group, other: Group): boolean {
  const pairs = [
    [one.given, other.given],
    [one.printed, other.printed],
  ] as const;
  const known = pairs.filter(([a, b]) => a !== undefined && b !== undefined);
  return known.length > 0 && known.every(([a, b]) => a?.end === b?.start);
}

function told({ given, printed }: Group, text: string, quote: string): Difference {
  const kind = given === undefined ? "LEFT_OUT" : printed === undefined ? "PUT_IN" : "CHANGED";
  const words = (from: string, at: Stretch | undefined): string | null =>
    at === undefined ? null : from.slice(at.start, at.end);
  return { kind, given: words(text, given), printed: words(quote, printed) };
}
