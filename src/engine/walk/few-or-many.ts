import { sql, type SQL } from "drizzle-orm";
import { union } from "../sql/json.ts";
import { mergedPage } from "./merged.ts";
import { boundsOf, orderBy } from "./page.ts";
import { depthOf, merged, selectRows, type Rows } from "./rows.ts";
import type { CountedWalk } from "./walk.ts";

/** Two forms of one condition. */
export interface Forms {
  /** Whether few rows meet it, which only the store can tell. */
  isFew: SQL;
  /** It finds the rows: few of them are soon found, and then put in order. */
  found: SQL;
  /** It is asked of each row on a walk of the list, which ends when the page is full. */
  walked: SQL;
  /** A row for each that it finds, or for what names one. */
  all: SQL;
}

/** Rows that meet a condition which few rows meet, or many: the walk is chosen while the statement runs. */
export function fewOrMany(
  rows: Rows,
  { isFew, found, walked }: Forms,
  sorted: boolean,
): CountedWalk {
  const { page, row } = rows;
  const keys = page.keys(row);
  const bounds = boundsOf(page, keys);
  // As a condition it would be looked at for each row; a limit of none stops at once.
  const limited = (columns: SQL, more: readonly SQL[], size: SQL, order: (few: boolean) => SQL) => [
    sql`${selectRows(rows, columns, found, more)} ${order(true)}limit iif(${isFew}, ${size}, 0)`,
    sql`${selectRows(rows, columns, walked, more)} ${order(false)}limit iif(${isFew}, 0, ${size})`,
  ];
  const whole = (more: readonly SQL[]): SQL[] => limited(sql`1`, more, sql`-1`, () => sql``);
  const pages = (columns: SQL): SQL[] =>
    limited(
      columns,
      bounds,
      page.size,
      (few) => sql`${orderBy(page, keys, { turned: page.backward, sorted: sorted && few })} `,
    );
  return {
    how: "by what few rows meet, or on a walk",
    ...mergedPage(rows, pages, sorted),
    count: () => sql`(${selectRows(rows, sql`count(*)`, found, [])})`,
    hasMore: () => sql`exists(select 1 from (${union(whole(bounds))}) limit 1 offset ${page.size})`,
    any(bound) {
      const parts = whole([bound(keys)]).map((part) => sql`exists(${part})`);
      return sql.join(parts, sql` or `);
    },
    reads: [isFew, found, walked, ...rows.conditions],
    depth: depthOf(rows, undefined, merged),
  };
}
