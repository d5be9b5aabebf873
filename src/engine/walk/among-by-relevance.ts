import { sql, type SQL } from "drizzle-orm";
import type { Owner } from "../declare/noun.ts";
import { ordinalOf, where } from "../declare/row.ts";
import { number } from "../sql/json.ts";
import { rankedPage, rankKeys, type Searched } from "./by-relevance.ts";
import { joined } from "./join.ts";
import { boundsOf, orderBy } from "./page.ts";
import { mostRanked, relevance, unranked } from "./ranking.ts";
import { depthOf, inTwoSteps, type Rows } from "./rows.ts";
import type { CountedWalk } from "./walk.ts";

/** Whose the lists are: the id of the row around, what ties rows to it, and how a match tells whose it is. */
export interface Parent {
  id: SQL;
  tie: SQL | undefined;
  owner: Owner;
  /** Null, or it ends the statement: before its rows are found. */
  guard: SQL | undefined;
}

/** For a list that is nobody's. */
export const nobody: Omit<Parent, "guard"> = { id: sql`1`, tie: undefined, owner: { id: sql`1` } };

const columns = "k, ordinal, relevance";

/**
 * What a search finds among rows that are found first, best first: those tied to a row, or that ids name. The rows
 * of all parents are found at once, then the index is walked once: asked anew for each list, or by a subquery for
 * each match, it would be walked as often.
 */
export function amongByRelevance(
  rows: Rows,
  { words, search }: Searched,
  { id, tie, owner, guard }: Parent,
  names: { ranked: string; pages: string },
): CountedWalk {
  const { page, row, from, conditions } = rows;
  const [ranked, pages] = [sql.identifier(names.ranked), sql.identifier(names.pages)];
  const own = sql`k = ${id}`;
  const bounds = boundsOf(page, rankKeys);
  const matches = (more: readonly SQL[]): SQL => sql`from ${ranked}${where([own, ...more])}`;
  return {
    how: "by relevance among tied rows",
    page: (wanted) => rankedPage(rows, wanted, sql`select * from ${pages} where ${own}`),
    contains: () => ({
      source: sql`${pages} cross join ${from}`,
      on: sql`${ordinalOf(row)} = ${pages}.ordinal`,
    }),
    /** What is found, ranked: `k`, whose it is. And the same of the pages alone. */
    frames(around) {
      // It is about the parent alone, and so asked once for each.
      const isAllowed = guard && tie ? sql`${guard} is null` : undefined;
      const asked = [isAllowed, tie, ...conditions].filter((each) => each !== undefined);
      const on = asked.length > 0 ? sql.join(asked, sql` and `) : undefined;
      const source = on === undefined ? { source: from } : { source: from, on };
      // A list of ordinals, not a join: of a list SQLite always makes an index.
      const found = sql`select ${ordinalOf(row)} ${joined([...around, source])}`;
      const hits = sql`(select rowid as hit, ${relevance(words)} as relevance from ${words.table} where ${words.table} match ${search} and +rowid in (${found}))`;
      const owned = joined([
        { source: hits },
        { source: from, on: sql`${ordinalOf(row)} = hit` },
        ...(owner.by ? [owner.by] : []),
      ]);
      // An article belongs to an actor as often as it mentions them.
      const each = owner.by === undefined ? sql`` : sql`distinct `;
      const isNew = sql`row_number() over (partition by k order by ordinal desc) <= ${number(mostRanked)}`;
      const rank = sql`iif(${isNew}, relevance, ordinal - ${number(unranked)})`;
      const place = sql`row_number() over (partition by k ${orderBy(page, rankKeys, { turned: page.backward })})`;
      const placed = sql`select k, ordinal, relevance, ${place} as at from ${ranked}${where(bounds)}`;
      return [
        {
          name: names.ranked,
          columns,
          select: sql`select k, ordinal, ${rank} from (select ${each}${owner.id} as k, hit as ordinal, relevance ${owned})`,
        },
        {
          name: names.pages,
          columns,
          select: sql`select k, ordinal, relevance from (${placed}) where at <= ${page.size}`,
        },
      ];
    },
    count: () => sql`(select count(*) ${matches([])})`,
    hasMore() {
      const beyond = sql`limit 1 offset ${page.size}`;
      return bounds.length === 0
        ? sql`exists(select 1 ${matches([])} ${beyond})`
        : sql`exists(select 1 from (select ordinal, relevance ${matches(bounds)}) ${beyond})`;
    },
    any: (bound) => sql`exists(select ordinal, relevance ${matches([bound(rankKeys)])})`,
    reads: [id],
    depth: depthOf({ ...rows, filters: 0 }, undefined, inTwoSteps),
  };
}
