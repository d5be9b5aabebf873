import type { InStatement } from "@libsql/client/web";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { change } from "../storage/change-tables.ts";
import { claim, relationship } from "../storage/claim-tables.ts";
import * as tables from "../storage/tables.ts";
import { mergedRelationship } from "../storage/merge-tables.ts";
import type { Merges } from "./merge/merges.ts";
import { standIn, type JudgedRows } from "./merge/stand-in.ts";
import type { ArticleRows } from "./rows.ts";
import { writeRows, type OnConflict } from "./statement.ts";

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
  merges: Merges,
  now: string,
): InStatement[] {
  const rows = writes.map((write) => standIn(write.rows, merges));
  const ids = JSON.stringify(rows.map(({ article }) => article.id));
  return [
    ...writes.flatMap(({ rows: own, known }) => (known ? takeBack(own, ids, now) : [])),
    ...standing(rows),
    ...contents(rows),
    noted(writes, now),
  ];
}

function standing(rows: readonly ArticleRows[]): InStatement[] {
  const articles = rows.map(({ article }) => article);
  const versions = rows.map(({ version }) => version).filter((version) => version !== undefined);
  const current = rows.map(({ article, version }) => [article.id, version?.id ?? null]);
  return [
    writeRows(tables.article, articles, { keep: ["recordedAt"] }),
    // A text that is held is not lost when the record comes again without it.
    ...written(tables.textVersion, versions, { set: "text = coalesce(excluded.text, text)" }),
    {
      sql: `update article set version_id = own.value ->> 1 from json_each(?) as own
        where article.id = own.value ->> 0`,
      args: [JSON.stringify(current)],
    },
  ];
}

function contents(rows: readonly JudgedRows[]): InStatement[] {
  const ids = rows.map(({ article }) => article.id);
  const claims = rows.flatMap((own) => own.claims);
  return [
    ...written(
      tables.quote,
      rows.flatMap(({ quotes }) => quotes),
      { keep: [] },
    ),
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

function countClaims(articles: readonly string[]): InStatement {
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
): InStatement[] {
  const quoteIds = JSON.stringify(quotes.map(({ id }) => id));
  const claimIds = JSON.stringify(claims.map(({ id }) => id));
  const gone =
    "article_id = ?1 and retracted_at is null and id not in (select value from json_each(?2))";
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
    {
      sql: `insert into change (kind, at, type, node_id)
        select 'WITHDRAWN', ?3, 'Claim', id from claim where ${gone} order by position, id`,
      args: [article.id, claimIds, now],
    },
    { sql: `update claim set retracted_at = ?3 where ${gone}`, args: [article.id, claimIds, now] },
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

function countMentions(articles: readonly string[], sign: "+" | "-"): InStatement {
  return count("mention_count", sign, "mention", "actor_id", articles);
}

function countQuotes(articles: readonly string[], sign: "+" | "-"): InStatement {
  return count("quote_count", sign, "quote", "speaker_id", articles);
}

function count(
  counter: string,
  sign: "+" | "-",
  table: string,
  actor: string,
  articles: readonly string[],
): InStatement {
  return {
    sql: `update actor set ${counter} = ${counter} ${sign} own.n
      from (select ${actor} as id, count(*) as n from ${table}
        where article_id in (select value from json_each(?)) group by ${actor}) as own
      where actor.id = own.id`,
    args: [JSON.stringify(articles)],
  };
}

function noted(writes: readonly ArticleWrite[], now: string): InStatement {
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
): InStatement[] {
  return rows.length === 0 ? [] : [writeRows(table, rows, onConflict)];
}
