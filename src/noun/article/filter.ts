import { sql, type SQL } from "drizzle-orm";
import { anyOf, anyOfIds, namedBy, type Filter } from "../../engine/declare/filter.ts";
import { overlaps } from "../../engine/declare/date-filter.ts";
import { matches, type WordIndex } from "../../engine/declare/word-index.ts";
import { number } from "../../engine/sql/json.ts";
import { articlePassages, articleSearch } from "../../storage/table/words.ts";
import { excerptLead, excerptLength, mostPassages, passageLength } from "../../text/passage.ts";
import { jointSpeaker } from "../../storage/table/quoted-actor.ts";
import { mention, quote, textVersion, type article } from "../../storage/table/article.ts";

/** Of the text the passage that has most of the words. */
function passage(a: typeof article, words: SQL): SQL {
  const first = sql`${a.ordinal} * ${number(mostPassages)}`;
  const rowid = sql`${articlePassages}.rowid`;
  const within = sql`${rowid} between ${first} and ${first} + ${number(mostPassages - 1)}`;
  const best = sql`select ${rowid} - ${first} from json_each(${words}) word cross join ${articlePassages}
    where ${articlePassages} match word.value ->> 0 and ${within}
    group by ${rowid} order by sum(word.value ->> 1) desc, ${rowid} limit 1`;
  const start = sql`max(p * ${number(passageLength)} - ${number(excerptLead)}, 0)`;
  const length = number(excerptLength);
  return sql`coalesce((select iif(p = 0, '', char(2)) || substr(${textVersion.text}, ${start} + 1, ${length})
      || iif(${start} + ${length} < ${textVersion.lengthCp}, char(2), '')
    from (select coalesce((${best}), 0) as p limit 1) cross join ${textVersion} where ${textVersion.id} = ${a.versionId}), '')`;
}

export const articleWords: WordIndex<typeof article> = {
  table: articleSearch,
  sample: (a) =>
    sql`coalesce(${a.title}, '') || ' ' || coalesce(${a.summary}, '') || ' ' || coalesce((select ${textVersion.text} from ${textVersion} where ${textVersion.id} = ${a.versionId}), '')`,
  weights: [8, 4, 1],
  filters: { text: {} },
  excerpts: (a, words) => [
    passage(a, words),
    sql`coalesce(${a.summary}, '')`,
    sql`coalesce(${a.title}, '')`,
  ],
  order: "RELEVANCE",
};

/** The articles that quote an actor, alone or with others: one for each quote. */
export const quoting = (is: SQL): SQL =>
  sql`select ${quote.articleId} from ${quote} where ${quote.speakerId} ${is} union all select ${quote.articleId} from ${jointSpeaker} cross join ${quote} where ${jointSpeaker.actorId} ${is} and ${quote.id} = ${jointSpeaker.quoteId}`;

export const articleFilters = {
  quotes: namedBy(
    (a) => a.id,
    {
      found: quoting,
      holds: (a, is) =>
        sql`(exists(select 1 from ${quote} where ${quote.articleId} = ${a.id} and +${quote.speakerId} ${is}) or exists(select 1 from ${jointSpeaker} cross join ${quote} where ${jointSpeaker.actorId} ${is} and ${quote.id} = ${jointSpeaker.quoteId} and +${quote.articleId} = ${a.id}))`,
    },
    { ids: "Actor", nested: 2 },
  ),
  mentions: namedBy(
    (a) => a.id,
    {
      found: (is) =>
        sql`select ${mention.articleId} from ${mention} where ${mention.actorId} ${is}`,
      holds: (a, is) =>
        sql`exists(select 1 from ${mention} where ${mention.articleId} = ${a.id} and +${mention.actorId} ${is})`,
    },
    // Those of an article are looked up, a dozen.
    { ids: "Actor", bulk: 5 },
  ),
  text: matches(articleWords, "text", (a) => a.ordinal),
  publication: anyOfIds("Actor", (a) => a.publicationId),
  status: anyOf((a) => a.status),
  genre: anyOf((a) => a.genre),
  language: anyOf((a) => a.language),
  publishedOn: overlaps((a) => ({ from: a.publishedFrom, until: a.publishedUntil })),
} satisfies Record<string, Filter<typeof article>>;
