import { matches, type Token } from "./quote-tokens.ts";

/** What stands in an insertion's place costs half of a word that is changed, put in or left out. */
const changed = 2;
const filled = 1;

/**
 * Whether the words stand so in a quote, as a run of it. What a gap stands for may be any words, yet at least
 * half of those given have to be the speaker's own, and a run begins or ends within a gap only where the quote
 * does. What an editor or a reporter put between may be given as it is printed, or left out.
 */
export function standsIn(words: readonly string[], tokens: readonly Token[]): boolean {
  const own = tokens.flatMap((token) => ("word" in token ? [token.word] : []));
  if (own.length === tokens.length) return ` ${own.join(" ")} `.includes(` ${words.join(" ")} `);
  return standsAmongGaps(words, tokens);
}

function standsAmongGaps(words: readonly string[], tokens: readonly Token[]): boolean {
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
  const count = words.length;
  if (count === 0) return 0;
  const numbers = new Map<string, number>();
  const given = Int32Array.from(words, (word) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  });
  let costs = Int32Array.from({ length: count + 1 }, (_, i) => i * changed);
  let next = new Int32Array(count + 1);
  let least = costs[count] ?? 0;
  for (const token of tokens) {
    const isPut = "gap" in token || "clause" in token;
    const number = "word" in token ? (numbers.get(token.word) ?? -1) : -1;
    const isPart = "starts" in token;
    let [across, beside] = [costs[0] ?? 0, 0];
    next[0] = 0;
    for (let i = 0; i < count; i += 1) {
      const above = costs[i + 1] ?? 0;
      if (isPut) beside = Math.min(above, beside + filled);
      else {
        const fits = isPart ? matches(token, words[i] ?? "") : given[i] === number;
        beside = Math.min(across + (fits ? 0 : changed), above + changed, beside + changed);
      }
      next[i + 1] = beside;
      across = above;
    }
    [costs, next] = [next, costs];
    least = Math.min(least, beside);
  }
  return shareOf(least, count);
}

/** At most so similar can words and a quote be, whatever their order: what each word costs that the quote lacks. */
export function mostSimilar(words: readonly string[], tokens: readonly Token[]): number {
  const own = new Set(tokens.flatMap((token) => ("word" in token ? [token.word] : [])));
  const parts = tokens.filter((token) => "starts" in token);
  const hasGap = tokens.some((token) => "gap" in token || "clause" in token);
  const isLacking = (word: string): boolean =>
    !own.has(word) && !parts.some((part) => matches(part, word));
  const lacking = words.filter(isLacking).length;
  return shareOf(lacking * (hasGap ? filled : changed), words.length);
}

// Cut, not rounded: 1 is for what stands in the quote.
const shareOf = (cost: number, count: number): number =>
  Math.floor(Math.max(0, 1 - cost / (changed * count)) * 1000) / 1000;
