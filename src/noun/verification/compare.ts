import type { Computed } from "../../engine/declare/field.ts";
import { printedWordsOf, wordsOf } from "../../text/words.ts";
import { differencesOf } from "./differences.ts";
import { mostSimilar, similarity, standsIn } from "./similarity.ts";
import { tokensOf, type Segment } from "./quote-tokens.ts";

/** Of a quote that may hold the words: its id, 1 where the speaker said it or none is asked for, its segments. */
type Candidate = readonly [which: number, id: string, theirs: 0 | 1, segments: Segment[]];
/** The same, and its place among the rows. */
type Placed = readonly [at: number, candidate: Candidate];

/** Of the rows found, those for one of the questions. */
export const ofQuestion = (rows: readonly unknown[], which: number): Placed[] =>
  (rows as readonly Candidate[])
    .map((candidate, at): Placed => [at, candidate])
    .filter(([, candidate]) => candidate[0] === which);

/** From here on words are an alteration of others; two of five may differ. */
const alike = 0.6;
const mostShown = 20;
/** Steps of comparing, each of a few nanoseconds: long words against many long quotes are no reason to wait. */
const mostSteps = 1_000_000;
/** What differs by nothing but contractions, `do not` for `don’t`, is that much alike: as printed it does not stand. */
const contracted = 0.999;

interface Compared {
  at: number;
  id: string;
  theirs: boolean;
  exact: boolean;
  similarity: number;
  segments: readonly Segment[];
}

/** Whether any of the quotes holds the words, and which of them to show, best first. */
export function judge(
  candidates: readonly Placed[],
  text: string,
): Computed<"match" | "similarity" | "differences"> {
  const judged = compare(candidates, { printed: printedWordsOf(text), words: wordsOf(text) });
  const found = (match: string, quotes: readonly Compared[]) => {
    const best = quotes.toSorted((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1));
    const [first] = best;
    const differences = !first || first.exact ? [] : differencesOf(text, first.segments);
    return {
      fields: { match, similarity: first?.similarity ?? 0, differences },
      order: best.slice(0, mostShown).map(({ at }) => at),
    };
  };
  const near = judged.filter((one) => one.similarity >= alike);
  const theirs = near.filter((one) => one.theirs);
  const others = near.filter((one) => !one.theirs);
  const exactly = (quotes: readonly Compared[]) => quotes.filter(({ exact }) => exact);
  if (exactly(theirs).length > 0) return found("EXACT", exactly(theirs));
  if (exactly(others).length > 0) return found("ATTRIBUTED_ELSEWHERE", exactly(others));
  if (theirs.length > 0) return found("ALTERED", theirs);
  return found(others.length > 0 ? "ATTRIBUTED_ELSEWHERE" : "NOT_FOUND", others);
}

interface Asked {
  printed: readonly string[];
  words: readonly string[];
}

/** How alike each quote is; the likeliest first, for as long as there is work left to do. */
function compare(candidates: readonly Placed[], { printed, words }: Asked): Compared[] {
  let left = mostSteps;
  const quotes = candidates.map(([at, [, id, theirs, segments]]) => {
    const tokens = tokensOf(segments, wordsOf);
    const most = mostSimilar(words, tokens);
    return { at, id, theirs: theirs === 1, segments, tokens, most };
  });
  return quotes
    .toSorted((a, b) => b.most - a.most || a.at - b.at)
    .map(({ at, id, theirs, segments, tokens, most }): Compared => {
      const steps = tokens.length * words.length;
      const isWorth = most >= alike && steps <= left;
      if (isWorth) left -= steps;
      // What stands in a quote lacks no word, unless in a gap.
      const mayStand = most === 1 || tokens.some((token) => !("word" in token));
      const exact = isWorth && mayStand && standsIn(printed, tokensOf(segments, printedWordsOf));
      const similar = isWorth && !exact ? similarity(words, tokens) : 0;
      return {
        at,
        id,
        theirs,
        exact,
        similarity: exact ? 1 : Math.min(contracted, similar),
        segments,
      };
    });
}
