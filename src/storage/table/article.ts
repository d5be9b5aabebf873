import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  numeric,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from "drizzle-orm/sqlite-core";
import * as words from "../vocabulary.ts";
import { isRecorded, oneOf, ordinal, published, recorded, span, spanHolds } from "./column.ts";

export const actor = sqliteTable(
  "actor",
  {
    id: text().primaryKey(),
    ordinal: ordinal(),
    slug: text().notNull(),
    name: text().notNull(),
    kind: text({ enum: words.actorKinds }).notNull(),
    identifiability: text({ enum: words.identifiabilities }).notNull(),
    description: text(),
    country: text(),
    wikidataId: text("wikidata_id"),
    mentionCount: integer("mention_count").notNull().default(0),
    quoteCount: integer("quote_count").notNull().default(0),
    recordedAt: text("recorded_at").notNull(),
    /** Counts its changes; a trigger of `change` keeps it. */
    revision: integer().notNull().default(1),
  },
  (t) => [
    check("actor_kind", oneOf(t.kind, words.actorKinds)),
    check("actor_identifiability", oneOf(t.identifiability, words.identifiabilities)),
    // search, actors(filter: {name})
    uniqueIndex("actor_ordinal").on(t.ordinal),
    // actor(by: {slug}), and every reference of a record
    uniqueIndex("actor_slug").on(t.slug),
    // actor(by: {wikidataId})
    uniqueIndex("actor_wikidata").on(t.wikidataId),
    // actors, in the order of names
    index("actor_name").on(t.name, t.id),
    // actors(filter: {kind}), in the order of names, and its count
    index("actor_kind_name").on(t.kind, t.name, t.id),
    // actors(filter: {country})
    index("actor_country").on(t.country, t.name, t.id),
    // actors(filter: {identifiability})
    index("actor_identifiability_name").on(t.identifiability, t.name, t.id),
    // actors(orderBy: {field: MENTION_COUNT})
    index("actor_mention_count").on(t.mentionCount, t.id),
    // actors(orderBy: {field: QUOTE_COUNT})
    index("actor_quote_count").on(t.quoteCount, t.id),
  ],
);

export const alias = sqliteTable(
  "alias",
  {
    actorId: text("actor_id")
      .notNull()
      .references(() => actor.id),
    recordedActorId: recorded("actor_id"),
    /** -1 is the name itself of an actor that another stands for. */
    position: integer().notNull(),
    text: text().notNull(),
    type: text({ enum: words.aliasTypes }).notNull(),
    language: text(),
  },
  (t) => [
    // Actor.aliases: its own in the order of the record, then those of the actors it stands for
    index("alias_actor").on(t.actorId, t.recordedActorId, t.position),
    index("alias_recorded_actor").on(t.recordedActorId, t.position).where(isRecorded("actor_id")),
    check("alias_type", oneOf(t.type, words.aliasTypes)),
  ],
);

export const article = sqliteTable(
  "article",
  {
    id: text().primaryKey(),
    ordinal: ordinal(),
    slug: text().notNull(),
    title: text(),
    /** What titles sort by: a cursor needs a value that compares. */
    titleKey: text("title_key")
      .notNull()
      .generatedAlwaysAs(sql`coalesce(title, '')`, { mode: "virtual" }),
    url: text(),
    summary: text(),
    byline: text(),
    language: text().notNull(),
    genre: text({ enum: words.articleGenres }).notNull(),
    status: text({ enum: words.articleStatuses }).notNull(),
    rights: text({ enum: words.textRights }).notNull(),
    license: text(),
    publicationId: text("publication_id").references(() => actor.id),
    recordedPublicationId: recorded("publication_id"),
    publishedOn: text("published_on"),
    ...published(),
    recordedAt: text("recorded_at").notNull(),
    versionId: text("version_id").references((): AnySQLiteColumn => textVersion.id),
    quoteCount: integer("quote_count").notNull().default(0),
    /** The record line this article was last loaded from, by hash: the same line again changes nothing. */
    recordSha256: text("record_sha256").notNull(),
    /** Counts its changes, and those of what it says; a trigger of `change` keeps it. */
    revision: integer().notNull().default(1),
  },
  (t) => [
    check("article_genre", oneOf(t.genre, words.articleGenres)),
    check("article_status", oneOf(t.status, words.articleStatuses)),
    check("article_rights", oneOf(t.rights, words.textRights)),
    check(
      "article_published",
      sql`(${t.publishedOn} is null) = (${t.publishedFrom} = '') and ${t.publishedFrom} <= ${t.publishedUntil}`,
    ),
    // search, articles(filter: {text})
    uniqueIndex("article_ordinal").on(t.ordinal),
    // article(by: {slug}), and every reference of a record
    uniqueIndex("article_slug").on(t.slug),
    // article(by: {url})
    uniqueIndex("article_url").on(t.url),
    // articles, latest first; articles(filter: {publishedOn}); and their facets
    index("article_published_on").on(
      t.publishedFrom,
      t.id,
      t.publishedUntil,
      t.publicationId,
      t.genre,
      t.language,
      t.status,
    ),
    // articles(orderBy: {field: RECORDED_AT})
    index("article_recorded").on(t.recordedAt, t.id),
    // articles(orderBy: {field: TITLE})
    index("article_title").on(t.titleKey, t.id),
    // Actor.articles(role: PUBLISHED), articles(filter: {publication})
    index("article_publication").on(t.publicationId, t.publishedFrom, t.id),
    // what goes back where a merge is undone
    index("article_recorded_publication")
      .on(t.recordedPublicationId)
      .where(isRecorded("publication_id")),
    // articles(filter: {genre})
    index("article_genre_published").on(t.genre, t.publishedFrom, t.id),
    // articles(filter: {language})
    index("article_language_published").on(t.language, t.publishedFrom, t.id),
    // articles(filter: {status})
    index("article_status_published").on(t.status, t.publishedFrom, t.id),
  ],
);

export const textVersion = sqliteTable(
  "text_version",
  {
    id: text().primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => article.id),
    sha256: text().notNull(),
    length: integer().notNull(),
    lengthCp: integer("length_cp").notNull(),
    /** Null where only the hash is held. */
    text: text(),
    recordedAt: text("recorded_at").notNull(),
  },
  (t) => [
    check("text_version_sha256", sql`length(${t.sha256}) = 64`),
    check("text_version_length", sql`0 <= ${t.lengthCp} and ${t.lengthCp} <= ${t.length}`),
    // the versions of one article, when it is loaded again
    index("text_version_article").on(t.articleId, t.recordedAt),
  ],
);

export const quote = sqliteTable(
  "quote",
  {
    id: text().primaryKey(),
    ordinal: ordinal(),
    articleId: text("article_id")
      .notNull()
      .references(() => article.id),
    /** The name that the article's record gives it (`q1`): its id stays when its place moves. */
    key: text().notNull(),
    form: text({ enum: words.quoteForms }).notNull(),
    text: text().notNull(),
    verbatimText: text("verbatim_text"),
    /** JSON: [{kind, text, start, end, startCp, endCp}], tiling the quote in order. */
    segments: text().notNull(),
    ...span(),
    speakerId: text("speaker_id").references(() => actor.id),
    recordedSpeakerId: recorded("speaker_id"),
    /** JSON: {start, end, startCp, endCp, exact, sha256, shown}. */
    speakerSpan: text("speaker_span"),
    cueSpan: text("cue_span"),
    // NUMERIC, so that 1 is kept and served as 1 and not as 1.0
    confidence: numeric({ mode: "number" }).notNull(),
    citedWorkId: text("cited_work_id").references(() => article.id),
    ...published(),
  },
  (t) => [
    check("quote_form", oneOf(t.form, words.quoteForms)),
    check("quote_span", spanHolds(t)),
    check("quote_segments", sql`json_array_length(${t.segments}) > 0`),
    check("quote_confidence", sql`${t.confidence} between 0 and 1`),
    check("quote_verbatim", sql`(${t.verbatimText} is null) = (${t.form} = 'INDIRECT')`),
    // search, verifyQuote, quotes(filter: {text})
    uniqueIndex("quote_ordinal").on(t.ordinal),
    // Article.quotes, in the order of the text; quotes(orderBy: {field: POSITION}); facets of quotes by their article
    index("quote_article").on(t.articleId, t.start, t.id, t.speakerId, t.form, t.publishedFrom),
    // quotes, in the order of dates, their count by confidence, and their facets
    index("quote_published").on(
      t.publishedFrom,
      t.start,
      t.id,
      t.confidence,
      t.publishedUntil,
      t.speakerId,
      t.articleId,
      t.form,
    ),
    // Actor.quotes, quotes(filter: {speaker, publishedOn}), and their facets
    index("quote_speaker").on(t.speakerId, t.publishedFrom, t.start, t.id, t.articleId, t.form),
    index("quote_recorded_speaker").on(t.recordedSpeakerId).where(isRecorded("speaker_id")),
    // quotes(filter: {form}), and their facets
    index("quote_form_published").on(
      t.form,
      t.publishedFrom,
      t.start,
      t.id,
      t.speakerId,
      t.articleId,
    ),
    // Article.quotedIn
    index("quote_cited_work").on(t.citedWorkId, t.publishedFrom, t.start, t.id),
  ],
);

export const mention = sqliteTable(
  "mention",
  {
    id: text().primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => article.id),
    key: text().notNull(),
    actorId: text("actor_id")
      .notNull()
      .references(() => actor.id),
    recordedActorId: recorded("actor_id"),
    type: text({ enum: words.mentionTypes }).notNull(),
    ...span(),
    /** The words at the place; null where only their hash is held. */
    exact: text(),
    sha256: text(),
    /** 1 where the public may see the words: full text, or inside a quote. */
    shown: integer().notNull(),
    /** The shortest quote that it stands in. */
    quoteId: text("quote_id").references(() => quote.id),
    publishedFrom: text("published_from").notNull().default(""),
  },
  (t) => [
    check("mention_type", oneOf(t.type, words.mentionTypes)),
    check("mention_span", spanHolds(t)),
    check("mention_words", sql`${t.exact} is not null or ${t.sha256} is not null`),
    // Article.mentions, in the order of the text
    index("mention_article").on(t.articleId, t.start, t.id),
    // Actor.mentions; the filters `mentions` of articles and quotes; Actor.articles(role: MENTIONED)
    index("mention_actor").on(t.actorId, t.publishedFrom, t.articleId, t.start, t.id),
    index("mention_recorded_actor").on(t.recordedActorId).where(isRecorded("actor_id")),
    // what happens to mentions when their quote is loaded again
    index("mention_quote").on(t.quoteId),
  ],
);
