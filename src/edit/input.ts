import type {
  ActorRecord,
  ArticleRecord,
  Claim,
  Identifier,
  Quote,
} from "../record/format/record.ts";
import type { verdicts } from "../storage/vocabulary.ts";

// The inputs of the mutations, as GraphQL has checked them: schema/mutation.graphql says what each field means.

type Maybe<T> = T | null | undefined;

export interface PlaceInput {
  exact?: Maybe<string>;
  prefix?: Maybe<string>;
  suffix?: Maybe<string>;
  start?: Maybe<number>;
  end?: Maybe<number>;
}

export interface ActorInput {
  slug?: Maybe<string>;
  name: string;
  kind: ActorRecord["kind"];
  identifiability?: Maybe<ActorRecord["identifiability"]>;
  description?: Maybe<string>;
  country?: Maybe<string>;
  wikidataId?: Maybe<string>;
  identifiers?: Maybe<Identifier[]>;
  aliases?: Maybe<
    { text: string; type: ActorRecord["aliases"][number]["type"]; language?: Maybe<string> }[]
  >;
}

export interface SegmentInput {
  kind: NonNullable<Quote["segments"]>[number]["kind"];
  exact: string;
}

export interface QuoteInput {
  place: PlaceInput;
  form?: Maybe<Quote["form"]>;
  segments?: Maybe<SegmentInput[]>;
  speakers?: Maybe<string[]>;
  through?: Maybe<string[]>;
  speakerPlace?: Maybe<PlaceInput>;
  cuePlace?: Maybe<PlaceInput>;
  confidence?: Maybe<number>;
  citedWork?: Maybe<string>;
}

export interface MentionInput {
  place: PlaceInput;
  actor: string;
  type: ArticleRecord["mentions"][number]["type"];
}

export interface ClaimInput {
  subject?: Maybe<string>;
  predicate: Claim["predicate"];
  object: string;
  status: Claim["status"];
  certainty: Claim["certainty"];
  holder?: Maybe<string>;
  quote?: Maybe<string>;
  validFrom?: Maybe<string>;
  validTo?: Maybe<string>;
  evidence?: Maybe<PlaceInput[]>;
  locators?: Maybe<string[]>;
}

export interface ArticleInput {
  slug?: Maybe<string>;
  title?: Maybe<string>;
  url?: Maybe<string>;
  summary?: Maybe<string>;
  byline?: Maybe<string>;
  language: string;
  genre: ArticleRecord["genre"];
  status?: Maybe<ArticleRecord["status"]>;
  rights: ArticleRecord["rights"];
  license?: Maybe<string>;
  publication?: Maybe<string>;
  publishedOn?: Maybe<string>;
  identifiers?: Maybe<Identifier[]>;
  text?: Maybe<string>;
  quotes?: Maybe<QuoteInput[]>;
  mentions?: Maybe<MentionInput[]>;
  claims?: Maybe<ClaimInput[]>;
}

/** By the name of the verb, what it takes. */
export interface VerbInputs {
  putActor: ActorInput;
  removeActor: string;
  putArticle: ArticleInput;
  withdrawArticle: string;
  restoreArticle: string;
  addQuote: { article: string; quote: QuoteInput };
  changeQuote: { id: string; quote: QuoteInput };
  removeQuote: string;
  addMention: { article: string; mention: MentionInput };
  changeMention: { id: string; mention: MentionInput };
  removeMention: string;
  addClaim: { article: string; claim: ClaimInput };
  changeClaim: { id: string; claim: ClaimInput };
  retractClaim: string;
  restoreClaim: string;
  mergeActors: { actor: string; into: string };
  unmergeActor: string;
}
export type VerbName = keyof VerbInputs;
/** One of them. */
export type Operation = { [Name in VerbName]?: VerbInputs[Name] };

export interface EditInput {
  operations: Operation[];
  note: string;
  expectedRevisions: { id: string; revision: number }[];
  overwrite: boolean;
  idempotencyKey?: Maybe<string>;
  awaitReview: boolean;
}

export interface DecideInput {
  edit: string;
  verdict: (typeof verdicts)[number];
  note?: Maybe<string>;
}

export interface UndoInput {
  edit: string;
  note: string;
  idempotencyKey?: Maybe<string>;
}
