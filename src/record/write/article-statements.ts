import type { Statement } from "../../storage/store.ts";
import { getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { change } from "../../storage/table/change.ts";
import { claim, relationship } from "../../storage/table/claim.ts";
import { articleIdentifier } from "../../storage/table/identifier.ts";
import { jointSpeaker, quoteThrough } from "../../storage/table/quoted-actor.ts";
import * as tables from "../../storage/table/article.ts";
import { mergedRelationship } from "../../storage/table/merge.ts";
import type { StandingMerges } from "../merge/standing-merges.ts";
import { canonicalRows, type CanonicalRows } from "../merge/canonical-rows.ts";
import { countClaims, countMentions, countQuotes } from "./article-counts.ts";
import type { ArticleRows } from "./article-rows.ts";
import { comparedWords, quoteWords, searchedText } from "./article-words.ts";
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
    ...searchedText(writes.map((write) => write.rows)),
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
    ...quoteWords(rows),
    ...comparedWords(rows),
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
