import { sql } from "drizzle-orm";
import { all, asc, connection, desc, find, noun, one, type Queries } from "../engine/declare.ts";
import { article, mention, quote, textVersion } from "../storage/tables.ts";
import { articleFilters, articleWords } from "./filter.ts";

export const articleNoun = noun("Article", article, {
  fields: {
    id: (a) => a.id,
    slug: (a) => a.slug,
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
    text: (a) =>
      sql`iif(${a.rights} = 'FULL_TEXT', (select ${textVersion.text} from ${textVersion} where ${textVersion.id} = ${a.versionId}), null)`,
    version: one("TextVersion", (a) => a.versionId),
    quotes: connection("Quote", "article", (a) => a.id, asc("POSITION")),
    mentions: connection("Mention", "article", (a) => a.id, asc("POSITION")),
    claims: connection("Claim", "article", (a) => a.id, asc("POSITION")),
    quotedIn: connection("Quote", "citedWork", (a) => a.id, desc("PUBLISHED_ON")),
  },
  keys: {
    publication: (a, actorId) => sql`${a.publicationId} = ${actorId}`,
    mentions: (a, actorId) =>
      sql`${a.id} in (select ${mention.articleId} from ${mention} where ${mention.actorId} = ${actorId})`,
    quotes: (a, actorId) =>
      sql`${a.id} in (select ${quote.articleId} from ${quote} where ${quote.speakerId} = ${actorId})`,
  },
  links: {
    mentions: {
      table: mention,
      row: mention.articleId,
      other: mention.actorId,
      orders: { PUBLISHED_ON: [mention.publishedFrom] },
    },
  },
  filters: articleFilters,
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
