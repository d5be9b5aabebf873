import { articleGenres, predicates } from "../../storage/vocabulary.ts";
import { sha256 } from "../../text/sha256.ts";
import { codePointLength } from "../../text/offset.ts";
import { actorName, actorSlug, publicationSlug, type NamedActors } from "./actor.ts";
import { writeQuote, type QuoteForm } from "./quote.ts";
import { randomOf, type Random } from "./random.ts";
import { Draft, spansOf, type Stretch } from "./text.ts";
import { capital, words } from "./word.ts";

export interface ArticleLine {
  line: string;
  /** Ranks of the actors that it names. */
  actors: Set<number>;
}

// The first article's annotation has 20 direct, 4 mixed and 12 indirect ones.
const forms: QuoteForm[] = [..."DDDDDMIII"].map(
  (letter) => ({ D: "DIRECT", M: "MIXED", I: "INDIRECT" })[letter] as QuoteForm,
);
const statuses = [..."AAAAAAADDHP"].map(
  (letter) => ({ A: "ASSERTED", D: "DENIED", H: "HYPOTHETICAL", P: "PROPOSED" })[letter],
);
const verbs: Record<string, string> = {
  ASSERTED: "",
  DENIED: "does not ",
  HYPOTHETICAL: "may ",
  PROPOSED: "should ",
};
const certainties = ["CERTAIN", "CERTAIN", "PROBABLE", "POSSIBLE", "DOUBTFUL", "PRESUPPOSED"];
const astral = ["🛰️ ", "🌍 ", "𝔖 "];
const firstYear = 1995;
const years = 30;

export const articleSlug = (index: number): string => `synthetic-article-${index + 1}`;

/** Every sixteenth is only known because others cite it. */
const isBare = (index: number): boolean => index % 16 === 5;

export function articleLine(cast: NamedActors, index: number): ArticleLine {
  const random = randomOf(cast.seed, "article", index);
  const head = {
    type: "article",
    slug: articleSlug(index),
    title: capital(words(random, random.between(3, 9))),
    summary: "Synthetic: its words were drawn by a generator and mean nothing.",
    language: "en",
    genre: isBare(index) ? "REFERENCE_WORK" : random.pick(articleGenres),
    publication: publicationSlug(random.zipf(cast.publications)),
    publishedOn: date(random),
    license: "CC0-1.0",
  };
  if (isBare(index)) {
    return { line: JSON.stringify({ ...head, rights: "QUOTATION_ONLY" }), actors: new Set() };
  }
  const isFull = random.chance(0.7);
  const body = write(cast, random, index, head.title, isFull);
  const { text } = body;
  const length = { length: text.length, lengthCodePoints: codePointLength(text) };
  const version = { sha256: sha256(text), ...(isFull ? { text } : length) };
  const rights = isFull ? "FULL_TEXT" : "QUOTATION_ONLY";
  const { mentions, quotes, claims } = body;
  const record = {
    ...head,
    rights,
    url: `https://synthetic.example/${index + 1}`,
    version,
    mentions,
    quotes,
    claims,
  };
  return { line: JSON.stringify(record), actors: body.actors };
}

function write(
  cast: NamedActors,
  random: Random,
  index: number,
  title: string,
  carriesText: boolean,
) {
  const draft = new Draft();
  const actors = new Set<number>();
  const named: { rank: number; at: Stretch }[] = [];
  const name = (rank: number, at: Stretch): void => void named.push({ rank, at });
  const someone = (): number => {
    const rank = random.zipf(cast.size);
    actors.add(rank);
    return rank;
  };
  draft.put(`${title}\n\n${random.chance(0.1) ? random.pick(astral) : ""}`);
  const speakers = Array.from({ length: random.between(1, 5) }, someone);
  const written = Array.from({ length: quoteCount(random) }, () => {
    draft.put(`${capital(words(random, random.between(5, 25)))}. `);
    const speaker = random.chance(0.93) ? random.pick(speakers) : undefined;
    const who = speaker === undefined ? "a report" : actorName(cast, speaker);
    const own = writeQuote(draft, random, random.pick(forms), who);
    if (speaker !== undefined) name(speaker, own.speakerSpan);
    return { speaker, ...own };
  });
  const stated = Array.from({ length: random.between(0, 6) }, () => {
    const edge = { subject: someone(), object: someone(), status: String(random.pick(statuses)) };
    const quote = random.chance(0.25) ? random.between(0, written.length - 1) : undefined;
    if (quote !== undefined)
      return { ...edge, quote, place: written[quote]?.span ?? { start: 0, end: 1 } };
    const start = draft.text.length;
    name(edge.subject, draft.put(actorName(cast, edge.subject)));
    draft.put(` ${verbs[edge.status]}${words(random, 2)} `);
    name(edge.object, draft.put(actorName(cast, edge.object)));
    const place = draft.since(start);
    draft.put(`. ${capital(words(random, random.between(4, 14)))}.\n\n`);
    return { ...edge, quote, place };
  });

  const spans = spansOf(draft.text, carriesText);
  const quotes = written.map(({ speaker, speakerSpan, cueSpan, span, ...own }, i) => ({
    id: `q${i + 1}`,
    ...own,
    span: spans.quoted(span),
    ...(speaker === undefined
      ? {}
      : { speaker: actorSlug(speaker), speakerSpan: spans.named(speakerSpan) }),
    cueSpan: spans.named(cueSpan),
    confidence: random.between(50, 100) / 100,
    ...(index > 20 && random.chance(0.12) ? { citedWork: articleSlug(cited(random, index)) } : {}),
  }));
  const mentions = named
    .toSorted((a, b) => a.at.start - b.at.start)
    .map(({ rank, at }, i) => ({
      id: `m${i + 1}`,
      actor: actorSlug(rank),
      type: "NAME",
      span: spans.named(at),
    }));
  const claims = stated.map(({ subject, object, status, quote, place }, i) => {
    const holder = quote === undefined ? undefined : written[quote]?.speaker;
    return {
      id: `c${i + 1}`,
      subject: actorSlug(subject),
      predicate: predicateOf(cast, random, subject, object),
      object: actorSlug(object),
      status,
      certainty: random.pick(certainties),
      ...(holder === undefined ? {} : { holder: actorSlug(holder) }),
      ...(quote === undefined ? {} : { quote: `q${quote + 1}` }),
      ...(random.chance(0.2) ? { validFrom: date(random) } : {}),
      evidence: [{ span: spans.named(place) }],
    };
  });
  return { text: draft.text, actors, mentions, quotes, claims };
}

/** 1 to 40, ten in the mean. */
function quoteCount(random: Random): number {
  return random.chance(0.05) ? random.between(25, 40) : random.between(1, 17);
}

/** Two articles that speak of the same two actors mostly speak of the same relationship, and may disagree. */
function predicateOf(cast: NamedActors, random: Random, subject: number, object: number): string {
  const usual = randomOf(cast.seed, "edge", subject, object);
  return (random.chance(0.8) ? usual : random).pick(predicates);
}

/** An earlier article, mostly one of the bare works. */
function cited(random: Random, index: number): number {
  const earlier = random.between(0, index - 1);
  const bare = earlier - (earlier % 16) + 5;
  return random.chance(0.8) && bare < index ? bare : earlier;
}

function date(random: Random): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const year = random.between(firstYear, firstYear + years - 1);
  const [month, day] = [random.between(1, 12), random.between(1, 28)];
  const precision = random.next();
  if (precision < 0.05) return String(year);
  return precision < 0.15 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}
