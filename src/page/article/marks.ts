import type { Segment } from "../data.ts";
import { escaped } from "../escaped.ts";
import { segmentClass } from "../part/segments.tsx";

interface Span {
  start: number;
  end: number;
}

/** A quote as far as its place in the text goes. */
export interface Marked {
  id: string;
  span: Span;
  segments: readonly { kind: Segment["kind"]; span: Span }[];
}

/** A paragraph with the line breaks after it, as HTML, and the quotes that begin in it. */
export interface Paragraph<Quote extends Marked> {
  html: string;
  begins: Quote[];
}

/**
 * A text with its quotes marked where they stand, and names, where they are given. Without its tags the HTML of all paragraphs is the text; a quote is
 * as many marks as paragraphs and overlapping quotes cut it into, which together have its words.
 */
export function markedText<Quote extends Marked>(
  text: string,
  quotes: readonly Quote[],
  names: readonly Span[] = [],
): Paragraph<Quote>[] {
  // Of two that begin together, the longer one is around the other.
  const sorted = quotes.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const numbers = new Map(quotes.map((quote, i) => [quote, i + 1]));
  let from = 0;
  const paragraphs = text.match(/[^\n]*\n+|[^\n]+$/g) ?? [];
  return paragraphs.map((paragraph) => {
    const span = { start: from, end: from + paragraph.length };
    from = span.end;
    const within = sorted.filter((quote) => overlaps(quote.span, span));
    return {
      html: htmlOf(
        text,
        span,
        within,
        numbers,
        names.filter((name) => overlaps(name, span)),
      ),
      begins: within.filter(({ span: { start } }) => start >= span.start),
    };
  });
}

function htmlOf<Quote extends Marked>(
  text: string,
  whole: Span,
  quotes: readonly Quote[],
  numbers: ReadonlyMap<Quote, number>,
  names: readonly Span[],
): string {
  const parts: string[] = [];
  let open: Quote[] = [];
  for (const [start, end] of stretches(whole, quotes, names)) {
    const here = quotes.filter(({ span }) => overlaps(span, { start, end }));
    const kept = open.findIndex((quote, i) => quote !== here[i]);
    const shared = kept === -1 ? open.length : kept;
    for (const quote of open.slice(shared).toReversed()) {
      parts.push(quote.span.end === start ? endOf(numbers.get(quote)) : "</mark>");
    }
    for (const quote of here.slice(shared)) {
      const isFirst = quote.span.start === start;
      const id = isFirst ? ` id="${escaped(quote.id)}"` : "";
      parts.push(`<mark data-quote="${numbers.get(quote)}"${id}>`);
    }
    open = here;
    const words = escaped(text.slice(start, end));
    const isName = names.some((name) => overlaps(name, { start, end }));
    const html = isName ? `<span class="named">${words}</span>` : words;
    parts.push(segmentHtml(html, here.at(-1), { start, end }));
  }
  for (const quote of open.toReversed()) {
    parts.push(quote.span.end <= whole.end ? endOf(numbers.get(quote)) : "</mark>");
  }
  return parts.join("");
}

/** The number stands in an attribute, where the style sheet finds it: it is no part of the text. */
const endOf = (number: number | undefined): string => `<sup data-quote="${number}"></sup></mark>`;

/** What the innermost quote has here says how it looks. */
function segmentHtml(html: string, quote: Marked | undefined, at: Span): string {
  const segment = quote?.segments.find(({ span }) => overlaps(span, at));
  if (segment === undefined) return html;
  return `<span class="${segmentClass[segment.kind]}">${html}</span>`;
}

/** A paragraph cut wherever a quote, a segment or a name begins or ends. */
function stretches(
  whole: Span,
  quotes: readonly Marked[],
  names: readonly Span[],
): [number, number][] {
  const spans = quotes.flatMap(({ span, segments }) => [
    span,
    ...segments.map((each) => each.span),
  ]);
  const edges = [...spans, ...names]
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => edge > whole.start && edge < whole.end);
  const cuts = [...new Set([whole.start, ...edges, whole.end])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => [cuts[i] ?? whole.start, end]);
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
