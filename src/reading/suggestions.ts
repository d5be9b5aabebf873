import { foldName } from "../text/words.ts";
import { read, type ReadOptions } from "./read.ts";
import type { FoundActor, Reading, Span } from "./suggestion.ts";

/** Who is meant, as the text names them; `of` is their number among `actors`. */
export interface ActorFound {
  of: number;
  name: string;
  kind: FoundActor["kind"];
  identifiability: FoundActor["identifiability"];
  start: number | null;
  end: number | null;
}

interface Found extends Span {
  confidence: number;
  rule: string;
}

export interface QuoteFound extends Found {
  form: Reading["quotes"][number]["form"];
  text: string;
  segments: (Span & { kind: string; text: string })[];
  speakers: ActorFound[];
  through: ActorFound[];
  cue: string | null;
  cueStart: number | null;
}

export interface MentionFound extends Found {
  actor: ActorFound;
  type: Reading["mentions"][number]["type"];
  text: string;
}

export interface ClaimFound extends Found {
  subject: ActorFound;
  predicate: Reading["claims"][number]["predicate"];
  object: ActorFound;
  status: Reading["claims"][number]["status"];
  certainty: Reading["claims"][number]["certainty"];
  holder: ActorFound | null;
}

/** What was found in a text, each with its words, in their order; names of `actors` are folded as indexes hold them. */
export interface Suggestions {
  actors: { kind: FoundActor["kind"]; names: string[] }[];
  quotes: QuoteFound[];
  mentions: MentionFound[];
  claims: ClaimFound[];
}

/** So many actors of a text are looked for on record, unless told otherwise: those that say most and are named most. */
const fewNamed = 150;
const mostNames = 4;

/** Reads a text for those who ask the API: suggestions with their words. What its title says helps; it has no places. */
export function suggestionsIn(
  text: string,
  title = "",
  { mostNamed = fewNamed, ...options }: ReadOptions & { mostNamed?: number } = {},
): Suggestions {
  const before = title.trim() === "" ? "" : `${title.trim()}\n\n`;
  const reading = read(before + text, options);
  const shift = before.length;
  const place = ({ start, end }: Span): Span => ({ start: start - shift, end: end - shift });
  const words = ({ start, end }: Span): string => text.slice(start, end);
  const actor = (of: number, span?: Span): ActorFound => {
    const { name, kind, identifiability } = reading.actors[of]!;
    const at = span && span.start >= shift ? place(span) : { start: null, end: null };
    return { of, name, kind, identifiability, ...at };
  };
  const isInText = ({ start }: Span): boolean => start >= shift;
  return {
    actors: namesOf(reading, mostNamed),
    quotes: reading.quotes
      .filter(({ span }) => isInText(span))
      .map(({ form, span, segments, speaker, speakerSpan, cueSpan, confidence, rule }) => ({
        form,
        text: words(place(span)),
        ...place(span),
        segments: segments.map(({ kind, ...at }) => ({
          kind,
          ...place(at),
          text: words(place(at)),
        })),
        speakers: speaker === undefined ? [] : [actor(speaker, speakerSpan)],
        through: [],
        cue: cueSpan && isInText(cueSpan) ? words(place(cueSpan)) : null,
        cueStart: cueSpan && isInText(cueSpan) ? place(cueSpan).start : null,
        confidence: rounded(confidence),
        rule,
      }))
      .toSorted(inOrder),
    mentions: reading.mentions
      .filter(({ span }) => isInText(span))
      .map(({ actor: of, type, span, confidence, rule }) => ({
        actor: actor(of, span),
        type,
        text: words(place(span)),
        ...place(span),
        confidence: rounded(confidence),
        rule,
      }))
      .toSorted(inOrder),
    claims: reading.claims
      .filter(({ evidence }) => isInText(evidence))
      .map(({ subject, object, holder, evidence, confidence, rule, ...claim }) => ({
        subject: actor(subject),
        predicate: claim.predicate,
        object: actor(object),
        status: claim.status,
        certainty: claim.certainty,
        holder: holder === undefined ? null : actor(holder),
        ...place(evidence),
        confidence: rounded(confidence),
        rule,
      }))
      .toSorted(inOrder),
  };
}

const rounded = (confidence: number): number => Math.round(confidence * 1e4) / 1e4;
const inOrder = (one: Span, other: Span): number => one.start - other.start || one.end - other.end;

const withOrWithoutArticle = (name: string): string =>
  name.startsWith("the ") ? name.slice(4) : name && `the ${name}`;

/** The names to look for on record: none of those who have no name, nor of those past the most. */
function namesOf(
  { actors, mentions, quotes, claims }: Reading,
  mostNamed: number,
): Suggestions["actors"] {
  const weights = actors.map(() => 0);
  const weigh = (of: number | undefined, weight: number): void => {
    if (of !== undefined) weights[of]! += weight;
  };
  for (const { actor } of mentions) weigh(actor, 1);
  for (const { speaker } of quotes) weigh(speaker, 3);
  for (const { subject, object, holder } of claims) {
    for (const who of [subject, object, holder]) weigh(who, 2);
  }
  const wanted = actors
    .map((_, of) => of)
    .filter((of) => actors[of]!.identifiability === "NAMED" && weights[of]! > 0)
    .toSorted((one, other) => weights[other]! - weights[one]!)
    .slice(0, mostNamed);
  const isWanted = new Set(wanted);
  return actors.map(({ kind, name, aliases }, of) => {
    const texts = isWanted.has(of) ? [name, ...aliases.map((alias) => alias.text)] : [];
    const names = texts.slice(0, mostNames).map(foldName);
    // Some are on record with their article, and some without.
    if (kind !== "PERSON") names.push(...names.map(withOrWithoutArticle));
    return { kind, names: [...new Set(names)].filter((each) => each !== "") };
  });
}
