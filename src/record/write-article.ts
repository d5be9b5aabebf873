import type { InStatement } from "@libsql/client/web";
import * as tables from "../storage/tables.ts";
import type { ArticleRows } from "./rows.ts";
import { writeRows } from "./statement.ts";

export interface ArticleWrite {
  rows: ArticleRows;
  /** Whether the store has an article of this slug: then what it held before is taken back first. */
  known: boolean;
}

/**
 * The statements that write articles, to be run in one transaction. Several only where they cite each
 * other in a circle: then all of them must stand before any quote does.
 */
export function articleStatements(writes: readonly ArticleWrite[], now: string): InStatement[] {
  return [
    ...writes.flatMap(({ rows, known }) => (known ? takeBack(rows, now) : [])),
    ...writes.flatMap(({ rows }) => standing(rows)),
    ...writes.flatMap(({ rows }) => contents(rows)),
    ...writes.map(({ rows, known }) => noted(rows.article.id, known, now)),
  ];
}

function standing({ article, version }: ArticleRows): InStatement[] {
  const statements = [writeRows(tables.article, [article], { keep: ["recordedAt"] })];
  if (version !== undefined) {
    statements.push(
      writeRows(tables.textVersion, [version], "ignore"),
      // A text that is held is not lost when the record comes again without it.
      {
        sql: "update text_version set text = coalesce(?, text) where id = ?",
        args: [version.text ?? null, version.id],
      },
    );
  }
  return [
    ...statements,
    {
      sql: "update article set version_id = ? where id = ?",
      args: [version?.id ?? null, article.id],
    },
  ];
}

function contents(rows: ArticleRows): InStatement[] {
  const { article } = rows;
  const statements: InStatement[] = [];
  if (rows.quotes.length > 0) {
    statements.push(
      writeRows(tables.quote, rows.quotes, { keep: [] }),
      countQuotes(article.id, "+"),
    );
  }
  if (rows.mentions.length > 0) {
    statements.push(
      writeRows(tables.mention, rows.mentions, "fail"),
      countMentions(article.id, "+"),
    );
  }
  if (rows.claims.length > 0) {
    statements.push(
      writeRows(tables.relationship, rows.relationships, "ignore"),
      writeRows(tables.claim, rows.claims, { keep: ["recordedAt"] }),
      {
        sql: `update relationship set
          claim_count = claim_count + own.n, last_claimed_on = max(last_claimed_on, ?2)
          from (select relationship_id as id, count(*) as n from claim
            where article_id = ?1 and retracted_at is null group by relationship_id) as own
          where relationship.id = own.id`,
        args: [article.id, article.publishedUntil ?? ""],
      },
    );
  }
  return statements;
}

/**
 * Takes an article's earlier contents out of every count, removes them, and marks the claims that its
 * new record leaves out as retracted.
 */
function takeBack({ article, quotes, claims }: ArticleRows, now: string): InStatement[] {
  const quoteIds = JSON.stringify(quotes.map(({ id }) => id));
  const claimIds = JSON.stringify(claims.map(({ id }) => id));
  const gone =
    "article_id = ?1 and retracted_at is null and id not in (select value from json_each(?2))";
  return [
    countMentions(article.id, "-"),
    countQuotes(article.id, "-"),
    // Without this article's claims: those that stand are counted again when they are written.
    {
      sql: `update relationship set
        claim_count = claim_count - own.n,
        last_claimed_on = coalesce((select max(a.published_until) from claim c join article a on a.id = c.article_id
          where c.relationship_id = relationship.id and c.article_id <> ?1 and c.retracted_at is null), '')
        from (select relationship_id as id, count(*) as n from claim
          where article_id = ?1 and retracted_at is null group by relationship_id) as own
        where relationship.id = own.id`,
      args: [article.id],
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

function countMentions(article: string, sign: "+" | "-"): InStatement {
  return count("mention_count", sign, "mention", "actor_id", article);
}

function countQuotes(article: string, sign: "+" | "-"): InStatement {
  return count("quote_count", sign, "quote", "speaker_id", article);
}

function count(
  counter: string,
  sign: "+" | "-",
  table: string,
  actor: string,
  article: string,
): InStatement {
  return {
    sql: `update actor set ${counter} = ${counter} ${sign} own.n
      from (select ${actor} as id, count(*) as n from ${table} where article_id = ? group by ${actor}) as own
      where actor.id = own.id`,
    args: [article],
  };
}

function noted(article: string, known: boolean, now: string): InStatement {
  return {
    sql: "insert into change (kind, at, type, node_id) values (?, ?, 'Article', ?)",
    args: [known ? "CORRECTED" : "RECORDED", now, article],
  };
}
