import type { Statement } from "../../storage/store.ts";

// What actors and relationships have counted of the articles that name them.

export function countClaims(articles: readonly string[]): Statement {
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

const theirs = "article_id in (select value from json_each(?1))";

export function countMentions(articles: readonly string[], sign: "+" | "-"): Statement {
  const each = `select actor_id as id from mention where ${theirs}`;
  return count("mention_count", sign, each, articles);
}

/** Of a quote that several said together, each has said it once. */
export function countQuotes(articles: readonly string[], sign: "+" | "-"): Statement {
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
