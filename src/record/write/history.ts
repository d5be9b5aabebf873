import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Statement } from "../../storage/store.ts";
import { lineViews, type RevisedType } from "../../storage/table/line.ts";

// The history of what is written. Changes are noted before anything is written, so that what they end is still there
// to be kept; once all is written they are given to their edit.

/** What follows from an article's text, and its date: no change of the thing itself. */
const derived: ReadonlySet<string> = new Set([
  "id",
  "articleId",
  "key",
  "ordinal",
  "publishedFrom",
  "publishedUntil",
  "recordedAt",
  "retractedAt",
  "quoteId",
  "shown",
  "position",
]);

/**
 * Notes which of an article's things, as they will be, are new or other than they are. By their keys in the rows,
 * `elsewhere` has what is stored in other tables: SQL about `own`.
 */
export function noteItems<T extends SQLiteTable>(
  type: RevisedType,
  table: T,
  rows: readonly T["$inferInsert"][],
  now: string,
  elsewhere: Readonly<Record<string, string>> = {},
): Statement[] {
  const [first] = rows;
  if (first === undefined) return [];
  const names = new Map(
    Object.entries(getTableColumns(table)).map(([key, own]) => [key, own.name]),
  );
  const compared = Object.keys(first).filter(
    (key) => !derived.has(key) && !key.startsWith("recorded"),
  );
  const differs = compared.map((key) => {
    if (elsewhere[key] !== undefined) return `${elsewhere[key]} is not given.value ->> '${key}'`;
    const recorded = `recorded${key.charAt(0).toUpperCase()}${key.slice(1)}`;
    const [column, beside] = [names.get(key), names.get(recorded)];
    if (beside === undefined) return `own."${column}" is not given.value ->> '${key}'`;
    return `coalesce(own.${beside}, own.${column}) is not coalesce(given.value ->> '${recorded}', given.value ->> '${key}')`;
  });
  if (names.has("retractedAt")) differs.push("own.retracted_at is not null");
  return [
    {
      sql: `insert into change (kind, at, type, node_id)
        select iif(own.id is null, 'RECORDED', 'CORRECTED'), ?2, '${type}', given.value ->> 'id'
        from json_each(?1) given left join ${getTableName(table)} own on own.id = given.value ->> 'id'
        where own.id is null or ${differs.join(" or ")} order by given.key`,
      args: [JSON.stringify(rows), now],
    },
  ];
}

/** Notes those of an article's things that will be gone. */
export function noteGone(
  type: "Quote" | "Mention",
  article: string,
  ids: readonly string[],
  now: string,
): Statement {
  return {
    sql: `insert into change (kind, at, type, node_id) select 'WITHDRAWN', ?3, '${type}', id from ${type.toLowerCase()}
      where article_id = ?1 and id not in (select value from json_each(?2)) order by start, id`,
    args: [article, JSON.stringify(ids), now],
  };
}

/** Keeps what the changes that were noted just now will end. */
export function keepRevisions(types: readonly RevisedType[]): Statement[] {
  return types.map((type) => ({
    sql: `insert or ignore into revision (node_id, until, type, owner_id, line, details)
      select own.id, change.sequence, '${type}', owner_id, line, details
      from change cross join ${getTableName(lineViews[type])} own on own.id = change.node_id
      where edit_id is null and change.type = '${type}' and kind <> 'RECORDED'`,
  }));
}

/** Forgets what did not change: an article is written whenever something that it says is. */
export function forgetUnchanged(type: RevisedType): Statement {
  return {
    sql: `delete from revision where (node_id, until) in (
      select own.id, change.sequence from change cross join ${getTableName(lineViews[type])} own on own.id = change.node_id
      where edit_id is null and change.type = '${type}' and kind = 'CORRECTED'
        and own.line is (select line from revision where node_id = own.id and until = change.sequence))`,
  };
}

/** Gives all that was noted in this transaction to an edit. */
export function giveChangesTo(edit: string): Statement[] {
  return [
    {
      sql: `insert into edited_thing (edit_id, kind, type, node_id, sequence)
        select ?1, kind, type, node_id, sequence from change where edit_id is null and (kind <> 'CORRECTED'
          or exists(select 1 from revision where revision.node_id = change.node_id and until = sequence)) order by sequence`,
      args: [edit],
    },
    {
      sql: `update change set edit_id = ?1, edit_number = (select number from edit where id = ?1) where edit_id is null`,
      args: [edit],
    },
  ];
}
