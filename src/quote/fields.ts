import { sql, type SQL } from "drizzle-orm";
import {
  all,
  connection,
  asc,
  desc,
  embedded,
  jsonRows,
  list,
  member,
  noun,
  objectType,
  one,
  type Expression,
  type Queries,
} from "../engine/declare.ts";
import { spanOfJson, type Span } from "../storage/span.ts";
import { quote } from "../storage/tables.ts";
import { quoteFilters, quoteWords } from "./filter.ts";

/** What is printed as a quote is served whatever the rights. */
const spanOfQuote = (q: typeof quote): Span => ({
  articleId: q.articleId,
  start: q.start,
  end: q.end,
  startCp: q.startCp,
  endCp: q.endCp,
  exact: q.text,
  shown: sql`1`,
});

export const quoteNoun = noun("Quote", quote, {
  fields: {
    id: (q) => q.id,
    form: (q) => q.form,
    text: (q) => q.text,
    verbatimText: (q) => q.verbatimText,
    segments: list("QuoteSegment", (q, name) => {
      const { source, element, order } = jsonRows(q.segments, name);
      return { source, order, row: { articleId: q.articleId, json: element } };
    }),
    span: embedded("TextSpan", spanOfQuote),
    speaker: one("Actor", (q) => q.speakerId),
    speakerSpan: embedded(
      "TextSpan",
      (q) => spanOfJson(q.articleId, q.speakerSpan),
      (q) => sql`${q.speakerSpan} is null`,
    ),
    cueSpan: embedded(
      "TextSpan",
      (q) => spanOfJson(q.articleId, q.cueSpan),
      (q) => sql`${q.cueSpan} is null`,
    ),
    confidence: (q) => q.confidence,
    article: one("Article", (q) => q.articleId),
    citedWork: one("Article", (q) => q.citedWorkId),
    secondHand: (q) => sql`${q.citedWorkId} is not null`,
    claims: connection("Claim", "quote", (q) => q.id, asc("POSITION")),
  },
  keys: {
    article: (q, articleId) => sql`${q.articleId} = ${articleId}`,
    speaker: (q, actorId) => sql`${q.speakerId} = ${actorId}`,
    citedWork: (q, articleId) => sql`${q.citedWorkId} = ${articleId}`,
  },
  filters: quoteFilters,
  words: quoteWords,
  orders: {
    POSITION: (q) => [q.articleId, q.start],
    PUBLISHED_ON: (q) => [q.publishedFrom, q.start],
  },
});

interface Segment {
  articleId: Expression;
  json: SQL;
}

export const segmentType = objectType<Segment>("QuoteSegment", {
  kind: (s) => member(s.json, "kind"),
  text: (s) => member(s.json, "text"),
  span: embedded("TextSpan", (s) => ({
    ...spanOfJson(s.articleId, s.json),
    exact: member(s.json, "text"),
    shown: sql`1`,
  })),
});

export const quoteQueries: Queries = { quotes: all("Quote", desc("PUBLISHED_ON")) };
