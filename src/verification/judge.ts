import type { Args } from "../engine/declare.ts";
import { similarity, standsIn } from "./match.ts";
import { tokensOf, wordsOf, type Segment } from "./normalise.ts";

/** Of a quote that may hold the words: its id, 1 where the speaker said it or none is asked for, its segments. */
export type Candidate = readonly [id: string, theirs: 0 | 1, segments: Segment[]];

/** From here on words are an alteration of others; two of five may differ. */
const alike = 0.6;
const mostShown = 20;

interface Judged {
  at: number;
  id: string;
  theirs: boolean;
  exact: boolean;
  similarity: number;
}

/** Whether any of the quotes holds the words, and which of them to show, best first. */
export function judge(candidates: readonly unknown[], { text }: Args) {
  const words = wordsOf(String(text));
  const judged = (candidates as readonly Candidate[]).map(([id, theirs, segments], at): Judged => {
    const tokens = tokensOf(segments);
    const exact = standsIn(words, tokens);
    return {
      at,
      id,
      theirs: theirs === 1,
      exact,
      similarity: exact ? 1 : similarity(words, tokens),
    };
  });
  const found = (match: string, quotes: readonly Judged[]) => {
    const best = quotes.toSorted((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1));
    return {
      fields: { match, similarity: best[0]?.similarity ?? 0 },
      order: best.slice(0, mostShown).map(({ at }) => at),
    };
  };
  const near = judged.filter((one) => one.similarity >= alike);
  const theirs = near.filter((one) => one.theirs);
  const others = near.filter((one) => !one.theirs);
  const exactly = (quotes: readonly Judged[]) => quotes.filter(({ exact }) => exact);
  if (exactly(theirs).length > 0) return found("EXACT", exactly(theirs));
  if (exactly(others).length > 0) return found("ATTRIBUTED_ELSEWHERE", exactly(others));
  if (theirs.length > 0) return found("ALTERED", theirs);
  return found(others.length > 0 ? "ATTRIBUTED_ELSEWHERE" : "NOT_FOUND", others);
}
