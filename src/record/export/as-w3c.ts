import {
  annotationOfMention,
  annotationOfQuote,
  byPlace,
  context,
  type Annotated,
} from "./annotation.ts";
import { iri } from "./iri.ts";
import type { StoredArticle, StoredSpan } from "./stored-article.ts";

// As many characters to either side as the examples of the Web Annotation model and its clients take.
const around = 32;

/** The quotes and mentions of an article as W3C Web Annotations, in the order of the text. */
export function annotations(article: StoredArticle): object[] {
  const source = article.url ?? iri(article.id);
  const agentsOf = (ids: readonly (string | null)[]): Annotated["agents"] =>
    ids.flatMap((id) => (id === null ? [] : (article.actors.get(id) ?? [])));
  const mentions = article.mentions.map((mention) => ({
    place: mention,
    made: annotationOfMention({
      ...named(article, mention),
      agents: agentsOf([mention.actorId]),
      tag: mention.type,
      source,
    }),
  }));
  const quotes = article.quotes.map((quote) => ({
    place: quote,
    made: annotationOfQuote({
      ...named(article, { ...quote, exact: quote.text, shown: 1 }),
      agents: agentsOf([quote.speakerId, ...quote.jointSpeakerIds]),
      tag: quote.form,
      ...(quote.citedWorkId !== null && { cited: workIri(article, quote.citedWorkId) }),
      source,
    }),
  }));
  return [...quotes, ...mentions]
    .toSorted((a, b) => byPlace(a.place, b.place))
    .map(({ made }) => ({ "@context": context, ...made }));
}

function workIri(article: StoredArticle, id: string): string {
  return article.works.get(id)?.url ?? iri(id);
}

/** What an annotation says of a place. */
function named(
  article: StoredArticle,
  span: StoredSpan & { id: string },
): Pick<Annotated, "id" | "words" | "start" | "end"> {
  const { id, exact, shown, startCp: start, endCp: end } = span;
  const words = shown && exact != null ? { exact, ...surroundings(article.text, span) } : undefined;
  return { id, words, start, end };
}

/** What stands around a place, in whole characters; nothing where the text does not go out. */
function surroundings(text: string | null, { start, end }: StoredSpan): object {
  if (text === null) return {};
  const near = 2 * around;
  const before = Array.from(text.slice(wholeFrom(text, start - near), start)).slice(-around);
  const after = Array.from(text.slice(end, end + near)).slice(0, around);
  return { prefix: before.join(""), suffix: after.join("") };
}

/** An offset, moved off the middle of a surrogate pair. */
function wholeFrom(text: string, offset: number): number {
  const from = Math.max(0, offset);
  return /[\udc00-\udfff]/.test(text.charAt(from)) ? from + 1 : from;
}
