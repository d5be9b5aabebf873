import type { Quote } from "../../record/format/record.ts";
import { speakersOf } from "../../record/format/speakers.ts";
import { actorSlug, named, type ArticleDraft, type Draft } from "../draft.ts";
import type { QuoteInput } from "../input.ts";
import { findPlace, type FoundPlace } from "../place.ts";
import { formOf, givenSegments, segmentsOf } from "../segments.ts";
import type { Path } from "../user-error.ts";

/** A quote as an input says it; what a change leaves out is as it was before. */
export function quoteOf(
  draft: Draft,
  { text }: Pick<ArticleDraft, "text">,
  id: string,
  input: QuoteInput,
  before: Quote | undefined,
  path: Path,
): Quote {
  const place = findPlace(text, input.place, [...path, "place"]);
  const { start, end, exact } = place;
  const isMoved =
    before === undefined || before.span.start !== start || before.span.exact !== exact;
  const form = input.form ?? (isMoved ? formOf(text, place) : before.form);
  const segments = partsOf(input, form, place, isMoved ? undefined : before, path);
  const slugs = (name: "speakers" | "through", was: readonly string[]): readonly string[] =>
    input[name] === undefined
      ? was
      : (input[name] ?? []).map((one, i) => actorSlug(draft, one, [...path, name, i]));
  const said = slugs("speakers", before === undefined ? [] : speakersOf(before));
  const through = slugs("through", before?.through ?? []);
  const span = (name: "speakerPlace" | "cuePlace", was: Quote["cueSpan"]): Quote["cueSpan"] => {
    const given = input[name];
    if (given === undefined) return was;
    return given === null ? undefined : findPlace(text, given, [...path, name]);
  };
  // Where a quote has no speaker any more, no place names one.
  const speakerSpan = said.length === 0 ? undefined : span("speakerPlace", before?.speakerSpan);
  const cueSpan = span("cuePlace", before?.cueSpan);
  const citedWork = citedBy(draft, input, before, path);
  return {
    id,
    form,
    span: { start, end, exact },
    ...(segments && { segments }),
    ...speaking(said),
    ...(through.length > 0 && { through: [...through] }),
    ...(speakerSpan && { speakerSpan }),
    ...(cueSpan && { cueSpan }),
    confidence: input.confidence ?? before?.confidence ?? 1,
    ...(citedWork !== undefined && { citedWork }),
  };
}

/** As an export has it: one by itself, several as a list. */
function speaking(all: readonly string[]): Pick<Quote, "speaker" | "speakers"> {
  const [speaker] = all;
  if (speaker === undefined) return {};
  return all.length > 1 ? { speakers: [...all] } : { speaker };
}

function partsOf(
  { segments }: QuoteInput,
  form: Quote["form"],
  place: FoundPlace,
  before: Quote | undefined,
  path: Path,
): Quote["segments"] {
  if (segments != null) return givenSegments(segments, place, [...path, "segments"]);
  return before?.form === form ? before.segments : segmentsOf(form, place);
}

function citedBy(
  draft: Draft,
  { citedWork }: QuoteInput,
  before: Quote | undefined,
  path: Path,
): string | undefined {
  if (citedWork === undefined) return before?.citedWork;
  if (citedWork === null) return undefined;
  return named(draft, "Article", citedWork, [...path, "citedWork"]).slug ?? undefined;
}
