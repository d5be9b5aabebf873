import { hasLetter } from "../../text/blank.ts";
import type { Span } from "../suggestion.ts";
import type { Unit } from "../text/unit.ts";
import type { Discourse } from "./discourse.ts";
import type { FoundQuote } from "./found-quote.ts";
import type { Phrase } from "./phrase.ts";
import { inner, isTagged, type Quoted } from "./quoted.ts";
import { mixedSegments, verbatimSegments } from "./segment.ts";
import type { Speaker } from "./speaker.ts";
import type { SpeechClause } from "./speech-clause.ts";

function spanOf(units: readonly Unit[], { from, to }: Pick<Phrase, "from" | "to">): Span {
  return { start: units[from]!.start, end: units[to - 1]!.end };
}

/** What stands in marks as a quote; nothing where another gives it along with its own. */
export function quoteOf(
  text: string,
  quoted: Quoted,
  spoken: readonly Quoted[],
  own: Speaker | undefined,
  discourse: Discourse,
  isAfterSpeech: boolean,
): FoundQuote[] {
  const { unit, sentence, at, clause, tie } = quoted;
  const words = trimmed(text, unit.quotation!);
  if (words === undefined) return [];
  const last = discourse.lastSpeaker;
  const isCarried = own === undefined && last !== undefined && clause?.cue.isPassive !== true;
  const speaker: Speaker | undefined = isCarried
    ? { actor: last.actor, rule: "carried", certainty: 1, span: undefined }
    : own;
  const content = clause?.content;
  const inside =
    content !== undefined && !content.isBefore && content.from <= at && at < content.to;
  const isSentence =
    /^[\p{Lu}[]/u.test(inner(unit)) &&
    /[.!?,…\]]$/.test(inner(unit).trim()) &&
    clause?.cue.kind !== "label";
  const isWhole =
    isSentence ||
    tie === "before" ||
    clause === undefined ||
    content === undefined ||
    (inside && content.from === at && at + 1 >= content.to) ||
    !inside;
  const size = wordCount(inner(unit));
  const cueSpan = clause === undefined ? undefined : spanOf(sentence.units, clause.cue);
  const features: Record<string, number> = {
    ...speakerFeatures(speaker, clause, discourse),
    [`tie ${tie}`]: 1,
  };
  if (isCarried) {
    const gap = sentence.index - last.sentence;
    features[`carried ${gap < 2 ? gap : "far"}`] = 1;
    if (last.paragraph !== sentence.paragraph) features["carried over a paragraph"] = 1;
    if (isAfterSpeech) features["carried after speech"] = 1;
  }
  const isPending = unit.quotation!.continues && tie === "none";
  const base = {
    isPending,
    speaker: speaker?.actor,
    cueSpan,
    features,
    rule: `quote-${speaker?.rule ?? "nobody"}`,
  };
  if (isWhole && (size > 2 || isTagged(quoted))) {
    return [
      {
        form: "DIRECT",
        span: words,
        segments: verbatimSegments(text, words),
        speakerSpan: outside(speaker?.span, words),
        ...base,
      },
    ];
  }
  // All marked words of one reported clause are one MIXED quote, given with the first.
  const group = inside
    ? spoken.filter((one) => one.clause === clause && one.at >= content.from && one.at < content.to)
    : [quoted];
  if (group[0] !== quoted) return [];
  const span = inside ? spanOf(sentence.units, content) : { start: unit.start, end: unit.end };
  const marked = group.flatMap((one) => trimmed(text, one.unit.quotation!) ?? []);
  return [
    {
      form: "MIXED",
      span,
      segments: mixedSegments(text, span, marked),
      speakerSpan: outside(speaker?.span, span),
      ...base,
    },
  ];
}

/** What a clause of speech reports as a quote. */
export function indirectOf(
  text: string,
  { sentence, cue, content, subject }: SpeechClause,
  speaker: Speaker,
  discourse: Discourse,
): FoundQuote {
  const { units } = sentence;
  const span = spanOf(units, content!);
  const features: Record<string, number> = {
    ...speakerFeatures(speaker, undefined, discourse),
    indirect: 1,
    [`indirect ${cue.kind}`]: 1,
    [content!.isIntroduced ? "introduced" : content!.isBefore ? "before" : "bare"]: 1,
  };
  if (subject?.isInverted) features["inverted"] = 1;
  return {
    form: "INDIRECT",
    span,
    segments: [{ kind: "PARAPHRASE", ...span }],
    speaker: speaker.actor,
    speakerSpan: outside(speaker.span, span),
    cueSpan: spanOf(units, cue),
    rule: `${cue.kind === "according" ? "according" : "reported"}-${speaker.rule}`,
    features,
    isPending: false,
  };
}

function speakerFeatures(
  speaker: Speaker | undefined,
  clause: SpeechClause | undefined,
  discourse: Discourse,
): Record<string, number> {
  const features: Record<string, number> = { [`speaker ${speaker?.rule ?? "nobody"}`]: 1 };
  if (speaker?.rule === "pronoun") features["certainty"] = speaker.certainty;
  if (speaker !== undefined) {
    const one = discourse.actorOf(speaker.actor);
    features[`is ${one.identifiability === "NAMED" ? one.kind : "unnamed"}`] = 1;
    if ("group" in one && one.kind === "PERSON") {
      const isSure = one.gender !== undefined || one.titles.size > 0;
      features[isSure ? "surely a person" : "perhaps a person"] = 1;
      if (one.group.words.length > 1) features["full name"] = 1;
    }
  }
  if (clause !== undefined) {
    features[`cue ${clause.cue.kind}`] = 1;
    if (clause.cue.isAdjunct) features["adjunct"] = 1;
  }
  return features;
}

/** The speaker's place stands outside of what is quoted, or is not given. */
function outside(place: Span | undefined, { start, end }: Span): Span | undefined {
  return place === undefined || place.end <= start || place.start >= end ? place : undefined;
}

/** The words inside the marks without white space at their ends. */
function trimmed(text: string, { start, end }: Span): Span | undefined {
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return hasLetter(text.slice(start, end)) ? { start, end } : undefined;
}

/** How many words; of scripts that put no space between them, every two letters count as one. */
function wordCount(words: string): number {
  const dense = words.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  );
  return dense === null ? (words.match(/[\p{L}\p{N}]+/gu) ?? []).length : dense.length / 2;
}
