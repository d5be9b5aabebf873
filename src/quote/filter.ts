import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { WordIndex } from "../engine/declare.ts";
import {
  anyOf,
  anyOfIds,
  atLeast,
  flag,
  namedBy,
  overlaps,
  type Filter,
} from "../engine/filter.ts";
import { named } from "../engine/row.ts";
import { matches } from "../engine/words.ts";
import { mention, quote } from "../storage/tables.ts";

const around = alias(quote, "around");

export const quoteWords: WordIndex = {
  table: "quote_search",
  weights: [4, 1],
  filter: "text",
  order: "RELEVANCE",
};

export const quoteFilters = {
  article: anyOfIds("Article", (q) => q.articleId),
  speaker: anyOfIds("Actor", (q) => q.speakerId),
  text: matches(quoteWords, (q) => q.ordinal),
  // A mention in a nested quote stands in the outer one too, so its own quote is not enough.
  mentions: namedBy(
    {
      found: (q, is) =>
        sql`${q.id} in (select ${around.id} from ${mention} cross join ${named(quote, "around")} where ${mention.actorId} ${is} and ${around.articleId} = ${mention.articleId} and ${around.start} <= ${mention.start} and ${around.end} >= ${mention.end})`,
      holds: (q, is) =>
        sql`exists(select 1 from ${mention} where ${mention.articleId} = ${q.articleId} and ${mention.start} >= ${q.start} and ${mention.end} <= ${q.end} and +${mention.actorId} ${is})`,
    },
    "Actor",
  ),
  form: anyOf((q) => q.form),
  // `+`: most quotes are first-hand, so no index should be chosen for it.
  secondHand: flag((q, on) =>
    on ? sql`${q.citedWorkId} is not null` : sql`+${q.citedWorkId} is null`,
  ),
  publishedOn: overlaps((q) => ({ from: q.publishedFrom, until: q.publishedUntil })),
  minConfidence: atLeast((q) => q.confidence, 0, 1),
} satisfies Record<string, Filter<typeof quote>>;
