import { iri } from "./iri.ts";
import type { Named, StoredArticle, StoredSpan } from "./stored-article.ts";

// As many characters to either side as the examples of the Web Annotation model and its clients take.
const around = 32;

/** The quotes and mentions of an article as W3C Web Annotations, in the order of the text. */
export function annotations(article: StoredArticle): object[] {
  const actor = (id: string | null): object[] => {
    const named = id === null ? undefined : article.actors.get(id);
    if (named === undefined) return [];
    return [{ type: "SpecificResource", purpose: "identifying", source: agent(named) }];
  };
  const cited = (id: string | null): object[] =>
    id === null
      ? []
      : [{ type: "SpecificResource", purpose: "linking", source: workIri(article, id) }];
  const mentions = article.mentions.map((mention) => ({
    place: mention,
    made: {
      ...head(mention.id, "identifying"),
      body: [...actor(mention.actorId), tag(mention.type)],
      target: target(article, mention),
    },
  }));
  const quotes = article.quotes.map((quote) => ({
    place: quote,
    made: {
      ...head(quote.id, "describing"),
      body: [
        ...[quote.speakerId, ...quote.jointSpeakerIds].flatMap(actor),
        tag(quote.form),
        ...cited(quote.citedWorkId),
      ],
      target: target(article, { ...quote, exact: quote.text, shown: 1 }),
    },
  }));
  return [...quotes, ...mentions]
    .toSorted((a, b) => a.place.start - b.place.start || b.place.end - a.place.end)
    .map(({ made }) => made);
}

function head(id: string, motivation: string): object {
  const context = "http://www.w3.org/ns/anno.jsonld";
  return { "@context": context, id: iri(id), type: "Annotation", motivation };
}

function agent({ id, name, kind }: Named): object {
  return { id: iri(id), type: kind === "PERSON" ? "Person" : "Organization", name };
}

function tag(value: string): object {
  return { type: "TextualBody", purpose: "classifying", value };
}

function workIri(article: StoredArticle, id: string): string {
  return article.works.get(id)?.url ?? iri(id);
}

function target(article: StoredArticle, span: StoredSpan): object {
  const { startCp: start, endCp: end } = span;
  return {
    source: article.url ?? iri(article.id),
    selector: [
      ...(span.shown && span.exact != null
        ? [{ type: "TextQuoteSelector", exact: span.exact, ...surroundings(article.text, span) }]
        : []),
      { type: "TextPositionSelector", start, end },
    ],
  };
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
