// What the documents in schema/operations/pages ask for, as far as pages share it.

export interface ActorLink {
  slug: string;
  name: string;
  kind: string;
}

export interface Segment {
  kind: "VERBATIM" | "EDITORIAL_INSERTION" | "ELLIPSIS" | "PARAPHRASE" | "REPORTING_CLAUSE";
  text: string;
}

export interface Work {
  slug: string;
  title: string | null;
  publishedOn?: string | null;
  publication: ActorLink | null;
}

export interface QuoteLine {
  id: string;
  form: "DIRECT" | "MIXED" | "INDIRECT";
  secondHand: boolean;
  segments: Segment[];
  speakers: ActorLink[];
  article: Work;
  citedWork: Work | null;
}

export interface ArticleLine extends Work {
  summary: string | null;
  genre: string;
  status: string;
  publishedOn: string | null;
  quoteCount: number;
}

export interface Ends {
  id: string;
  predicate: string;
  subject: ActorLink | null;
  object: ActorLink;
}

export interface RelationshipLine extends Ends {
  symmetric: boolean;
  disputed: boolean;
  claimCounts: { status: string; count: number }[];
}

export interface EditLine {
  number: number;
  status: string;
  note: string;
  createdAt: string;
  author: { name: string; role?: string };
}

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** The first of a list, which may be too long to be counted. */
export interface Some<Item> {
  nodes: Item[];
  pageInfo: Pick<PageInfo, "hasNextPage">;
}

export interface List<Item> {
  /** Undefined where there are more than may be counted. */
  totalCount?: number;
  nodes: Item[];
  pageInfo: PageInfo;
}

export interface Facet {
  by: string;
  buckets: { value: string; label: string; count: number; node: ActorLink | null }[];
  rest: number;
}
