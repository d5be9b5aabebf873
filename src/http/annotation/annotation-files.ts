import { articlePath } from "../../page/link.ts";
import type { Address } from "../../page/page.ts";
import { context as namespace } from "../../record/export/annotation.ts";
import { badRequest } from "../error-response.ts";
import { kept, type PageFile, type Written } from "../page/page-file.ts";
import type { PageData } from "../page/page-data.ts";
import type { PageHandler } from "../page/page-handler.ts";
import {
  annotationAt,
  collectionOf,
  pageOf,
  pageSize,
  type AnnotatedArticle,
  type AnnotatedMention,
  type AnnotatedQuote,
} from "./collection.ts";
import { readPlace } from "./place.ts";
import { preferenceOf } from "./preference.ts";

const type = `application/ld+json; profile="${namespace}"`;
const ldp = "http://www.w3.org/ns/ldp#";
const allowed = { Allow: "GET, HEAD, OPTIONS" };
const ofContainer = {
  ...allowed,
  Link: [
    `<${ldp}BasicContainer>; rel="type"`,
    `<http://www.w3.org/TR/annotation-protocol/>; rel="${ldp}constrainedBy"`,
  ].join(", "),
};
const ofAnnotation = { ...allowed, Link: `<${ldp}Resource>; rel="type"` };

/** The Web Annotation Protocol, reading: an article's annotations in pages, and each by itself. */
export function annotationFiles(ask: PageData): PageFile[] {
  const container = kept(async (address, context) => {
    const slug = slugOf(address);
    const { query } = address;
    const given = query.get("after");
    const place = readPlace(given);
    const { quotesAfter, mentionsAfter } = place;
    const variables = {
      slug,
      first: pageSize,
      ...(quotesAfter !== undefined && { quotesAfter }),
      ...(mentionsAfter !== undefined && { mentionsAfter }),
    };
    const { answer } = await ask("ArticleAnnotations", variables, context);
    const { article } = answer.data as { article: AnnotatedArticle | null };
    if (article === null) throw badRequest(`There is no “${slug}” on record.`, 404);
    const at = containerOf(address, article.slug);
    const preference = { isMinimal: query.has("minimal"), onlyIris: query.has("iris") };
    const made =
      given === null
        ? collectionOf(at, article, preference)
        : pageOf(at, article, place, preference.onlyIris);
    return written(made, answer.data, ofContainer);
  });

  const single = kept(async (address, context) => {
    const id = address.params["id"] ?? "";
    const { answer } = await ask("AnnotationById", { id }, context);
    const { node } = answer.data as unknown as { node: Single | { article?: undefined } | null };
    if (node?.article === undefined || node.article.slug !== slugOf(address)) {
      throw badRequest(`There is no annotation “${id}” here.`, 404);
    }
    const { article, ...annotated } = node;
    const made = annotationAt(containerOf(address, article.slug), article, annotated);
    return written({ "@context": namespace, ...made }, answer.data, ofAnnotation);
  });

  return [
    {
      path: "/articles/:slug/annotations",
      answer: async (_, { path, query }) => {
        const Location = `${path}/${query.size === 0 ? "" : `?${query}`}`;
        return new Response(null, { status: 301, headers: { Location } });
      },
    },
    { path: "/articles/:slug/annotations/", answer: preferred(container) },
    { path: "/articles/:slug/annotations/:id", answer: single },
  ];
}

type Single = (AnnotatedQuote | AnnotatedMention) & {
  article: { id: string; slug: string; url: string | null };
};

const slugOf = ({ params }: Address): string => params["slug"] ?? "";

function containerOf({ origin }: Address, slug: string): string {
  if (origin === undefined) {
    throw badRequest("There are no annotations here: PUBLIC_ORIGIN is not set.", 404);
  }
  return `${origin}${articlePath(slug)}/annotations/`;
}

const written = (made: object, data: unknown, headers: Record<string, string>): Written => ({
  html: JSON.stringify(made),
  data: JSON.stringify(data),
  type,
  headers,
});

/** What a client prefers has an address of its own, which is told; a cache that knows only addresses keeps nothing else. */
function preferred(answer: PageHandler): PageHandler {
  return async (request, address, context) => {
    const field = request.headers.get("Prefer");
    const { isMinimal, onlyIris } = preferenceOf(field);
    const url = new URL(request.url);
    if (onlyIris) url.searchParams.set("iris", "1");
    if (isMinimal) url.searchParams.set("minimal", "1");
    const asked = field === null ? request : new Request(url, request);
    const response = await answer(asked, { ...address, query: url.searchParams }, context);
    response.headers.append("Vary", "Prefer");
    if (field !== null) {
      response.headers.set("Content-Location", url.pathname + url.search);
      response.headers.set("Cache-Control", "no-store");
    }
    return response;
  };
}
