import type { ActorLink, EditLine, Ends, QuoteLine, Segment, Some, Work } from "../data.ts";

interface Span {
  start: number;
  end: number;
}

export interface PlacedQuote {
  id: string;
  form: QuoteLine["form"];
  secondHand: boolean;
  segments: (Segment & { span: Span })[];
  span: Span;
  speakers: ActorLink[];
  through: ActorLink[];
  citedWork: Work | null;
}

export interface ArticleClaim {
  id: string;
  status: string;
  certainty: string;
  validFrom: string | null;
  validTo: string | null;
  holder: ActorLink | null;
  evidence: { locator: string | null; span: (Span & { exact: string | null }) | null }[];
  relationship: Ends & { disputed: boolean };
}

export interface Article extends Work {
  id: string;
  title: string | null;
  url: string | null;
  byline: string | null;
  summary: string | null;
  language: string;
  genre: string;
  status: string;
  rights: string;
  license: string | null;
  publishedOn: string | null;
  recordedAt: string;
  text: string | null;
  version: { sha256: string; length: number } | null;
  quoteCount: number;
  quotes: { nodes: PlacedQuote[] };
  claims: Some<ArticleClaim>;
  quotedIn: Some<QuoteLine>;
  edits: { nodes: EditLine[] };
}
