import type { Quote, Segment } from "../record/format/record.ts";
import type { SegmentInput } from "./input.ts";
import type { FoundPlace } from "./place.ts";
import { fault, quoted, type Path } from "./user-error.ts";

const opening = /[“„«‟‹「『"]/u;
const closing = /[”“»«‟›」』"]/u;
/** Words in marks, within a quote that is reported otherwise. */
const marked = /[“„«"](?<words>[^“”„«»"]+)[”“»"]/gu;

/** What form a quote has by the marks around and inside of it. */
export function formOf(text: string | undefined, { start, end, exact }: FoundPlace): Quote["form"] {
  const isBetweenMarks =
    text !== undefined &&
    opening.test(text.charAt(start - 1)) &&
    closing.test(
      text
        .slice(end)
        .replace(/^[,.!?]/, "")
        .charAt(0) || text.charAt(end),
    );
  if (isBetweenMarks) return "DIRECT";
  return exact.search(marked) === -1 ? "INDIRECT" : "MIXED";
}

/** The parts of a quote by brackets and marks; undefined where it is of one part, as its form has it anyway. */
export function segmentsOf(form: Quote["form"], place: FoundPlace): Segment[] | undefined {
  if (form === "INDIRECT") return undefined;
  const parts = form === "DIRECT" ? inBrackets(place.exact, 0, "VERBATIM") : inMarks(place.exact);
  if (parts.length === 1 && form === "DIRECT") return undefined;
  return parts.map(({ start, end, kind }) => ({
    kind,
    start: place.start + start,
    end: place.start + end,
  }));
}

/** Segments that are given by their words. */
export function givenSegments(
  given: readonly SegmentInput[],
  { start, exact }: FoundPlace,
  path: Path,
): Segment[] {
  let at = 0;
  const found = given.map(({ kind, exact: words }, i): Segment => {
    if (words === "" || !exact.startsWith(words, at)) {
      const message = `The quote goes on with ${quoted(exact.slice(at))}, not ${quoted(words)}: its parts follow each other.`;
      fault("NOT_IN_TEXT", [...path, i, "exact"], message);
    }
    at += words.length;
    return { kind, start: start + at - words.length, end: start + at };
  });
  if (at < exact.length) {
    fault("INVALID", path, `The parts leave out ${quoted(exact.slice(at))} at the quote's end.`);
  }
  return found;
}

/** Editors put in `[what they write]` and leave out `[…]`. */
function inBrackets(words: string, offset: number, kind: Segment["kind"]): Segment[] {
  const parts: Segment[] = [];
  let at = 0;
  for (const { 0: bracket, index } of words.matchAll(/\[[^[\]]+\]/g)) {
    if (index > at) parts.push({ kind, start: offset + at, end: offset + index });
    const end = index + bracket.length;
    const own = /^\[[\s.…]+\]$/u.test(bracket) ? "ELLIPSIS" : "EDITORIAL_INSERTION";
    parts.push({ kind: own, start: offset + index, end: offset + end });
    at = end;
  }
  if (at < words.length) parts.push({ kind, start: offset + at, end: offset + words.length });
  return parts;
}

function inMarks(words: string): Segment[] {
  const parts: Segment[] = [];
  let at = 0;
  for (const { index, groups } of words.matchAll(marked)) {
    const own = groups?.["words"] ?? "";
    const start = index + 1;
    if (start > at) parts.push({ kind: "REPORTING_CLAUSE", start: at, end: start });
    parts.push(...inBrackets(own, start, "VERBATIM"));
    at = start + own.length;
  }
  if (at < words.length) parts.push({ kind: "REPORTING_CLAUSE", start: at, end: words.length });
  return parts;
}
