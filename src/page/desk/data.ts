import type { EditLine, Work } from "../data.ts";

/** Whoever is signed in, and what their forms carry. */
export interface SignedIn {
  name: string;
  role: string;
  token: string;
}

/** What is wrong with a form, and the field that it is about, where it is about one. */
export interface Fault {
  message: string;
  field?: string | undefined;
}

export interface HomeData {
  suggestions: {
    nodes: { article: { slug: string; title: string | null } }[];
    pageInfo: { hasNextPage: boolean };
  };
  edits: { nodes: EditLine[] };
  articles: { nodes: (Work & { quoteCount: number })[] };
}

/** Who is meant, as the text names them, and on record. */
export interface DeskActor {
  name: string;
  kind: string;
  identifiability: string;
  actor: { slug: string; name: string } | null;
}

/** What was found in a text and waits for a decision. */
export interface DeskSuggestion {
  id: string;
  kind: "QUOTE" | "MENTION" | "CLAIM";
  confidence: number;
  rule: string;
  quote: {
    form: string;
    start: number;
    end: number;
    cue: string | null;
    segments: { kind: string; start: number; end: number }[];
    speakers: (DeskActor & { start: number | null; end: number | null })[];
  } | null;
  mention: { type: string; start: number; end: number; actor: DeskActor } | null;
  claim: {
    subject: DeskActor | null;
    predicate: string;
    object: DeskActor;
    status: string;
    holder: DeskActor | null;
    start: number;
    end: number;
  } | null;
}

/** What became of a suggestion that somebody else decided first. */
export interface DecidedByOthers {
  id: string;
  status: "ACCEPTED" | "CHANGED" | "REJECTED" | "PENDING";
  edit: { number: number; createdAt: string; author: { name: string } } | null;
}

export interface DeskArticle {
  id: string;
  slug: string;
  title: string | null;
  text: string | null;
}

export interface ArticleData {
  article: DeskArticle | null;
  suggestions: {
    nodes: DeskSuggestion[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
