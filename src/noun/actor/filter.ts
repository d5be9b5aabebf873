import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { overlapping, overlappingFrom, rangeProblem } from "../../engine/declare/date-filter.ts";
import { countries } from "../../engine/declare/country-filter.ts";
import { anyOf, namedWhere, type Filter } from "../../engine/declare/filter.ts";
import { matches, type WordIndex } from "../../engine/declare/word-index.ts";
import { actorSearch } from "../../storage/table/words.ts";
import { alias, article, mention, quote, type actor } from "../../storage/table/article.ts";

export const actorWords: WordIndex<typeof actor> = {
  table: actorSearch,
  sample: ({ name }) => name,
  weights: [4, 2],
  ofNames: true,
  filters: { name: {} },
  excerpts: (a) => [
    a.name,
    sql`(select coalesce(group_concat(${alias.text}, ' · '), '') from ${alias} where ${alias.actorId} = ${a.id})`,
  ],
};

/** Actors that rows of articles name which were published within a range. */
function namedOn(
  rows: SQLiteTable & { articleId: SQLiteColumn; publishedFrom: SQLiteColumn },
  actorId: SQLiteColumn,
): Filter<typeof actor> {
  return namedWhere(
    (a) => a.id,
    (bound, value) => {
      const days = { from: article.publishedFrom, until: article.publishedUntil };
      const found = sql`select ${actorId} from ${article} cross join ${rows} where ${overlapping(days, bound, value)} and ${rows.articleId} = ${article.id}`;
      const { within, reaching } = overlappingFrom(rows.publishedFrom, bound, value);
      const named = (id: SQLiteColumn, when: SQL): SQL =>
        sql`exists(select 1 from ${rows} where ${actorId} = ${id} and ${when})`;
      return {
        found,
        all: sql`select 1 from ${article} where ${overlapping(days, bound, value)} union all ${found}`,
        holds(a) {
          if (reaching === undefined) return named(a.id, within);
          const { begins, start } = reaching;
          const reaches = sql`exists(select 1 from ${rows} cross join ${article} where ${actorId} = ${a.id} and ${begins} and ${article.id} = ${rows.articleId} and ${article.publishedUntil} >= ${start})`;
          return sql`(${named(a.id, within)} or ${reaches})`;
        },
      };
    },
    { problem: rangeProblem },
  );
}

export const actorFilters = {
  name: matches(actorWords, "name", (a) => a.ordinal),
  country: { ...anyOf((a) => a.country), ...countries },
  quotedOn: namedOn(quote, quote.speakerId),
  mentionedOn: namedOn(mention, mention.actorId),
  kind: anyOf((a) => a.kind),
  identifiability: anyOf((a) => a.identifiability),
} satisfies Record<string, Filter<typeof actor>>;
