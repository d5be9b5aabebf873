import type { Span } from "./state.ts";

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
/** So much of a text around an edge is looked at for where words end. */
const reach = 200;

/** A span with one of its edges moved by a word or a mark, in any script; the same where that would leave nothing. */
export function moveEdge(text: string, span: Span, edge: "start" | "end", by: 1 | -1): Span {
  const from = Math.max(0, span[edge] - reach);
  const stops = [...segmenter.segment(text.slice(from, span[edge] + reach))]
    .filter(({ segment }) => segment.trim() !== "")
    .map(({ index, segment }) => from + index + (edge === "end" ? segment.length : 0));
  const next =
    by === 1
      ? stops.find((stop) => stop > span[edge])
      : stops.findLast((stop) => stop < span[edge]);
  const moved = next === undefined ? span : { ...span, [edge]: next };
  return moved.start < moved.end ? moved : span;
}
