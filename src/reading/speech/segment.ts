import { hasLetter } from "../../text/blank.ts";
import type { Segment, Span } from "../suggestion.ts";

/** The parts of a stretch of verbatim words: insertions in square brackets, ellipses, and the words between. */
export function verbatimSegments(text: string, { start, end }: Span): Segment[] {
  const segments: Segment[] = [];
  let from = start;
  const push = (kind: Segment["kind"], to: number): void => {
    if (to > from) segments.push({ kind, start: from, end: to });
    from = to;
  };
  for (let at = start; at < end; at += 1) {
    const sign = text[at];
    const size = sign === "[" ? bracketAt(text, at, end) : ellipsisAt(text, at, end);
    if (size === 0) continue;
    push("VERBATIM", at);
    push(hasLetter(text.slice(at, at + size)) ? "EDITORIAL_INSERTION" : "ELLIPSIS", at + size);
    at += size - 1;
  }
  push("VERBATIM", end);
  return hasWords(text, segments) ? segments : [{ kind: "VERBATIM", start, end }];
}

/** The size of "[the law]" or "[…]"; "[sic" that is never closed is no insertion, "[.]" a mended full stop. */
function bracketAt(text: string, at: number, end: number): number {
  const close = text.slice(at, Math.min(end, at + 200)).indexOf("]");
  if (close < 2) return 0;
  return close + 1;
}

function ellipsisAt(text: string, at: number, end: number): number {
  if (text[at] === "…") return 1;
  if (text[at] !== ".") return 0;
  let to = at;
  while (to < end && text[to] === ".") to += 1;
  return to - at > 2 ? to - at : 0;
}

function hasWords(text: string, segments: readonly Segment[]): boolean {
  return segments.some(
    ({ kind, start, end }) => kind === "VERBATIM" && hasLetter(text.slice(start, end)),
  );
}

/** A reported clause with marked words in it: the marked ones are the speaker's. */
export function mixedSegments(text: string, span: Span, marked: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let from = span.start;
  for (const { start, end } of marked) {
    if (start > from) segments.push({ kind: "PARAPHRASE", start: from, end: start });
    segments.push(...verbatimSegments(text, { start, end }));
    from = end;
  }
  if (span.end > from) segments.push({ kind: "PARAPHRASE", start: from, end: span.end });
  return segments;
}
