import { sql, type SQL } from "drizzle-orm";
import { newFrame, type Build } from "./build.ts";
import { literal } from "./render.ts";

/** What of an index is asked for, and the number of its kind among the hits. */
export interface Snipped {
  index: SQL;
  at: SQL;
  where: SQL;
}

export const longestSnippet = 300;
/** Words of a snippet; most of them fit, longer ones are cut. FTS5 takes 64 at most. */
const words = 40;
// Marks of one character that no text has, until the snippet is cut.
const opens = sql.raw("char(2)");
const closes = sql.raw("char(3)");

/** The place of a row's best hits. All those of a page are made in one walk of each index, and only once. */
export function snippets(build: Build, kinds: readonly Snipped[], hits: SQL, row: SQL): SQL {
  const parts = kinds.map(({ index, at, where }) => {
    // `+`: no index of a page's rows, which would cost more than to go through them.
    const own = sql`from ${hits} where +kind = ${at}`;
    // The range bounds the walk (null would not); `+` keeps FTS5 from asking the whole search for each row.
    const range = sql`rowid between (select coalesce(min(ordinal), 1) ${own}) and (select coalesce(max(ordinal), 0) ${own})`;
    const snippet = sql`replace(replace(snippet(${index}, -1, ${opens}, ${closes}, '…', ${sql.raw(String(words))}), char(10), ' '), char(13), ' ')`;
    return sql`select ${at} as kind, rowid as ordinal, ${snippet} as text from ${index} where ${where} and ${range} and +rowid in (select ordinal ${own})`;
  });
  const cut = sql`select kind, ordinal, iif(length(text) <= ${most(0)}, text, substr(text, 1, ${most(2)})) as text, length(text) > ${most(0)} as cut from (${sql.join(parts, sql` union all `)})`;
  const closed = sql`text || iif(cut, iif(${count(opens)} > ${count(closes)}, ${closes}, '') || '…', '')`;
  const shown = newFrame(
    build,
    "shown",
    "kind, ordinal, text",
    sql`select kind, ordinal, replace(replace(${closed}, ${opens}, ${literal("«")}), ${closes}, ${literal("»")}) from (${cut})`,
  );
  return sql`(select text from ${shown} where +kind = ${row}.kind and +ordinal = ${row}.ordinal)`;
}

const most = (less: number): SQL => sql.raw(String(longestSnippet - less));
const count = (mark: SQL): SQL => sql`length(text) - length(replace(text, ${mark}, ''))`;
