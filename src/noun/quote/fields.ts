import { sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import {
  all,
  connection,
  asc,
  byId,
  desc,
  embedded,
  finished,
  jsonRows,
  list,
  member,
  one,
  type ListRows,
} from "../../engine/declare/field.ts";
import { noun, objectType, type Queries } from "../../engine/declare/noun.ts";
import { originValue } from "../../engine/declare/origin-value.ts";
import { orMore } from "../../engine/declare/filter.ts";
import { named, rowOf, type Expression } from "../../engine/declare/row.ts";
import { spanOfJson, type Span } from "../../storage/span.ts";
import { textFragment } from "../../text/text-fragment.ts";
import { actor, article, quote } from "../../storage/table/article.ts";
import { quoteFingerprint } from "../../storage/table/fingerprint.ts";
import { jointSpeaker, quoteThrough } from "../../storage/table/quoted-actor.ts";
import { quoteFacets } from "./facets.ts";
import { quoteFilters, quoteWords, saidTogether } from "./filter.ts";

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

/** Whoever said a quote, alone or together, as JSON. */
function speakerIds(q: typeof quote): SQL {
  const together = sql`select ${jointSpeaker.actorId} from ${jointSpeaker} where ${jointSpeaker.quoteId} = ${q.id}`;
  return sql`(select json_group_array(id) from (select ${q.speakerId} as id union all ${together}))`;
}

/** Where its article can be read. */
const addressOf = (q: typeof quote): SQL =>
  sql`(select ${article.url} from ${article} where ${article.id} = ${q.articleId})`;

/** Where a table of a quote's actors has one; one that stands for several of them has the place of the first. */
function namedIn(table: typeof jointSpeaker | typeof quoteThrough, q: typeof quote, name: string) {
  const own = sql`from ${table} where ${table.quoteId} = ${q.id}`;
  return {
    place: sql`(select min(${table.position}) ${own} and ${table.actorId} = ${rowOf(actor, name).id})`,
    isNamed: sql`${rowOf(actor, name).id} in (select ${table.actorId} ${own})`,
  };
}

/** The actors that meet a condition, in their order. */
function actorsIn(name: string, place: SQL, on: SQL): ListRows {
  const row = rowOf(actor, name);
  const source = named(actor, name);
  return {
    source: sql`(select *, ${place} as place from ${source} where ${on}) ${sql.identifier(name)}`,
    row,
    order: sql`${sql.identifier(name)}.place`,
    reached: { source, on },
  };
}

const [own, other] = [alias(quoteFingerprint, "own"), alias(quoteFingerprint, "other")];
const said = alias(quote, "said");

/** Quotes of other articles that share half of the fingerprints of one, and it half of theirs. */
const alikeTo = (ordinal: SQL): SQL => {
  const articleOf = (at: Expression | SQL): SQL =>
    sql`(select ${said.articleId} from ${named(quote, "said")} where ${said.ordinal} = ${at})`;
  return sql`select ${other.ordinal} from ${named(quoteFingerprint, "own")} cross join ${named(quoteFingerprint, "other")}
    where ${own.ordinal} = ${ordinal} and ${other.fingerprint} = ${own.fingerprint} group by 1
    having count(*) * 2 >= max(${own.count}, ${other.count}) and ${articleOf(other.ordinal)} <> ${articleOf(ordinal)}`;
};

export const quoteNoun = noun("Quote", quote, {
  idPrefix: "quo",
  few: [quote.articleId],
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
    speakers: list("Actor", (q, name) => {
      const { place, isNamed } = namedIn(jointSpeaker, q, name);
      const isFirst = sql`${rowOf(actor, name).id} = ${q.speakerId}`;
      return actorsIn(name, sql`iif(${isFirst}, 0, ${place})`, sql`(${isFirst} or ${isNamed})`);
    }),
    through: list("Actor", (q, name) => {
      const { place, isNamed } = namedIn(quoteThrough, q, name);
      return actorsIn(name, place, isNamed);
    }),
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
    page: (q) => sql`${originValue()} || '/quotes/' || ${q.id}`,
    sourceUrl: finished({
      texts: (q) => [addressOf(q), q.text],
      absent: (q) => sql`${addressOf(q)} is null`,
      finish: ([address = "", words = ""]) =>
        `${address}${address.includes("#") ? "" : "#"}${textFragment(words)}`,
    }),
    article: one("Article", (q) => q.articleId),
    citedWork: one("Article", (q) => q.citedWorkId),
    secondHand: (q) => sql`${q.citedWorkId} is not null`,
    sameWords: connection("Quote", "sameWords", (q) => q.ordinal, desc("PUBLISHED_ON")),
    claims: connection("Claim", "quote", (q) => q.id, asc("POSITION")),
    edits: connection("Edit", "touches", (q) => q.id, desc("NUMBER")),
  },
  keys: {
    article: (q, articleId) => sql`${q.articleId} = ${articleId}`,
    speaker: (q, actorId) => orMore(q, q.speakerId, sql`= ${actorId}`, saidTogether),
    citedWork: (q, articleId) => sql`${q.citedWorkId} = ${articleId}`,
    sameWords: (q, ordinal) => sql`${q.ordinal} in (${alikeTo(ordinal)})`,
  },
  owners: {
    article: (q) => ({ id: q.articleId }),
    speaker: (q) => ({
      id: sql`said.value`,
      // Made of each quote: a union of all who speak would be made whole, and gone through for each match.
      by: { source: sql`json_each(${speakerIds(q)}) said` },
    }),
    citedWork: (q) => ({ id: q.citedWorkId }),
  },
  filters: quoteFilters,
  facets: quoteFacets,
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

export const quoteQueries: Queries = {
  quote: byId("Quote"),
  quotes: all("Quote", desc("PUBLISHED_ON")),
};
