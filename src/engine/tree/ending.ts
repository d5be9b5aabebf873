import { sql, type SQL } from "drizzle-orm";
import { literal } from "../sql/json.ts";
import type { Ending, TreeContext } from "./context.ts";

// A statement that would look at too much ends itself, by an error that it makes: what it has found by then is not
// worth the rest. SQL has no word for that outside of triggers, but a path that is no path is told as it is written.

/** A value that is null as long as FROM finds no row, and else ends the statement and refuses the operation. */
export function endsWhere(context: TreeContext, ending: Ending): (from: SQL) => SQL {
  const which = context.endings.push(ending) - 1;
  // What never changes, SQLite works out before it has begun.
  return (from) =>
    sql`(select json_extract('{}', ${literal(`end:${which}:`)} || random()) ${from})`;
}

/** Why a count is refused. */
export const tooManyToCount = {
  code: "COUNT_TOO_LARGE",
  message:
    "There are more rows than this operation may count. Ask for fewer counts at once, or narrow the list by `filter`.",
} as const;
