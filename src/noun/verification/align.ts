import type { PrintedWord } from "./printed-words.ts";

/** One step of turning a quote's words into those given: indexes into either list. */
export interface Step {
  printed?: number;
  given?: number;
}

// A word that is changed, left out or put in. What is left is for choosing among alignments that cost the same: words
// that are spelled alike belong together, a changed word says more than two, and others may stand in a gap.
const unit = 4096;
const changed = { like: unit, unlike: unit + 1 };
const alone = { inGap: unit + 2, else: unit + 3 };
/** Whoever quotes begins and ends with words as they are: for that, up to four may be left out before or after. */
const outermost = 4 * unit;
const [paired, skipped, put] = [1, 2, 3];

/** The likeliest way in which a run of the quote's words became those given, in order. */
export function align(given: readonly string[], printed: readonly PrintedWord[]): Step[] {
  const width = given.length + 1;
  const from = new Uint8Array((printed.length + 1) * width);
  let costs = new Int32Array(width);
  let next = new Int32Array(width);
  const isGap = (at: number): boolean => printed[at]?.kind === "gap";
  const putting = (at: number): number => (isGap(at - 1) || isGap(at) ? alone.inGap : alone.else);
  const atEnd = (j: number): number =>
    (j === 1 ? outermost : 0) + (j === given.length ? outermost : 0);
  for (let j = 1; j < width; j += 1) {
    costs[j] = (costs[j - 1] ?? 0) + putting(0) + atEnd(j);
    from[j] = put;
  }
  let best = { cost: costs[given.length] ?? 0, at: 0 };
  for (const [index, own] of printed.entries()) {
    const row = (index + 1) * width;
    const skipping = own.kind === "gap" || own.kind === "put" ? 0 : alone.else;
    const adding = putting(index + 1);
    // A run may begin at any word.
    next[0] = 0;
    for (let j = 1; j < width; j += 1) {
      const price = pairing(own, given[j - 1] ?? "");
      const pair = (costs[j - 1] ?? 0) + (price === 0 ? 0 : price + atEnd(j));
      const skip = (costs[j] ?? 0) + skipping;
      const add = (next[j - 1] ?? 0) + adding + atEnd(j);
      const least = Math.min(pair, skip, add);
      next[j] = least;
      // Of words that may each be the changed one, the first is.
      from[row + j] = least === skip ? skipped : least === pair ? paired : put;
    }
    const whole = next[given.length] ?? 0;
    if (whole < best.cost) best = { cost: whole, at: index + 1 };
    [costs, next] = [next, costs];
  }
  const steps: Step[] = [];
  for (let [i, j] = [best.at, given.length]; j > 0;) {
    const how = from[i * width + j];
    const step = { ...(how !== put && { printed: --i }), ...(how !== skipped && { given: --j }) };
    steps.push(step);
  }
  return steps.toReversed();
}

function pairing(own: PrintedWord, word: string): number {
  if (own.kind === "gap") return 1 << 30;
  if (isSame(own, word)) return 0;
  return own.kind !== "part" && isLike(own.text, word) ? changed.like : changed.unlike;
}

/** Whether a word is given as it is printed. */
export function isSame(own: PrintedWord, word: string): boolean {
  if (own.kind === "word" || own.kind === "put") return own.text === word;
  if (own.kind === "gap") return false;
  const { starts, ends } = own;
  const isLong = word.length >= starts.length + ends.length;
  return isLong && word.startsWith(starts) && word.endsWith(ends);
}

/** Whether half of their letters are the same from either end. */
function isLike(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length);
  let [before, after] = [0, 0];
  while (before < most && one[before] === other[before]) before += 1;
  while (after < most - before && one.at(-1 - after) === other.at(-1 - after)) after += 1;
  return 2 * (before + after) >= Math.max(one.length, other.length);
}
