import { sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { named } from "../../engine/declare/row.ts";
import { revision, type editedThing } from "../../storage/table/edit.ts";
import { lineViews } from "../../storage/table/line.ts";

const earlier = alias(revision, "earlier");
const from = sql`from ${named(revision, "earlier")} where ${earlier.nodeId}`;
type Row = typeof editedThing;

/** What a line of the record said of a thing before a change. */
export const lineBefore = (t: Row): SQL =>
  sql`iif(${t.kind} = 'PROPOSED', ${t.before}, (select ${earlier.line} ${from} = ${t.nodeId} and ${earlier.until} = ${t.sequence}))`;

/** What it said after that: until the next change, or until now. */
export function lineAfter(t: Row): SQL {
  const next = sql`${from} = ${t.nodeId} and ${earlier.until} > ${t.sequence} order by ${earlier.until} limit 1`;
  // In one `case`: the parser's stack holds few within one another.
  const now = Object.entries(lineViews).map(
    ([type, view]) =>
      sql`when ${t.type} = ${sql.raw(`'${type}'`)} then (select ${view.line} from ${view} where ${view.id} = ${t.nodeId})`,
  );
  return sql`case when ${t.kind} = 'PROPOSED' then ${t.after} ${gone(t)} when exists(select 1 ${next}) then (select ${earlier.line} ${next}) ${sql.join(now, sql` `)} end`;
}

/** A withdrawn article stays on record, unless it was undone. */
const gone = (t: Row): SQL =>
  sql`when ${t.kind} = 'WITHDRAWN' and ${t.type} <> 'Article' then null when exists(select 1 ${from} = ${t.nodeId} and ${earlier.until} = ${t.sequence} and ${earlier.details} is not null and ${t.kind} = 'WITHDRAWN') then null`;
