import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { all, asc, connection, desc, find, list, one } from "../../engine/declare/field.ts";
import { originValue } from "../../engine/declare/origin-value.ts";
import { noun, type Queries } from "../../engine/declare/noun.ts";
import { named, rowOf } from "../../engine/declare/row.ts";
import { articleIdentifier } from "../../storage/table/identifier.ts";
import { article, mention, quote, textVersion } from "../../storage/table/article.ts";
import { jointSpeaker } from "../../storage/table/quoted-actor.ts";
import { articleFacets } from "./facets.ts";
import { articleFilters, articleWords, quoting } from "./filter.ts";

const ownQuote = alias(quote, "own_quote");
const speakersOf = sql`(select json_group_array(id) from (select ${ownQuote.speakerId} as id
  union all select ${jointSpeaker.actorId} from ${jointSpeaker} where ${jointSpeaker.quoteId} = ${ownQuote.id}))`;

export const articleNoun = noun("Article", article, {
  idPrefix: "art",
  fields: {
    id: (a) => a.id,
    slug: (a) => a.slug,
    page: (a) => sql`${originValue()} || '/articles/' || ${a.slug}`,
    title: (a) => a.title,
    url: (a) => a.url,
    summary: (a) => a.summary,
    byline: (a) => a.byline,
    language: (a) => a.language,
    genre: (a) => a.genre,
    status: (a) => a.status,
    rights: (a) => a.rights,
    license: (a) => a.license,
    publication: one("Actor", (a) => a.publicationId),
    publishedOn: (a) => a.publishedOn,
    recordedAt: (a) => a.recordedAt,
    identifiers: list("Identifier", (a, name) => {
      const row = rowOf(articleIdentifier, name);
      return {
        source: named(articleIdentifier, name),
        row,
        where: sql`${row.articleId} = ${a.id}`,
        order: sql`${row.position}`,
      };
    }),
    text: (a) =>
      sql`iif(${a.rights} = 'FULL_TEXT', (select ${textVersion.text} from ${textVersion} where ${textVersion.id} = ${a.versionId}), null)`,
    version: one("TextVersion", (a) => a.versionId),
    quoteCount: (a) => a.quoteCount,
    quotes: connection(
      "Quote",
      "article",
      (a) => a.id,
      asc("POSITION"),
      (a) => a.quoteCount,
    ),
    mentions: connection("Mention", "article", (a) => a.id, asc("POSITION")),
    claims: connection("Claim", "article", (a) => a.id, asc("POSITION")),
    quotedIn: connection("Quote", "citedWork", (a) => a.id, desc("PUBLISHED_ON")),
    revision: (a) => a.revision,
    edits: connection("Edit", "touches", (a) => a.id, desc("NUMBER")),
  },
  keys: {
    publication: (a, actorId) => sql`${a.publicationId} = ${actorId}`,
    mentions: (a, actorId) =>
      sql`${a.id} in (select ${mention.articleId} from ${mention} where ${mention.actorId} = ${actorId})`,
    quotes: (a, actorId) => sql`${a.id} in (${quoting(sql`= ${actorId}`)})`,
  },
  owners: {
    publication: (a) => ({ id: a.publicationId }),
    mentions: (a) => ({
      id: mention.actorId,
      by: { source: sql`${mention}`, on: sql`${mention.articleId} = ${a.id}` },
    }),
    quotes: (a) => ({
      id: sql`said.value`,
      // Made of each quote: a union of all who speak would be made whole, and gone through for each match.
      by: {
        source: sql`${named(quote, "own_quote")} cross join json_each(${speakersOf}) said`,
        on: sql`${ownQuote.articleId} = ${a.id}`,
        of: (actorId) => sql`from (${quoting(sql`= ${actorId}`)})`,
      },
    }),
  },
  links: {
    mentions: {
      table: mention,
      row: mention.articleId,
      other: mention.actorId,
      orders: { PUBLISHED_ON: [mention.publishedFrom] },
    },
  },
  slugs: true,
  filters: articleFilters,
  facets: articleFacets,
  words: articleWords,
  orders: {
    PUBLISHED_ON: (a) => [a.publishedFrom],
    RECORDED_AT: (a) => [a.recordedAt],
    TITLE: (a) => [a.titleKey],
  },
});

export const textVersionType = noun("TextVersion", textVersion, {
  fields: {
    sha256: (v) => v.sha256,
    length: (v, { unit }) => (unit === "UNICODE_CODE_POINT" ? v.lengthCp : v.length),
    recordedAt: (v) => v.recordedAt,
  },
  keys: {},
  filters: {},
  orders: {},
});

export const articleQueries: Queries = {
  article: find("Article", ["id", "slug", "url"]),
  articles: all("Article", desc("PUBLISHED_ON")),
};
