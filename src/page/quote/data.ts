import type { ActorLink, EditLine, Ends, QuoteLine, Work } from "../data.ts";

export interface Quote extends Omit<QuoteLine, "article"> {
  text: string;
  verbatimText: string | null;
  confidence: number;
  span: {
    start: number;
    end: number;
    exact: string | null;
    prefix: string | null;
    suffix: string | null;
  };
  through: ActorLink[];
  article: Work & {
    url: string | null;
    byline: string | null;
    language: string;
    status: string;
    rights: string;
    license: string | null;
    publishedOn: string | null;
  };
  claims: {
    nodes: { id: string; status: string; certainty: string; relationship: Ends }[];
  };
  sameWords: { pageInfo: { hasNextPage: boolean }; nodes: QuoteLine[] };
  edits: { nodes: EditLine[] };
}
