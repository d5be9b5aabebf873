import { anchorIn } from "./anchor.ts";
import { foldPlaced, type Placed } from "./placed.ts";
import { holds, type Span } from "./span.ts";

/** Where a place of an earlier text is in a new one, and where what is inside of it. */
export interface Refound {
  start: number;
  end: number;
  inside(offset: number): number;
}

/**
 * Finds places again whose words are the same but for typography: other marks, spaces, forms of letters. Texts
 * are folded only once something is asked.
 */
export function anchorFolded(now: string, earlier: readonly string[]) {
  let folded: { now: Placed; texts: { text: string; placed: Placed }[] } | undefined;
  return (span: Span): Refound | undefined => {
    folded ??= {
      now: foldPlaced(now),
      texts: earlier.map((text) => ({ text, placed: foldPlaced(text) })),
    };
    const { now: here, texts } = folded;
    const from = texts.find(({ text }) => holds(text, span))?.placed;
    if (from === undefined) return undefined;
    const [start, end] = [indexOf(from, span.start), indexOf(from, span.end)];
    if (start === end) return undefined;
    const find = anchorIn(
      here.folded,
      texts.map(({ placed }) => placed.folded),
    );
    const found = find({ start, end, exact: from.folded.slice(start, end) });
    if (!("start" in found)) return undefined;
    const last = found.start + end - start - 1;
    return {
      start: here.starts[found.start] ?? 0,
      end: here.ends[last] ?? 0,
      inside: (offset) => {
        const at = found.start + indexOf(from, offset) - start;
        return at > last ? (here.ends[last] ?? 0) : (here.starts[at] ?? 0);
      },
    };
  };
}

/** The first unit of a folded text that comes from the offset or after it. */
function indexOf({ starts }: Placed, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
