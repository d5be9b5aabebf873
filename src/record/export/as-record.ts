import { isWithin } from "../check/check-claim.ts";
import type { ActorRecord, ArticleRecord, Claim, Quote, Span } from "../format/record.ts";
import { filled, known } from "./known-fields.ts";
import { sha256 } from "../../text/sha256.ts";
import type {
  StoredActor,
  StoredArticle,
  StoredClaim,
  StoredQuote,
  StoredSpan,
} from "./stored-article.ts";

type Line<R extends ActorRecord | ArticleRecord> = Partial<R> & Pick<R, "type" | "slug">;
type WritePlace = (place: Omit<StoredSpan, "shown">) => Pick<Span, "start" | "end" | "codePoints">;
type WriteSpan = (span: StoredSpan) => Span;

/** An actor as its record says it, without what a record says by leaving it out. */
export function actorLine(actor: StoredActor): Line<ActorRecord> {
  const { slug, name, kind, identifiability, description, country, wikidataId } = actor;
  return {
    type: "actor",
    slug,
    name,
    kind,
    ...(identifiability === "NAMED" ? {} : { identifiability }),
    ...known({ description, country, wikidataId }),
    ...filled({
      identifiers: actor.identifiers ?? [],
      aliases: actor.aliases.map(({ text, type, language }) => ({
        text,
        type,
        ...known({ language }),
      })),
    }),
  };
}

/** An article as its record says it. */
export function articleLine(article: StoredArticle): Line<ArticleRecord> {
  const { slug, title, url, summary, byline, language, genre, status, rights, license } = article;
  const { version, text, publishedOn } = article;
  const actor = (id: string | null) => (id === null ? null : article.actors.get(id)?.slug);
  const work = (id: string | null) => (id === null ? null : article.works.get(id)?.slug);
  // Only where a reader cannot count them.
  const counts = text === null && version !== null && version.length !== version.lengthCp;
  const place: WritePlace = ({ start, end, startCp, endCp }) =>
    counts ? { start, end, codePoints: [startCp, endCp] } : { start, end };
  const span: WriteSpan = (own) => ({ ...place(own), ...words(own, article) });
  return {
    type: "article",
    slug,
    ...known({ title, url, summary, byline }),
    language,
    genre,
    ...(status === "USABLE" ? {} : { status }),
    rights,
    ...known({ license, publication: actor(article.publicationId), publishedOn }),
    ...filled({ identifiers: article.identifiers }),
    ...(version === null ? {} : { version: versionOf(version, text) }),
    // Empty ones too: a list that is left out stays as the store that loads the line has it.
    mentions: article.mentions.map((mention) => ({
      id: mention.key,
      actor: actor(mention.actorId) ?? "",
      type: mention.type,
      span: span(mention),
    })),
    quotes: article.quotes.map((quote) => ({
      id: quote.key,
      form: quote.form,
      span: { ...place(quote), exact: quote.text },
      ...segments(quote),
      ...speakers(quote, (id) => actor(id) ?? ""),
      ...known({
        speakerSpan: quote.speakerSpan && span(quote.speakerSpan),
        cueSpan: quote.cueSpan && span(quote.cueSpan),
      }),
      confidence: quote.confidence,
      ...known({ citedWork: work(quote.citedWorkId) }),
    })),
    claims: article.claims.map((claim) => claimOf(claim, actor, span)),
  };
}

/** One by itself; several as a list, the first of them the speaker. */
function speakers(
  { speakerId, jointSpeakerIds, throughIds }: StoredQuote,
  actor: (id: string) => string,
): Pick<Quote, "speaker" | "speakers" | "through"> {
  const all = [...(speakerId === null ? [] : [speakerId]), ...jointSpeakerIds].map(actor);
  return {
    ...(all.length > 1 ? { speakers: all } : known({ speaker: all[0] })),
    ...filled({ through: throughIds.map(actor) }),
  };
}

function versionOf(
  version: NonNullable<StoredArticle["version"]>,
  text: string | null,
): ArticleRecord["version"] {
  const { sha256: hash, length, lengthCp } = version;
  if (text !== null) return { sha256: hash, text };
  return { sha256: hash, length, lengthCodePoints: lengthCp };
}

function claimOf(
  claim: StoredClaim,
  actor: (id: string | null) => string | null | undefined,
  span: WriteSpan,
): Claim {
  const { key: id, predicate, status, certainty, quote, validFrom, validTo } = claim;
  return {
    id,
    subject: actor(claim.subjectId) ?? null,
    predicate,
    object: actor(claim.objectId) ?? "",
    status,
    certainty,
    ...known({ holder: actor(claim.holderId), quote, validFrom, validTo }),
    evidence: claim.evidence.map((item) => ("locator" in item ? item : { span: span(item) })),
  };
}

/**
 * The words of a place, as the store has them. A hash is enough where a reader knows the words from the
 * text or from a quote; and it must be, where they may come from a text that does not go out.
 */
function words(span: StoredSpan, article: StoredArticle): Pick<Span, "exact" | "sha256"> {
  const { exact, sha256: hash } = span;
  const isKnown = article.text !== null || article.quotes.some((quote) => isWithin(span, quote));
  if (exact == null || (isKnown && hash != null)) return known({ sha256: hash });
  const isHeldBack = article.holdsText && !isKnown;
  return isHeldBack ? { sha256: hash ?? sha256(exact) } : known({ exact, sha256: hash });
}

const whole = { DIRECT: "VERBATIM", INDIRECT: "PARAPHRASE", MIXED: undefined } as const;

/** A quote of one part, of the kind that its form has anyway, needs no segments. */
function segments(quote: StoredQuote): Pick<Quote, "segments"> {
  const isWhole = quote.segments.length === 1 && quote.segments[0]?.kind === whole[quote.form];
  if (isWhole) return {};
  return { segments: quote.segments.map(({ kind, start, end }) => ({ kind, start, end })) };
}
