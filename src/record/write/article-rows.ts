import type { claim, relationship } from "../../storage/table/claim.ts";
import type { articleIdentifier } from "../../storage/table/identifier.ts";
import type { article, mention, quote, textVersion } from "../../storage/table/article.ts";
import type { jointSpeaker, quoteThrough } from "../../storage/table/quoted-actor.ts";
import { speakersOf } from "../format/speakers.ts";
import type { CheckedArticle } from "../check/check-article.ts";
import { isWithin } from "../check/check-claim.ts";
import { dayRange } from "../../storage/partial-date.ts";
import * as id from "../format/id.ts";
import type { Place } from "../check/place.ts";

export interface ArticleRows {
  article: typeof article.$inferInsert;
  identifiers: (typeof articleIdentifier.$inferInsert)[];
  version: typeof textVersion.$inferInsert | undefined;
  quotes: (typeof quote.$inferInsert)[];
  jointSpeakers: (typeof jointSpeaker.$inferInsert)[];
  through: (typeof quoteThrough.$inferInsert)[];
  mentions: (typeof mention.$inferInsert)[];
  relationships: (typeof relationship.$inferInsert)[];
  claims: (typeof claim.$inferInsert)[];
  /** By their ids, the slugs of the actors that claims relate. */
  slugs: ReadonlyMap<string, string>;
}

/** What the store keeps of a checked article. Every row of a list has the same keys. */
export function articleRows(
  checked: CheckedArticle,
  recordSha256: string,
  now: string,
): ArticleRows {
  const { record, ground } = checked;
  const { slug } = record;
  const articleId = id.articleId(slug);
  const published = record.publishedOn === undefined ? undefined : dayRange(record.publishedOn);
  const publishedFrom = published?.first ?? "";
  const publishedUntil = published?.last ?? "";
  const shown = (place: Place): 0 | 1 =>
    record.rights === "FULL_TEXT" || checked.quotes.some((q) => isWithin(place, q.place)) ? 1 : 0;
  const json = (place: Place | undefined): string | null =>
    place === undefined ? null : JSON.stringify(spanJson(place, shown(place)));
  const actor = (name: string | null | undefined): string | null =>
    name ? id.actorId(name) : null;
  const related = checked.claims.flatMap(({ record: own }) =>
    [own.subject ?? [], own.object].flat(),
  );
  const version = record.version && ground && { ...record.version, ...ground };
  const versionId = version ? id.textVersionId(slug, version.sha256) : null;

  return {
    slugs: new Map(related.map((name) => [id.actorId(name), name])),
    article: {
      id: articleId,
      slug,
      title: record.title ?? null,
      url: record.url ?? null,
      summary: record.summary ?? null,
      byline: record.byline ?? null,
      language: record.language,
      genre: record.genre,
      status: record.status,
      rights: record.rights,
      license: record.license ?? null,
      publicationId: actor(record.publication),
      publishedOn: record.publishedOn ?? null,
      publishedFrom,
      publishedUntil,
      quoteCount: checked.quotes.length,
      recordedAt: now,
      recordSha256,
    },
    identifiers: (record.identifiers ?? []).map((own, position) => ({
      articleId,
      position,
      ...own,
    })),
    version:
      version && versionId !== null
        ? {
            id: versionId,
            articleId,
            sha256: version.sha256,
            length: version.length,
            lengthCp: version.lengthCodePoints,
            text: version.text ?? null,
            recordedAt: now,
          }
        : undefined,
    quotes: checked.quotes.map(({ record: own, place, ...rest }) => ({
      id: id.quoteId(slug, own.id),
      articleId,
      key: own.id,
      form: own.form,
      text: own.span.exact,
      verbatimText: rest.verbatimText,
      segments: JSON.stringify(
        rest.segments.map(({ kind, text, ...at }) => ({ kind, text, ...offsets(at) })),
      ),
      ...offsets(place),
      speakerId: actor(speakersOf(own)[0]),
      speakerSpan: json(rest.speakerPlace),
      cueSpan: json(rest.cuePlace),
      confidence: own.confidence,
      citedWorkId: own.citedWork === undefined ? null : id.articleId(own.citedWork),
      publishedFrom,
      publishedUntil,
    })),
    jointSpeakers: checked.quotes.flatMap(({ record: own }) =>
      speakersOf(own)
        .slice(1)
        .map((name, i) => ({
          quoteId: id.quoteId(slug, own.id),
          position: i + 1,
          actorId: id.actorId(name),
        })),
    ),
    through: checked.quotes.flatMap(({ record: own }) =>
      (own.through ?? []).map((name, position) => ({
        quoteId: id.quoteId(slug, own.id),
        position,
        actorId: id.actorId(name),
      })),
    ),
    mentions: checked.mentions.map(({ record: own, place }) => {
      const around = checked.quotes
        .filter((quote) => isWithin(place, quote.place))
        .toSorted((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start))[0];
      return {
        id: id.mentionId(slug, own.id),
        articleId,
        key: own.id,
        actorId: id.actorId(own.actor),
        type: own.type,
        ...offsets(place),
        exact: place.exact,
        sha256: place.sha256,
        shown: shown(place),
        quoteId: around === undefined ? null : id.quoteId(slug, around.record.id),
        publishedFrom,
      };
    }),
    relationships: checked.claims.map(({ record: own }) => ({
      id: id.relationshipId(own.subject ?? null, own.predicate, own.object),
      subjectId: actor(own.subject),
      predicate: own.predicate,
      objectId: id.actorId(own.object),
    })),
    claims: checked.claims.map(({ record: own, evidence, validFirst, validLast }) => ({
      id: id.claimId(slug, own.id),
      articleId,
      key: own.id,
      relationshipId: id.relationshipId(own.subject ?? null, own.predicate, own.object),
      status: own.status,
      certainty: own.certainty,
      holderId: actor(own.holder),
      quoteId: own.quote === undefined ? null : id.quoteId(slug, own.quote),
      validFrom: own.validFrom ?? null,
      validTo: own.validTo ?? null,
      validFirst,
      validLast,
      evidence: JSON.stringify(
        evidence.map((item) =>
          "place" in item ? spanJson(item.place, shown(item.place)) : { locator: item.locator },
        ),
      ),
      position: evidence[0] && "place" in evidence[0] ? evidence[0].place.start : 0,
      publishedFrom,
      recordedAt: now,
      retractedAt: null,
    })),
  };
}

function offsets({ start, end, startCp, endCp }: Omit<Place, "exact" | "sha256">) {
  return { start, end, startCp, endCp };
}

function spanJson(place: Place, shown: 0 | 1): object {
  const { exact, sha256 } = place;
  return {
    ...offsets(place),
    ...(exact === null ? {} : { exact }),
    ...(sha256 === null ? {} : { sha256 }),
    shown,
  };
}
