import { sql, type SQL } from "drizzle-orm";
import { idOf } from "../declare/row.ts";
import { union } from "../sql/json.ts";
import { orderBy } from "./page.ts";
import { rowsWithin, turnedAbout, withKeys, type Rows } from "./rows.ts";
import type { Walk } from "./walk.ts";

/** Pages of the same size from several walks, given as selects of these columns, merged into one. */
export function mergedPage(
  rows: Rows,
  parts: (columns: SQL) => SQL[],
  sorted: boolean,
): Pick<Walk, "page" | "contains"> {
  const { page, row, name } = rows;
  const merged: Pick<Walk, "page" | "contains"> = {
    page(columns) {
      const wanted = sql.join(withKeys(rows, columns), sql`, `);
      const order = orderBy(page, page.keys(row), { turned: page.backward, sorted });
      const found = sql`select * from (${union(parts(wanted))}) ${sql.identifier(name)} ${order} limit ${page.size}`;
      return page.backward ? turnedAbout(rows, found, sorted) : found;
    },
    contains: () => rowsWithin(rows, merged.page([idOf(row)]), false),
  };
  return merged;
}
