import type { Statement } from "../../storage/store.ts";
import { getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { change } from "../../storage/table/change.ts";
import { claim, relationship } from "../../storage/table/claim.ts";
import { articleIdentifier } from "../../storage/identifier-tables.ts";
import { jointSpeaker, quoteThrough } from "../../storage/table/quoted-actor.ts";
import { quoteWordsStatement } from "../../storage/quote-words.ts";
import { articleSearchStatements, quoteSearchStatement } from "../../storage/search-words.ts";
import * as tables from "../../storage/table/article.ts";
import { mergedRelationship } from "../../storage/table/merge.ts";
import { surroundingsOf } from "../../text/surroundings.ts";
import type { StandingMerges } from "../merge/standing-merges.ts";
import { canonicalRows, type CanonicalRows } from "../merge/canonical-rows.ts";
import type { ArticleRows } from "./article-rows.ts";
import { forgetUnchanged, keepRevisions, noteGone, noteItems } from "./history.ts";
import { writeRows, type OnConflict } from "./insert-rows.ts";

export interface ArticleWrite {
  rows: ArticleRows;
  /** Whether the store has an article of this slug: then what it held before is taken back first. */
  known: boolean;
  /** Whether it stood so far, and is taken back now. */
  isWithdrawn: boolean;
}

/**
 * The statements that write articles, to be run in one transaction: all of the articles first, so that they
 * may cite each other. A statement takes the rows of every article at once.
 */
export function articleStatements(
  writes: readonly ArticleWrite[],
  merges: StandingMerges,
  now: string,
): Statement[] {
  const rows = writes.map((write) => canonicalRows(write.rows, merges));
  const ids = JSON.stringify(rows.map(({ article }) => article.id));
  const earlier = rows.filter((_, i) => writes[i]?.known === true);
  return [
    noted(writes, now),
    ...earlier.flatMap((own) => noteContents(own, now)),
    ...(earlier.length > 0 ? keepRevisions(["Article", "Quote", "Mention", "Claim"]) : []),
    ...earlier.flatMap((own) => takeBack(own, ids, now)),
    ...standing(rows),
    ...contents(rows),
    ...searched(writes),
    ...(earlier.length > 0 ? [forgetUnchanged("Article")] : []),
  ];
}

/** Notes what an article that is on record will say otherwise. */
function noteContents(own: CanonicalRows, now: string): Statement[] {
  const { article, quotes, mentions, claims } = own;
  const said = quotes.map((each) => ({
    ...each,
    jointSpeakers: recordedActors(own.jointSpeakers, each.id),
    through: recordedActors(own.through, each.id),
  }));
  const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  return [
    ...noteItems("Quote", tables.quote, said, now, {
      jointSpeakers: storedActors("joint_speaker"),
      through: storedActors("quote_through"),
    }),
    noteGone("Quote", article.id, ids(quotes), now),
    ...noteItems("Mention", tables.mention, mentions, now),
    noteGone("Mention", article.id, ids(mentions), now),
    ...noteItems("Claim", claim, claims, now),
    {
      sql: `insert into change (kind, at, type, node_id)
        select 'WITHDRAWN', ?3, 'Claim', id from claim where ${goneClaims} order by position, id`,
      args: [article.id, JSON.stringify(ids(claims)), now],
    },
  ];
}

type QuotedActors = CanonicalRows["jointSpeakers"];

/** Who said a quote with its speaker, or passed it on, as the record says it: ids as JSON. */
const recordedActors = (rows: QuotedActors, quote: string): string =>
  JSON.stringify(
    rows
      .filter(({ quoteId }) => quoteId === quote)
      .map(({ actorId, recordedActorId }) => recordedActorId ?? actorId),
  );

const storedActors = (table: string): string =>
  `(select json_group_array(coalesce(recorded_actor_id, actor_id)) from (select * from ${table} where quote_id = own.id order by position))`;

const goneClaims =
  "article_id = ?1 and retracted_at is null and id not in (select value from json_each(?2))";

function standing(rows: readonly ArticleRows[]): Statement[] {
  const articles = rows.map(({ article }) => article);
  const versions = rows.map(({ version }) => version).filter((version) => version !== undefined);
  const current = rows.map(({ article, version }) => [article.id, version?.id ?? null]);
  return [
    writeRows(tables.article, articles, { keep: ["recordedAt"] }),
    ...written(
      articleIdentifier,
      rows.flatMap(({ identifiers }) => identifiers),
      "fail",
    ),
    // A text that is held is not lost when the record comes again without it.
    ...written(tables.textVersion, versions, { set: "text = coalesce(excluded.text, text)" }),
    {
      sql: `update article set version_id = own.value ->> 1 from json_each(?) as own
        where article.id = own.value ->> 0`,
      args: [JSON.stringify(current)],
    },
  ];
}

function contents(rows: readonly CanonicalRows[]): Statement[] {
  const ids = rows.map(({ article }) => article.id);
  const claims = rows.flatMap((own) => own.claims);
  return [
    ...written(
      tables.quote,
      rows.flatMap(({ quotes }) => quotes),
      { keep: [] },
    ),
    ...written(
      jointSpeaker,
      rows.flatMap(({ jointSpeakers }) => jointSpeakers),
      "fail",
    ),
    ...written(
      quoteThrough,
      rows.flatMap(({ through }) => through),
      "fail",
    ),
    ...wordsOfQuotes(rows),
    countQuotes(ids, "+"),
    ...written(
      tables.mention,
      rows.flatMap(({ mentions }) => mentions),
      "fail",
    ),
    countMentions(ids, "+"),
    ...written(
      relationship,
      rows.flatMap(({ relationships }) => relationships),
      { set: "derived = 0 where derived = 1 and excluded.derived = 0" },
    ),
    ...written(
      mergedRelationship,
      rows.flatMap(({ mergedRelationships }) => mergedRelationships),
      "ignore",
    ),
    ...written(claim, claims, { keep: ["recordedAt"] }),
    ...(claims.length === 0 ? [] : [countClaims(ids)]),
  ];
}

function wordsOfQuotes(rows: readonly CanonicalRows[]): Statement[] {
  const own = rows.flatMap(({ quotes }) =>
    quotes.flatMap(({ id, verbatimText }) =>
      verbatimText == null ? [] : [{ id, words: verbatimText }],
    ),
  );
  return own.length === 0 ? [] : [quoteWordsStatement(own)];
}

function searched(writes: readonly ArticleWrite[]): Statement[] {
  const articles = writes.map(({ rows: { article, version } }) => ({
    id: article.id,
    title: article.title ?? null,
    summary: article.summary ?? null,
    text: version?.text ?? null,
  }));
  const quotes = writes.flatMap(({ rows: { article, version, quotes: own } }) =>
    own.map((quote) => ({
      id: quote.id,
      text: quote.text,
      title: article.title ?? null,
      around: version?.text == null ? undefined : surroundingsOf(version.text, quote),
    })),
  );
  return [
    ...articleSearchStatements(articles),
    ...(quotes.length === 0 ? [] : [quoteSearchStatement(quotes)]),
  ];
}

function countClaims(articles: readonly string[]): Statement {
  return {
    sql: `update relationship set
      claim_count = claim_count + own.n, last_claimed_on = max(last_claimed_on, own.until)
      from (select relationship_id as id, count(*) as n, max(published_until) as until
        from claim cross join article on article.id = article_id
        where article_id in (select value from json_each(?)) and retracted_at is null
        group by relationship_id) as own
      where relationship.id = own.id`,
    args: [JSON.stringify(articles)],
  };
}

/**
 * Takes an article's earlier contents out of every count, removes them, and marks the claims that its
 * new record leaves out as retracted.
 */
function takeBack(
  { article, quotes, claims }: ArticleRows,
  together: string,
  now: string,
): Statement[] {
  const quoteIds = JSON.stringify(quotes.map(({ id }) => id));
  const claimIds = JSON.stringify(claims.map(({ id }) => id));
  return [
    countMentions([article.id], "-"),
    countQuotes([article.id], "-"),
    // Without the claims of all that are written: those that stand are counted again then.
    {
      sql: `update relationship set
        claim_count = claim_count - own.n,
        last_claimed_on = coalesce((select max(a.published_until) from claim c join article a on a.id = c.article_id
          where c.relationship_id = relationship.id and c.retracted_at is null
            and c.article_id not in (select value from json_each(?2))), '')
        from (select relationship_id as id, count(*) as n from claim
          where article_id = ?1 and retracted_at is null group by relationship_id) as own
        where relationship.id = own.id`,
      args: [article.id, together],
    },
    { sql: "delete from mention where article_id = ?", args: [article.id] },
    ...[jointSpeaker, quoteThrough].map((table) => ({
      sql: `delete from ${getTableName(table)} where quote_id in (select id from quote where article_id = ?)`,
      args: [article.id],
    })),
    { sql: "delete from article_identifier where article_id = ?", args: [article.id] },
    {
      sql: `update claim set retracted_at = ?3 where ${goneClaims}`,
      args: [article.id, claimIds, now],
    },
    {
      sql: `update claim set published_from = ?3, quote_id = case
        when quote_id in (select value from json_each(?2)) then quote_id end where article_id = ?1`,
      args: [article.id, quoteIds, article.publishedFrom ?? ""],
    },
    {
      sql: "delete from quote where article_id = ?1 and id not in (select value from json_each(?2))",
      args: [article.id, quoteIds],
    },
  ];
}

const theirs = "article_id in (select value from json_each(?1))";

function countMentions(articles: readonly string[], sign: "+" | "-"): Statement {
  const each = `select actor_id as id from mention where ${theirs}`;
  return count("mention_count", sign, each, articles);
}

/** Of a quote that several said together, each has said it once. */
function countQuotes(articles: readonly string[], sign: "+" | "-"): Statement {
  const each = `select speaker_id as id, id as quote_id from quote where ${theirs}
    union select actor_id, quote_id from joint_speaker
      where quote_id in (select id from quote where ${theirs})`;
  return count("quote_count", sign, each, articles);
}

function count(
  counter: string,
  sign: "+" | "-",
  each: string,
  articles: readonly string[],
): Statement {
  return {
    sql: `update actor set ${counter} = ${counter} ${sign} own.n
      from (select id, count(*) as n from (${each}) group by id) as own where actor.id = own.id`,
    args: [JSON.stringify(articles)],
  };
}

function noted(writes: readonly ArticleWrite[], now: string): Statement {
  const changes = writes.map(({ rows, known, isWithdrawn }) => ({
    kind: isWithdrawn
      ? ("WITHDRAWN" as const)
      : known
        ? ("CORRECTED" as const)
        : ("RECORDED" as const),
    at: now,
    type: "Article",
    nodeId: rows.article.id,
  }));
  return writeRows(change, changes, "fail");
}

function written<T extends SQLiteTable>(
  table: T,
  rows: readonly T["$inferInsert"][],
  onConflict: OnConflict<T>,
): Statement[] {
  return rows.length === 0 ? [] : [writeRows(table, rows, onConflict)];
}
