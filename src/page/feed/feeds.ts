import { escaped } from "../escaped.ts";
import {
  actorPath,
  articlePath,
  asked,
  editPath,
  quotePath,
  relationshipPath,
  withQuery,
} from "../link.ts";
import { articleFilter, quoteFilter } from "../list/filters.ts";
import type { Address } from "../page.ts";
import { cut, plainText } from "../plain-text.ts";
import {
  capital,
  counted,
  dateText,
  enumText,
  predicateText,
  statusText,
  untitled,
} from "../words.ts";
import type { Entry, Feed } from "./entry.ts";

/** What a feed follows: a document, what it asks by an address, and what its answer says. */
export interface FeedSource {
  /** Where its page is, without the feed's ending; `:slug` is an actor's. */
  path: string;
  document: string;
  variables(address: Address): Record<string, unknown>;
  title(address: Address): string;
  entries(data: never): Entry[];
  list: string;
}

interface Changed {
  edits: { nodes: { createdAt: string }[] };
}
interface FollowedQuote extends Changed {
  id: string;
  form: string;
  text: string;
  speakers: { name: string }[];
  article: {
    slug: string;
    title: string | null;
    language: string;
    publishedOn: string | null;
    recordedAt: string;
    publication: { name: string } | null;
  };
}
interface FollowedArticle extends Changed {
  id: string;
  slug: string;
  title: string | null;
  summary: string | null;
  publishedOn: string | null;
  recordedAt: string;
  quoteCount: number;
  publication: { name: string } | null;
}
interface FollowedDispute {
  id: string;
  predicate: string;
  subject: { name: string } | null;
  object: { name: string };
  claimCounts: { status: string; count: number }[];
  claims: { nodes: { recordedAt: string }[] };
}
interface FollowedEdit {
  id: string;
  number: number;
  status: string;
  note: string;
  createdAt: string;
  decidedAt: string | null;
  author: { name: string };
}

const longestTitle = 120;
const titled = (text: string): string =>
  cut(plainText(text.replace(/\s+/g, " ").trim()), longestTitle);
const paragraph = (text: string): string => `<p dir="auto">${escaped(text)}</p>`;
const where = ({
  title,
  publication,
  publishedOn,
}: Pick<FollowedArticle, "title" | "publication" | "publishedOn">): string =>
  [untitled(title), publication?.name, publishedOn === null ? undefined : dateText(publishedOn)]
    .filter((part) => part != null)
    .join(", ");

function quoteEntry({ id, form, text, speakers, article, edits }: FollowedQuote): Entry {
  const words = form === "DIRECT" ? `“${text}”` : text;
  const who = speakers.map(({ name }) => name).join(" and ") || "Speaker unknown";
  return {
    id,
    title: titled(`${who}: ${words}`),
    path: quotePath(id),
    html: `<blockquote>${paragraph(words)}</blockquote><p>${escaped(who)}, in <cite>${escaped(where(article))}</cite></p>`,
    authors: speakers.map(({ name }) => plainText(name)),
    language: article.language,
    published: article.recordedAt,
    updated: edits.nodes[0]?.createdAt ?? article.recordedAt,
  };
}

function articleEntry(article: FollowedArticle): Entry {
  const { id, slug, title, summary, recordedAt, quoteCount, edits } = article;
  return {
    id,
    title: titled(untitled(title)),
    path: articlePath(slug),
    html: `${summary === null ? "" : paragraph(summary)}<p>${escaped(where(article))}: ${counted(quoteCount, "quote")}</p>`,
    authors: [],
    published: recordedAt,
    updated: edits.nodes[0]?.createdAt ?? recordedAt,
  };
}

function disputeEntry({
  id,
  predicate,
  subject,
  object,
  claimCounts,
  claims,
}: FollowedDispute): Entry {
  const said = `${subject?.name ?? "somebody"} ${predicateText(predicate)} ${object.name}`;
  const counts = claimCounts.map(({ status, count }) => `${count} ${statusText[status] ?? status}`);
  const at = claims.nodes[0]?.recordedAt ?? "1970-01-01T00:00:00.000Z";
  return {
    id,
    title: titled(`Disputed: ${said}`),
    path: relationshipPath(id),
    html: `${paragraph(capital(said))}<p>${escaped(counts.join(", "))}</p>`,
    authors: [],
    published: at,
    updated: at,
  };
}

const editEntry = ({
  id,
  number,
  status,
  note,
  createdAt,
  decidedAt,
  author,
}: FollowedEdit): Entry => ({
  id,
  title: titled(`Edit ${number}: ${note}`),
  path: editPath(number),
  html: `${paragraph(note)}<p>By ${escaped(author.name)}, ${escaped(enumText(status))}</p>`,
  authors: [plainText(author.name)],
  published: createdAt,
  updated: decidedAt ?? createdAt,
});

const narrowed = (title: string, { query }: Address): string => {
  const said = [...query]
    .filter(([name]) => name !== "after")
    .map(([name, value]) => `${name} ${value}`);
  return plainText(said.length === 0 ? title : `${title}: ${cut(said.join(", "), longestTitle)}`);
};

const quotes = (path: string): FeedSource => ({
  path,
  document: "QuotesFeed",
  variables: ({ query }) => ({ filter: quoteFilter(query) }),
  title: (address) => narrowed("Quotes on record", address),
  entries: ({ quotes: { nodes } }: { quotes: { nodes: FollowedQuote[] } }) => nodes.map(quoteEntry),
  list: "quotes",
});

export const feeds: readonly FeedSource[] = [
  quotes("/quotes"),
  quotes("/search"),
  {
    ...quotes("/actors/:slug"),
    variables: ({ params, query }) => ({
      filter: { ...quoteFilter(query), speaker: [params["slug"] ?? ""] },
    }),
    title: ({ params }) => `What ${params["slug"]} is quoted as saying`,
  },
  {
    path: "/articles",
    document: "ArticlesFeed",
    variables: ({ query }) => ({ filter: articleFilter(query) }),
    title: (address) => narrowed("Articles on record", address),
    entries: ({ articles: { nodes } }: { articles: { nodes: FollowedArticle[] } }) =>
      nodes.map(articleEntry),
    list: "articles",
  },
  {
    path: "/disputes",
    document: "DisputesFeed",
    variables: () => ({}),
    title: () => "What is disputed",
    entries: ({ relationships: { nodes } }: { relationships: { nodes: FollowedDispute[] } }) =>
      nodes.map(disputeEntry),
    list: "relationships",
  },
  {
    path: "/edits",
    document: "EditsFeed",
    variables({ query }) {
      const author = asked(query, "author");
      return author === undefined ? {} : { filter: { author } };
    },
    title: (address) => narrowed("Edits of the record", address),
    entries: ({ edits: { nodes } }: { edits: { nodes: FollowedEdit[] } }) => nodes.map(editEntry),
    list: "edits",
  },
];

/** A page of a feed, made of an answer. */
export function feedOf(
  source: FeedSource,
  data: Record<string, unknown>,
  address: Address,
  ending: string,
): Feed {
  const { pageInfo } = data[source.list] as {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
  const { query, params } = address;
  const page =
    source.path === "/disputes"
      ? "/claims"
      : source.path.replace(":slug", encodeURIComponent(params["slug"] ?? ""));
  const after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  const own = source.path === "/actors/:slug" ? actorPath(params["slug"] ?? "") : source.path;
  return {
    title: source.title(address),
    page: withQuery(page, query),
    next: after === null ? undefined : nextOf(`${own}${ending}`, query, after),
    entries: source.entries(data as never),
  };
}

function nextOf(path: string, query: URLSearchParams, after: string): string {
  const next = new URLSearchParams(query);
  next.set("after", after);
  return `${path}?${next}`;
}
