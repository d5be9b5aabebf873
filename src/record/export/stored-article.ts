import type {
  ActorRecord,
  ArticleRecord,
  Claim,
  Identifier,
  Quote,
  Segment,
} from "../format/record.ts";

/** A place in an article's text, as the store keeps it. */
export interface StoredSpan {
  start: number;
  end: number;
  startCp: number;
  endCp: number;
  exact?: string | null;
  sha256?: string | null;
  /** 1 where the public may see the words. */
  shown: 0 | 1;
}

export interface StoredActor extends Omit<ActorRecord, "type"> {
  id: string;
}

/** An actor that an article names. */
export type Named = Pick<StoredActor, "id" | "slug" | "name" | "kind" | "identifiability"> & {
  wikidataId: string | null;
};

/** An article that an article cites. */
export interface Work {
  id: string;
  slug: string;
  title: string | null;
  url: string | null;
  genre: ArticleRecord["genre"];
}

export interface StoredMention extends StoredSpan {
  id: string;
  key: string;
  actorId: string;
  type: ArticleRecord["mentions"][number]["type"];
}

export interface StoredQuote extends Omit<StoredSpan, "shown"> {
  id: string;
  key: string;
  form: Quote["form"];
  text: string;
  verbatimText: string | null;
  segments: Segment[];
  speakerId: string | null;
  /** Who said it with the speaker, and who passed it on. */
  jointSpeakerIds: string[];
  throughIds: string[];
  speakerSpan: StoredSpan | null;
  cueSpan: StoredSpan | null;
  confidence: number;
  citedWorkId: string | null;
}

export interface StoredClaim {
  id: string;
  key: string;
  subjectId: string | null;
  predicate: Claim["predicate"];
  objectId: string;
  status: Claim["status"];
  certainty: Claim["certainty"];
  holderId: string | null;
  /** The key of the quote that it is made in. */
  quote: string | null;
  validFrom: string | null;
  validTo: string | null;
  evidence: (StoredSpan | { locator: string })[];
}

/** An article with all that the store holds of it, except for the claims that were retracted. */
export interface StoredArticle extends Work {
  summary: string | null;
  byline: string | null;
  language: string;
  status: ArticleRecord["status"];
  rights: ArticleRecord["rights"];
  license: string | null;
  publicationId: string | null;
  publishedOn: string | null;
  identifiers: Identifier[];
  version: { id: string; sha256: string; length: number; lengthCp: number } | null;
  /** The line that it was last loaded from, by hash. */
  recordSha256: string;
  holdsText: boolean;
  /** The text, where it is held and asked for. */
  text: string | null;
  mentions: StoredMention[];
  quotes: StoredQuote[];
  claims: StoredClaim[];
  actors: Map<string, Named>;
  works: Map<string, Work>;
}
