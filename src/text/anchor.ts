import { holds, type Span } from "./span.ts";

/** The words that a text must have around a place for it to be the same place, in code points. */
const context = 32;

export type Anchor = (
  span: Span,
  moved?: readonly number[],
) => { start: number } | { reason: string };

/**
 * Finds places of earlier texts again in a new one. `moved` are starts that something around the place has
 * moved it to. Where the words alone or their context leave a choice, the answer is why.
 */
export function anchorIn(now: string, earlier: readonly string[]): Anchor {
  const texts = earlier.map((text) => ({ text, ...edges(text, now) }));
  return (span, moved = []) => {
    const { start, end } = span;
    const held = texts.filter(({ text }) => holds(text, span));
    const words = span.exact ?? held[0]?.text.slice(start, end);
    const stands = (at: number): boolean =>
      holds(now, { ...span, start: at, end: at + end - start });
    const one = (found: readonly number[]): number | undefined => {
      const distinct = new Set(found.filter(stands));
      return distinct.size === 1 ? distinct.values().next().value : undefined;
    };
    // What no edit comes before keeps its distance to the text's start, what none comes after to its end.
    const kept = held.flatMap(({ text, head, tail }) => [
      ...(end <= head ? [start] : []),
      ...(text.length - start <= tail ? [start + now.length - text.length] : []),
    ]);
    const sure = one(moved) ?? one(kept) ?? (held.length === 0 ? one([start]) : undefined);
    if (sure !== undefined) return { start: sure };
    if (words === undefined) {
      return { reason: "Only the hash of its words is known, and they do not stand there." };
    }
    const found = placesOf(now, words);
    if (found.length === 0) return { reason: `The new text has no ${cut(words)}.` };
    const isOnly =
      found.length === 1 && held.every(({ text }) => placesOf(text, words).length === 1);
    const at = isOnly
      ? found[0]
      : one(held.flatMap(({ text }) => inContext(found, now, text, span)));
    if (at !== undefined) return { start: at };
    const times = found.length === 1 ? "once" : `${found.length} times`;
    return {
      reason: `The new text has ${cut(words)} ${times}, and nothing tells that it is the same place.`,
    };
  };
}

/** Those of the places that have the old place's words around them: on both sides, or on one in full. */
function inContext(found: readonly number[], now: string, old: string, span: Span): number[] {
  const length = span.end - span.start;
  const before = last(old.slice(Math.max(0, span.start - 2 * context), span.start));
  const after = first(old.slice(span.end, span.end + 2 * context));
  const follows = (at: number): boolean =>
    now.startsWith(before, at - before.length) && at >= before.length;
  const leads = (at: number): boolean => now.startsWith(after, at + length);
  const both = found.filter((at) => follows(at) && leads(at));
  if (both.length > 0) return both;
  return found.filter((at) => (isFull(before) && follows(at)) || (isFull(after) && leads(at)));
}

const isFull = (part: string): boolean => [...part].length === context;
const first = (part: string): string => [...part].slice(0, context).join("");
const last = (part: string): string => [...part].slice(-context).join("");

function placesOf(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** How much two texts share at their start and at their end. */
function edges(a: string, b: string): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let [head, tail] = [0, 0];
  while (head < most && a[head] === b[head]) head += 1;
  while (tail < most && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return { head, tail };
}

function cut(words: string): string {
  const start = first(words);
  return JSON.stringify(start.length < words.length ? `${start}…` : words);
}
