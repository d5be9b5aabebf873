import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Filtered, ListContext } from "../../engine/declare/list-context.ts";
import type { Args, Problem } from "../../engine/declare/arguments.ts";
import { named, rowOf } from "../../engine/declare/row.ts";
import { claim } from "../../storage/table/claim.ts";
import { jointSpeaker } from "../../storage/table/quoted-actor.ts";
import { article, mention, quote } from "../../storage/table/article.ts";

/** What is counted: where it is, the day that it counts for and the last that it may be of, how to count it. */
export interface Subject {
  from: SQL;
  on: SQLiteColumn;
  until: SQL;
  /** Whether the index that finds the rows has that, too; else another row is looked up for it. */
  hasUntil: boolean;
  /** What ties it to an actor, and what else is asked. */
  tie: SQL | undefined;
  filtered: Filtered;
  /** How many rows of a group there are. */
  count: SQL;
}

const filterOf: Readonly<Record<string, string>> = {
  ARTICLES: "articles",
  QUOTES: "quotes",
  CLAIMS: "claims",
};

/** Each filter is of one subject. */
export function filterProblem(args: Args): Problem {
  const own = filterOf[String(args["of"])];
  const other = Object.values(filterOf).find((name) => name !== own && args[name] != null);
  if (other === undefined) return undefined;
  const message = `\`${other}\` is a filter of another subject than \`of\`. Use \`${own}\`, or count something else.`;
  return { code: "BAD_USER_INPUT", message };
}

/** The quotes that an actor said, alone or with others, each once. */
function quotesOf(actor: SQL): SQL {
  const together = sql`${quote.id} in (select ${jointSpeaker.quoteId} from ${jointSpeaker} where ${jointSpeaker.actorId} = ${actor}) and +${quote.speakerId} is not ${actor}`;
  return sql`(select * from ${quote} where ${quote.speakerId} = ${actor} union all select * from ${quote} where ${together}) q`;
}

export function subjectOf({ args, id, filtered }: ListContext): Subject {
  const actor = args["actor"] == null ? undefined : id("Actor", (given) => String(given["actor"]));
  const tie = (column: SQLiteColumn): SQL | undefined => actor && sql`${column} = ${actor}`;
  const isTied = actor !== undefined;
  const a = rowOf(article, "a");
  const rows = sql`count(*)`;
  const lastOf = (articleId: SQLiteColumn): SQL =>
    sql`(select ${article.publishedUntil} from ${article} where ${article.id} = ${articleId})`;
  switch (args["of"]) {
    case "QUOTES": {
      const q = rowOf(quote, "q");
      return {
        from: actor === undefined ? named(quote, "q") : quotesOf(actor),
        on: q.publishedFrom,
        until: sql`${q.publishedUntil}`,
        hasUntil: actor === undefined,
        tie: undefined,
        filtered: filtered("quotes", "Quote", q, isTied),
        count: rows,
      };
    }
    case "CLAIMS": {
      const c = rowOf(claim, "c");
      return {
        from: named(claim, "c"),
        on: c.publishedFrom,
        until: lastOf(c.articleId),
        hasUntil: false,
        tie: tie(c.holderId),
        filtered: filtered("claims", "Claim", c, isTied),
        count: rows,
      };
    }
    default: {
      const own = filtered("articles", "Article", a, isTied);
      if (actor === undefined) {
        const [on, until] = [a.publishedFrom, sql`${a.publishedUntil}`];
        const from = named(article, "a");
        return { from, on, until, hasUntil: true, tie: undefined, filtered: own, count: rows };
      }
      const m = rowOf(mention, "m");
      // An article counts once, however often it mentions the actor.
      const joined = sql`${named(mention, "m")} cross join ${named(article, "a")}`;
      const isNarrow = own.conditions.length > 0;
      const when = sql`${a.id} = ${m.articleId}`;
      return {
        from: isNarrow ? joined : named(mention, "m"),
        on: m.publishedFrom,
        until: lastOf(m.articleId),
        hasUntil: false,
        tie: isNarrow ? sql`${tie(m.actorId)} and ${when}` : tie(m.actorId),
        filtered: own,
        count: sql`count(distinct ${m.articleId})`,
      };
    }
  }
}
