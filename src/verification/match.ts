import { matches, type Token } from "./normalise.ts";

/** What stands in an insertion's place costs half of a word that is changed, put in or left out. */
const changed = 2;
const filled = 1;

/**
 * Whether the words stand so in a quote, as a run of it. What a gap stands for may be any words, yet at least
 * half of those given have to be the speaker's own, and a run begins or ends within a gap only where the quote
 * does. What an editor or a reporter put between may be given as it is printed, or left out.
 */
export function standsIn(words: readonly string[], tokens: readonly Token[]): boolean {
  const enough = Math.ceil(words.length / 2);
  // By how many words were taken so far: the most that were the speaker's own; -1 where that is impossible.
  let own = words.map(() => -1).concat(-1);
  for (const [index, token] of tokens.entries()) {
    const next: number[] = own.map(() => -1);
    let whole = false;
    const put = (at: number, count: number, mayEnd: boolean): void => {
      next[at] = Math.max(next[at] ?? -1, count);
      if (mayEnd && at === words.length && count >= enough) whole = true;
    };
    // A run may begin at any token.
    own[0] = 0;
    for (const [taken, word] of words.entries()) {
      const so = own[taken] ?? -1;
      if ("gap" in token) {
        const filling = Math.max(so, next[taken] ?? -1);
        const outermost = index === 0 || taken > 0;
        if (filling >= 0 && outermost) put(taken + 1, filling, index === tokens.length - 1);
      }
      if (so < 0) continue;
      if ("gap" in token || "clause" in token) {
        const printed = "gap" in token ? token.gap : token.clause;
        put(taken, so, false);
        const given = printed.every((each, i) => words[taken + i] === each);
        if (given) put(taken + printed.length, so, true);
      } else if (matches(token, word)) put(taken + 1, so + 1, true);
    }
    if (whole) return true;
    own = next;
  }
  return false;
}

/**
 * How much of the words a quote holds, 0 to 1, by the edits that turn the nearest run of it into them. Less
 * than 1 for what does not stand in it.
 */
export function similarity(words: readonly string[], tokens: readonly Token[]): number {
  if (words.length === 0) return 0;
  let costs = words.map((_, i) => (i + 1) * changed);
  costs.unshift(0);
  let least = costs[words.length] ?? 0;
  for (const token of tokens) {
    const next = [0];
    for (const [i, word] of words.entries()) {
      const [across, above, beside] = [costs[i] ?? 0, costs[i + 1] ?? 0, next[i] ?? 0];
      next.push(
        "gap" in token || "clause" in token
          ? Math.min(above, beside + filled)
          : Math.min(
              across + (matches(token, word) ? 0 : changed),
              above + changed,
              beside + changed,
            ),
      );
    }
    costs = next;
    least = Math.min(least, costs[words.length] ?? 0);
  }
  // Cut, not rounded: 1 is for what stands in the quote.
  return Math.floor(Math.max(0, 1 - least / (changed * words.length)) * 1000) / 1000;
}
