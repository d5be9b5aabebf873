import { actorFilter, articleFilter, claimFilter, quoteFilter } from "../list/filters.ts";
import { asked, actorPath, articlePath, quotePath, relationshipPath } from "../link.ts";
import type { Cell } from "./csv.ts";

interface Named {
  slug: string;
  name: string;
}
interface Source {
  slug: string;
  title: string | null;
  url: string | null;
  publishedOn: string | null;
  license: string | null;
  publication: Named | null;
}
interface QuoteRow {
  id: string;
  form: string;
  text: string;
  secondHand: boolean;
  confidence: number;
  speakers: Named[];
  span: { start: number; end: number };
  article: Source & { language: string };
  citedWork: { slug: string } | null;
}
interface ActorRow extends Named {
  id: string;
  kind: string;
  identifiability: string;
  country: string | null;
  description: string | null;
  wikidataId: string | null;
  quoteCount: number;
  mentionCount: number;
}
interface ArticleRow extends Source {
  id: string;
  byline: string | null;
  summary: string | null;
  language: string;
  genre: string;
  status: string;
  quoteCount: number;
}
interface ClaimRow {
  id: string;
  status: string;
  certainty: string;
  holder: Named | null;
  relationship: { id: string; predicate: string; subject: Named | null; object: Named };
  validFrom: string | null;
  validTo: string | null;
  evidence: { span: { start: number; end: number } | null }[];
  article: Source;
}

/** A list page as a table: what it asks by an address, and what of an answer is in which column. */
export interface TableSource {
  path: string;
  document: string;
  list: string;
  variables(query: URLSearchParams): Record<string, unknown>;
  columns: readonly string[];
  /** The cells of a row, and where it can be looked at. */
  cells(row: never): { cells: Cell[]; path: string };
}

/** Each row says where it is from. */
const sourceColumns = ["article", "title", "url", "published", "publication", "license"];
const sourceCells = ({ slug, title, url, publishedOn, publication, license }: Source): Cell[] => [
  slug,
  title,
  url,
  publishedOn,
  publication?.name,
  license,
];
const names = (actors: readonly Named[]): string => actors.map(({ name }) => name).join("; ");
const slugs = (actors: readonly Named[]): string => actors.map(({ slug }) => slug).join("; ");

const byDate = (query: URLSearchParams) => ({
  field: "PUBLISHED_ON",
  direction: asked(query, "sort") === "earliest" ? "ASC" : "DESC",
});

const quotes = (path: string): TableSource => ({
  path,
  document: "QuotesTable",
  list: "quotes",
  variables: (query) => ({ filter: quoteFilter(query), orderBy: byDate(query) }),
  columns: [
    "id",
    "quote",
    "form",
    "speakers",
    "speaker_slugs",
    "second_hand",
    "confidence",
    "start",
    "end",
    "cited_work",
    "language",
    ...sourceColumns,
  ],
  cells: ({
    id,
    text,
    form,
    speakers,
    secondHand,
    confidence,
    span,
    citedWork,
    article,
  }: QuoteRow) => ({
    path: quotePath(id),
    cells: [
      id,
      text,
      form,
      names(speakers),
      slugs(speakers),
      secondHand,
      confidence,
      span.start,
      span.end,
      citedWork?.slug,
      article.language,
      ...sourceCells(article),
    ],
  }),
});

const actorOrders: Readonly<Record<string, object>> = {
  quotes: { field: "QUOTE_COUNT", direction: "DESC" },
  mentions: { field: "MENTION_COUNT", direction: "DESC" },
};

export const tables: readonly TableSource[] = [
  quotes("/quotes"),
  quotes("/search"),
  {
    path: "/actors",
    document: "ActorsTable",
    list: "actors",
    variables: (query) => ({
      filter: actorFilter(query),
      orderBy: actorOrders[asked(query, "sort") ?? ""] ?? { field: "NAME", direction: "ASC" },
    }),
    columns: [
      "id",
      "slug",
      "name",
      "kind",
      "identifiability",
      "country",
      "wikidata",
      "description",
      "quotes",
      "mentions",
    ],
    cells: (actor: ActorRow) => ({
      path: actorPath(actor.slug),
      cells: [
        actor.id,
        actor.slug,
        actor.name,
        actor.kind,
        actor.identifiability,
        actor.country,
        actor.wikidataId,
        actor.description,
        actor.quoteCount,
        actor.mentionCount,
      ],
    }),
  },
  {
    path: "/articles",
    document: "ArticlesTable",
    list: "articles",
    variables: (query) => ({ filter: articleFilter(query), orderBy: byDate(query) }),
    columns: ["id", ...sourceColumns, "byline", "language", "genre", "status", "summary", "quotes"],
    cells: (article: ArticleRow) => ({
      path: articlePath(article.slug),
      cells: [
        article.id,
        ...sourceCells(article),
        article.byline,
        article.language,
        article.genre,
        article.status,
        article.summary,
        article.quoteCount,
      ],
    }),
  },
  {
    path: "/claims",
    document: "ClaimsTable",
    list: "claims",
    variables: (query) => ({ filter: claimFilter(query) }),
    columns: [
      "id",
      "subject",
      "predicate",
      "object",
      "status",
      "certainty",
      "holder",
      "valid_from",
      "valid_to",
      "start",
      "end",
      ...sourceColumns,
    ],
    cells: ({
      id,
      relationship,
      status,
      certainty,
      holder,
      validFrom,
      validTo,
      evidence,
      article,
    }: ClaimRow) => ({
      path: relationshipPath(relationship.id),
      cells: [
        id,
        relationship.subject?.slug,
        relationship.predicate,
        relationship.object.slug,
        status,
        certainty,
        holder?.slug,
        validFrom,
        validTo,
        evidence[0]?.span?.start,
        evidence[0]?.span?.end,
        ...sourceCells(article),
      ],
    }),
  },
];
