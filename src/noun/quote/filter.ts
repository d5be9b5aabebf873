import { sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import {
  anyOf,
  anyOfIds,
  anyOfIdsAndMore,
  atLeast,
  flag,
  namedBy,
  through,
  type Filter,
} from "../../engine/declare/filter.ts";
import { countries } from "../../engine/declare/country-filter.ts";
import { overlaps } from "../../engine/declare/date-filter.ts";
import { named } from "../../engine/declare/row.ts";
import { matches, type WordIndex } from "../../engine/declare/word-index.ts";
import { quoteSearch } from "../../storage/table/words.ts";
import { actor, article, mention, quote, textVersion } from "../../storage/table/article.ts";
import { number } from "../../engine/sql/json.ts";
import { aside } from "../../text/surroundings.ts";
import { jointSpeaker } from "../../storage/table/quoted-actor.ts";

const around = alias(quote, "around");
const beside = alias(quote, "beside");
/** Of a quote, what a snippet is cut from; few are longer. */
const most = number(4000);

const ownWords = (q: typeof quote): SQL =>
  sql`substr(${q.text}, 1, ${most}) || iif(length(${q.text}) > ${most}, char(2), '')`;

function sides(q: typeof quote): SQL {
  const [far, text] = [number(aside), textVersion.text];
  return sql`coalesce((select iif(${q.startCp} > ${far}, char(2), '')
      || substr(${text}, max(${q.startCp} - ${far}, 0) + 1, min(${far}, ${q.startCp})) || ' … '
      || substr(${text}, ${q.endCp} + 1, ${far}) || iif(${q.endCp} + ${far} < ${textVersion.lengthCp}, char(2), '')
    from ${article} cross join ${textVersion} where ${article.id} = ${q.articleId} and ${textVersion.id} = ${article.versionId}), '')`;
}

const title = (q: typeof quote): SQL =>
  sql`coalesce((select ${article.title} from ${article} where ${article.id} = ${q.articleId}), '')`;

export const quoteWords: WordIndex<typeof quote> = {
  table: quoteSearch,
  sample: ({ text }: typeof quote) => text,
  weights: [4, 1],
  filters: { text: { column: "words" }, context: {} },
  excerpts: (q, _words, column) =>
    column === undefined ? [ownWords(q), sides(q), title(q)] : [ownWords(q)],
  order: "RELEVANCE",
};

/** The quotes that an actor said with others, who are named before it. */
export const saidTogether = {
  id: (q: typeof quote) => q.id,
  more: (is: SQL) =>
    sql`select ${jointSpeaker.quoteId} from ${jointSpeaker} where ${jointSpeaker.actorId} ${is}`,
};

export const quoteFilters = {
  article: anyOfIds("Article", (q) => q.articleId),
  speaker: anyOfIdsAndMore("Actor", (q) => q.speakerId, saidTogether),
  articleQuotes: namedBy(
    (q) => q.articleId,
    {
      found: (is) => sql`select ${quote.articleId} from ${quote} where ${quote.speakerId} ${is}`,
      all: (is) =>
        sql`select 1 from ${quote} cross join ${named(quote, "beside")} where ${quote.speakerId} ${is} and ${beside.articleId} = ${quote.articleId}`,
      holds: (q, is) =>
        sql`exists(select 1 from ${named(quote, "beside")} where ${beside.articleId} = ${q.articleId} and +${beside.speakerId} ${is})`,
    },
    { ids: "Actor", weight: 10 },
  ),
  // A mention in a nested quote stands in the outer one too, so its own quote is not enough.
  mentions: namedBy(
    (q) => q.id,
    {
      found: (is) =>
        sql`select ${around.id} from ${mention} cross join ${named(quote, "around")} where ${mention.actorId} ${is} and ${around.articleId} = ${mention.articleId} and ${around.start} <= ${mention.start} and ${around.end} >= ${mention.end}`,
      all: (is) => sql`select 1 from ${mention} where ${mention.actorId} ${is}`,
      holds: (q, is) =>
        sql`exists(select 1 from ${mention} where ${mention.articleId} = ${q.articleId} and ${mention.start} >= ${q.start} and ${mention.end} <= ${q.end} and +${mention.actorId} ${is})`,
    },
    { ids: "Actor", weight: 10 },
  ),
  text: matches(quoteWords, "text", (q) => q.ordinal),
  context: matches(quoteWords, "context", (q) => q.ordinal),
  publication: through((q) => q.articleId, article.publicationId, { ids: "Actor" }),
  speakerCountry: through((q) => q.speakerId, actor.country, countries),
  speakerKind: through((q) => q.speakerId, actor.kind),
  language: through((q) => q.articleId, article.language),
  form: anyOf((q) => q.form),
  // `+`: most quotes are first-hand, so no index should be chosen for it.
  secondHand: flag((q, on) =>
    on ? sql`${q.citedWorkId} is not null` : sql`+${q.citedWorkId} is null`,
  ),
  publishedOn: overlaps((q) => ({ from: q.publishedFrom, until: q.publishedUntil })),
  minConfidence: atLeast((q) => q.confidence, 0, 1),
} satisfies Record<string, Filter<typeof quote>>;
