import { sql, type SQL } from "drizzle-orm";
import { where, type Expression } from "../declare/row.ts";
import type { Rows } from "./rows.ts";
import type { CountedWalk, KeyBound } from "./walk.ts";

// Each list may look at as many rows as its operation has left for it. So many rows take as long as one that is
// looked up: those of which an index tells all, and those of a whole table, which are counted by its pages.
export const fromIndex = 25;
export const fromTable = 250;

/** How a list is looked through before all is asked of its rows. */
export interface Look {
  /** What its rows are called. */
  name: string;
  /** What bounds of a page are about. */
  keys: readonly Expression[];
  /** FROM and WHERE of the rows that an index finds, as far as they also meet `more`. */
  found(more: readonly SQL[]): SQL;
  order: SQL;
  /** What is asked of each of them; undefined where all of them are found before a page is. */
  asks: readonly SQL[] | undefined;
  /** When it is looked through in this way, if not always. */
  when?: SQL;
}

/** How many rows a list may look at, and what ends the statement where FROM finds a row. */
export interface Guard {
  /** Null, or they end the statement: whatever is asked of the list. */
  ends: readonly SQL[];
  looks: readonly Look[];
  /** The rows that a count looks at, each once: FROM and WHERE. */
  counted: readonly SQL[];
  /**
   * What the count is of: a whole table, rows that an index tells all of, rows that a link ties, some of them more
   * than once, or rows that are looked up.
   */
  kind: "table" | "index" | "link" | "rows";
  /** Whether it is the list of a row. */
  isTied: boolean;
  share(factor: number): SQL;
  weight: number;
  endsCount(from: SQL): SQL;
  endsPage(from: SQL): SQL;
}

/** The walk, which ends the statement before it looks at too many rows. */
export function guarded(walk: CountedWalk, rows: Rows, guard: Guard): CountedWalk {
  const { page } = rows;
  const { looks, share, weight, kind, isTied } = guard;
  const lookedUp = share(1 / weight);

  /** Null unless fewer than `size` rows and one would be found among as many as may be looked at. */
  function tooFar(bound: readonly KeyBound[], size: SQL): SQL | undefined {
    const far = looks.map(({ name, keys, found, order, asks, when }) => {
      const looked = found(bound.map((each) => each(keys)));
      const beyond = sql`(select 1 ${looked} limit 1 offset ${lookedUp})`;
      if (asks === undefined) return guard.endsPage(sql`from ${beyond}`);
      const near = sql`(select * ${looked} ${order} limit ${lookedUp}) ${sql.identifier(name)}`;
      const isFull = sql`exists(select 1 from ${near}${where(asks)} limit 1 offset ${size})`;
      return guard.endsPage(sql`from ${beyond}${where([when, sql`not ${isFull}`])}`);
    });
    return firstOf([...guard.ends, ...far]);
  }

  const within = [page.after, page.before].filter((bound) => bound !== undefined);
  const ofPage = tooFar(within, page.size);
  const depth = ofPage === undefined ? { page: 0, hasMore: 0 } : depths;
  return {
    ...walk,
    ...(ofPage && { guard: ofPage }),
    contains() {
      const { source, on } = walk.contains();
      // About the parent alone, it is asked once for each. A list that is nobody's was found before; frames look out
      // for themselves.
      const asks = isTied && walk.frames === undefined ? ofPage : undefined;
      const isAllowed = asks && sql`${asks} is null`;
      const all = [isAllowed, on].filter((each) => each !== undefined);
      return all.length === 0 ? { source } : { source, on: sql.join(all, sql` and `) };
    },
    hasMore: () => firstOf([ofPage, walk.hasMore()]),
    any: (bound) => firstOf([tooFar([bound], sql`0`), walk.any(bound)]),
    count() {
      if (kind === "table") {
        const last = sql`from (select max(rowid) as last ${sql.join([...guard.counted])})`;
        const isOver = guard.endsCount(sql`${last} where last > ${share(fromTable)}`);
        return firstOf([isOver, walk.count()]);
      }
      if (kind === "index") {
        const limit = sql`limit ${share(fromIndex)} + 1`;
        const counts = guard.counted.map(
          (found) => sql`(select count(*) from (select 1 ${found} ${limit}))`,
        );
        const isOver = guard.endsCount(sql`from (select 1) where n > ${share(fromIndex)}`);
        const bounded = sql`(select coalesce(${isOver}, n) from (select ${sql.join(counts, sql` + `)} as n))`;
        if (isTied) return bounded;
        // Of a table that has no more, all may be counted: without a limit that is faster by a third.
        const isSmall = sql`(select max(rowid) from ${rows.from}) <= ${share(fromIndex)}`;
        return sql`iif(${isSmall}, ${walk.count()}, ${bounded})`;
      }
      const most = kind === "link" ? share(fromIndex) : lookedUp;
      const ends = guard.counted.map((found) =>
        guard.endsCount(sql`${found} limit 1 offset ${most}`),
      );
      return firstOf([...guard.ends, ...ends, walk.count()]);
    },
    depth: {
      page: walk.depth.page + depth.page,
      count: walk.depth.count + depths.count,
      hasMore: walk.depth.hasMore + depth.hasMore,
    },
  };
}

/** The first that is not null: guards before what they guard. */
export function firstOf(parts: readonly (SQL | undefined)[]): SQL;
export function firstOf(parts: readonly (SQL | undefined)[]): SQL | undefined {
  const all = parts.filter((part) => part !== undefined);
  return all.length > 1 ? sql`coalesce(${sql.join(all, sql`, `)})` : all[0];
}

/** What a guard takes of the parser's stack besides the parts that it guards. */
const depths = { page: 20, count: 15, hasMore: 20 };
