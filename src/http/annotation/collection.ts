import {
  annotationOfMention,
  annotationOfQuote,
  byPlace,
  context,
  type Annotated,
} from "../../record/export/annotation.ts";
import { iri } from "../../record/export/iri.ts";
import type { Preference } from "./preference.ts";
import { placeText, type Place } from "./place.ts";

interface Named {
  id: string;
  name: string;
  kind: string;
}

interface Span {
  start: number;
  end: number;
  prefix: string | null;
  suffix: string | null;
}

/** What the documents in schema/operations/annotation ask of a quote. */
export interface AnnotatedQuote {
  id: string;
  form: string;
  text: string;
  span: Span;
  speakers: Named[];
  citedWork: { id: string; url: string | null } | null;
}

/** The same of a mention. */
export interface AnnotatedMention {
  id: string;
  type: string;
  span: Span & { exact: string | null };
  actor: Named;
}

interface Listed<Node> {
  totalCount: number;
  edges: { cursor: string; node: Node }[];
}

export interface AnnotatedArticle {
  id: string;
  slug: string;
  title: string | null;
  url: string | null;
  quotes: Listed<AnnotatedQuote>;
  mentions: Listed<AnnotatedMention>;
}

/** So many annotations a page has. */
export const pageSize = 100;

/** An annotation: its address here, and the name that it has in every export. */
export function annotationAt(
  container: string,
  article: { id: string; url: string | null },
  node: AnnotatedQuote | AnnotatedMention,
): object {
  const source = article.url ?? iri(article.id);
  const made = "form" in node ? ofQuote(node, source) : ofMention(node, source);
  return { ...made, id: container + node.id, canonical: iri(node.id) };
}

function ofQuote({ id, form, text, span, speakers, citedWork }: AnnotatedQuote, source: string) {
  return annotationOfQuote({
    ...placed(id, span, text),
    agents: speakers,
    tag: form,
    ...(citedWork !== null && { cited: citedWork.url ?? iri(citedWork.id) }),
    source,
  });
}

function ofMention({ id, type, span, actor }: AnnotatedMention, source: string) {
  return annotationOfMention({
    ...placed(id, span, span.exact),
    agents: [actor],
    tag: type,
    source,
  });
}

function placed(
  id: string,
  { start, end, prefix, suffix }: Span,
  exact: string | null,
): Pick<Annotated, "id" | "words" | "start" | "end"> {
  const around = prefix === null || suffix === null ? {} : { prefix, suffix };
  return { id, words: exact === null ? undefined : { exact, ...around }, start, end };
}

/** A collection as its container answers it: with its first page in it, unless less is preferred. */
export function collectionOf(
  container: string,
  article: AnnotatedArticle,
  { isMinimal, onlyIris }: Preference,
): object {
  const total = totalOf(article);
  const {
    "@context": _,
    partOf: __,
    ...first
  } = pageOf(container, article, { index: 0 }, onlyIris);
  return {
    "@context": [context, "http://www.w3.org/ns/ldp.jsonld"],
    id: addressOf(container, { onlyIris }),
    type: ["BasicContainer", "AnnotationCollection"],
    ...labelOf(article),
    total,
    ...(total > 0 && { first: isMinimal ? first.id : first }),
    ...(total > 0 && total <= pageSize && { last: first.id }),
  };
}

/** One page: of quotes and mentions those that stand first in the text. */
export function pageOf(
  container: string,
  article: AnnotatedArticle,
  from: Place,
  onlyIris: boolean,
) {
  const { quotes, mentions } = article;
  const items = [...quotes.edges, ...mentions.edges]
    .toSorted((a, b) => byPlace(a.node.span, b.node.span))
    .slice(0, pageSize);
  const lastOf = (edges: Listed<unknown>["edges"]): string | undefined =>
    items.findLast((item) => (edges as unknown[]).includes(item))?.cursor;
  const to: Place = {
    index: from.index + items.length,
    quotesAfter: lastOf(quotes.edges) ?? from.quotesAfter,
    mentionsAfter: lastOf(mentions.edges) ?? from.mentionsAfter,
  };
  const total = totalOf(article);
  const nodes = items.map(({ node }) => node);
  return {
    "@context": context,
    id: addressOf(container, { onlyIris, from }),
    type: "AnnotationPage",
    partOf: { id: addressOf(container, { onlyIris }), ...labelOf(article), total },
    startIndex: from.index,
    ...(items.length > 0 &&
      to.index < total && { next: addressOf(container, { onlyIris, from: to }) }),
    items: nodes.map((node) =>
      onlyIris ? container + node.id : annotationAt(container, article, node),
    ),
  };
}

const totalOf = ({ quotes, mentions }: AnnotatedArticle): number =>
  quotes.totalCount + mentions.totalCount;

const labelOf = ({ title }: AnnotatedArticle): object => (title === null ? {} : { label: title });

/** Where a collection, or a page of it, is. */
function addressOf(
  container: string,
  { onlyIris, from }: { onlyIris: boolean; from?: Place },
): string {
  const query = new URLSearchParams({
    ...(from !== undefined && { after: placeText(from) }),
    ...(onlyIris && { iris: "1" }),
  });
  return query.size === 0 ? container : `${container}?${query}`;
}
