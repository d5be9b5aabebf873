import type { NamedActors } from "../name/named-actors.ts";
import type { Sentence } from "../text/unit.ts";

/** A person named outside of quotations, before the place that is looked at. */
export interface Trace {
  actor: number;
  start: number;
  sentence: number;
  paragraph: number;
  isFirst: boolean;
}

export function tracesOf(cast: NamedActors, sentences: readonly Sentence[]): Trace[] {
  const traces: Trace[] = [];
  for (const sentence of sentences) {
    let isFirst = true;
    for (const unit of sentence.units) {
      if (unit.kind === "quotation") continue;
      const { mention } = unit;
      if (mention === 0) continue;
      const { actor, start } = cast.mentions[mention - 1]!;
      traces.push({
        actor,
        start,
        sentence: sentence.index,
        paragraph: sentence.paragraph,
        isFirst,
      });
      isFirst = false;
    }
  }
  return traces;
}

/** How many were named before a place in the text. */
export function countBefore(traces: readonly Trace[], start: number): number {
  return lowerBound(traces.length, (at) => traces[at]!.start < start);
}

/** How many mentions begin before a place in the text. */
export function countMentions({ mentions }: NamedActors, start: number): number {
  return lowerBound(mentions.length, (at) => mentions[at]!.start < start);
}

/** How many of the first hold; they must be before all that do not. */
function lowerBound(size: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
