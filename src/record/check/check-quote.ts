import { hasLetter } from "../../text/blank.ts";
import type { Quote, Segment } from "../format/record.ts";
import { speakersOf } from "../format/speakers.ts";
import { codePointLength } from "../../text/offset.ts";
import type { Locate, Place } from "./place.ts";
import type { Refuse } from "../format/refusal.ts";

export interface CheckedQuote {
  record: Quote;
  place: Place;
  segments: CheckedSegment[];
  verbatimText: string | null;
  speakerPlace: Place | undefined;
  cuePlace: Place | undefined;
}

export interface CheckedSegment extends Omit<Place, "exact" | "sha256"> {
  kind: Segment["kind"];
  text: string;
}

export function checkQuote(
  quote: Quote,
  path: string,
  locate: Locate,
  refuse: Refuse,
): CheckedQuote | undefined {
  const place = locate(quote.span, `${path}.span`);
  const speakerPlace = quote.speakerSpan && locate(quote.speakerSpan, `${path}.speakerSpan`);
  const cuePlace = quote.cueSpan && locate(quote.cueSpan, `${path}.cueSpan`);
  if (place === undefined) return undefined;
  const segments = checkSegments(quote, place, path, refuse);
  if (segments === undefined) return undefined;
  if (speakerPlace && !standsOutside(speakerPlace, quote, place, segments)) {
    const reason = "The speaker's place lies inside the quote.";
    refuse(`${path}.speakerSpan`, reason, "Name the place outside the quoted words.");
  }
  if (quote.speaker !== undefined && quote.speaker !== speakersOf(quote)[0]) {
    const reason = `\`speaker\` is not the first of \`speakers\`.`;
    refuse(`${path}.speaker`, reason, "Leave it out, or let it be the first.");
  }
  for (const [i, slug] of (quote.through ?? []).entries()) {
    if (!speakersOf(quote).includes(slug)) continue;
    const reason = `The speaker "${slug}" passes on what is the speaker's own.`;
    refuse(`${path}.through[${i}]`, reason, "Leave it out: who speaks passes nothing on.");
  }
  if (quote.speakerSpan && speakersOf(quote).length === 0) {
    const reason = "A place names the speaker, but no speaker is given.";
    refuse(`${path}.speakerSpan`, reason, "Give `speaker`, or leave `speakerSpan` out.");
  }
  const verbatimText = quote.form === "INDIRECT" ? null : ownWords(segments);
  return { record: quote, place, segments, verbatimText, speakerPlace, cuePlace };
}

function checkSegments(
  quote: Quote,
  place: Place,
  path: string,
  refuse: Refuse,
): CheckedSegment[] | undefined {
  const kinds = { DIRECT: "VERBATIM", INDIRECT: "PARAPHRASE", MIXED: undefined } as const;
  const kind = kinds[quote.form];
  const { start, end, startCp } = place;
  const given = quote.segments ?? (kind && [{ kind, start, end }]);
  if (given === undefined) {
    const reason = "A MIXED quote must say which of its words are the speaker's.";
    return void refuse(`${path}.segments`, reason, "Give `segments`.");
  }
  const at = (index: number): string => `${path}.segments[${index}]`;
  const breakAt = given.findIndex(
    (segment, i) => segment.start !== (given[i - 1]?.end ?? start) || segment.end <= segment.start,
  );
  if (breakAt !== -1 || given.at(-1)?.end !== end) {
    const where = breakAt === -1 ? given.length - 1 : breakAt;
    const reason = `The segments do not tile the quote, ${start} to ${end}, in order.`;
    return void refuse(at(where), reason, "Let each start where the one before it ends.");
  }
  const words = quote.span.exact;
  const checked = given.map((segment): CheckedSegment => {
    const text = words.slice(segment.start - start, segment.end - start);
    const before = startCp + codePointLength(words.slice(0, segment.start - start));
    return { ...segment, text, startCp: before, endCp: before + codePointLength(text) };
  });
  let sound = true;
  const complain = (where: string, reason: string, remedy: string): void => {
    sound = false;
    refuse(where, reason, remedy);
  };
  for (const [index, { kind: own, text }] of checked.entries()) {
    if (!text.isWellFormed()) {
      complain(
        at(index),
        "The segment cuts a character in two.",
        "Move it off the surrogate pair.",
      );
    } else if (own === "EDITORIAL_INSERTION" && !/^\[.+\]$/s.test(text)) {
      complain(at(index), "An editor's insertion stands in square brackets.", "Correct its place.");
    } else if (own === "ELLIPSIS" && hasLetter(text)) {
      complain(at(index), "The mark of an omission holds no words.", "Correct its place or kind.");
    }
  }
  const paraphrase = checked.findIndex((segment) => segment.kind === "PARAPHRASE");
  if (paraphrase !== -1 && quote.form === "DIRECT") {
    const reason = "A DIRECT quote has nothing that is told in the reporter's words.";
    complain(at(paraphrase), reason, "Correct `form` to MIXED, or the segment's kind.");
  }
  const verbatim = checked.some((segment) => segment.kind === "VERBATIM");
  if (verbatim === (quote.form === "INDIRECT")) {
    const reason = verbatim
      ? "An INDIRECT quote has none of the speaker's words."
      : `A ${quote.form} quote has at least one VERBATIM segment.`;
    complain(`${path}.segments`, reason, "Correct `form`, or the segments' kinds.");
  }
  return sound ? checked : undefined;
}

/**
 * `“Yes,” she said, “soon”`: there the speaker stands between the marks, yet not among her words. In reported speech
 * it may, where its parts tell what is reported from who reports it.
 */
function standsOutside(
  speaker: Place,
  quote: Quote,
  place: Place,
  segments: CheckedSegment[],
): boolean {
  if (speaker.end <= place.start || place.end <= speaker.start) return true;
  const isTold = segments.some(({ kind }) => kind === "PARAPHRASE");
  return (
    (quote.form === "DIRECT" || isTold) &&
    segments.some(
      ({ kind, start, end }) =>
        kind === "REPORTING_CLAUSE" && start <= speaker.start && speaker.end <= end,
    )
  );
}

const isReported = (kind: Segment["kind"]): boolean =>
  kind === "REPORTING_CLAUSE" || kind === "PARAPHRASE";

/**
 * The speaker's words alone. `[…]` stands for what an editor put in or left out, and for a reporter's
 * words between two of the speaker's; at the quote's ends those just fall away.
 */
function ownWords(segments: CheckedSegment[]): string {
  const kinds = segments.map(({ kind }) => kind);
  const [first, last] = [kinds.indexOf("VERBATIM"), kinds.lastIndexOf("VERBATIM")];
  let words = "";
  let gap: "none" | "reported" | "edited" = "none";
  for (const [index, { kind, text }] of segments.entries()) {
    const outside = index < first || index > last;
    if (kind !== "VERBATIM") {
      if (!isReported(kind)) gap = "edited";
      else if (!outside && gap === "none") gap = "reported";
      continue;
    }
    // A reporting clause brings no spaces of its own once its marks are gone.
    const spaced = gap === "reported";
    if (gap !== "none") words += `${spaced && !/\s$/.test(words) ? " " : ""}[…]`;
    words += `${spaced && !/^\s/.test(text) ? " " : ""}${text}`;
    gap = "none";
  }
  return gap === "edited" ? `${words}[…]` : words;
}
