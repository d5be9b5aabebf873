import { readRows, type Row, type Store } from "../storage/store.ts";
import type { ChangedThing } from "./restore.ts";

/** What an edit has changed, with what it was and is. */
export async function thingsOf(store: Store, edit: string): Promise<ChangedThing[]> {
  const sql = `select c.sequence, c.type, c.node_id, c.kind, r.line as before, r.details, r.owner_id as was_of,
      case c.type when 'Quote' then (select article_id from quote where id = c.node_id)
        when 'Mention' then (select article_id from mention where id = c.node_id)
        when 'Claim' then (select article_id from claim where id = c.node_id) end as is_of,
      case c.type when 'Article' then (select line from article_line where id = c.node_id)
        when 'Actor' then (select line from actor_line where id = c.node_id) end as after
    from edited_thing t cross join change c on c.sequence = t.sequence
      left join revision r on r.node_id = c.node_id and r.until = c.sequence
    where t.edit_id = ? order by c.sequence`;
  const rows = await readRows(store, sql, [edit]);
  const text = (value: Row[string] | undefined): string | null =>
    value == null ? null : String(value);
  return rows.map((row) => ({
    sequence: Number(row["sequence"]),
    type: String(row["type"]) as ChangedThing["type"],
    id: String(row["node_id"]),
    kind: String(row["kind"]) as ChangedThing["kind"],
    before: text(row["before"]),
    after: text(row["after"]),
    details: text(row["details"]),
    owner: text(row["is_of"]) ?? text(row["was_of"]),
  }));
}

/** Those of the things that were changed by a later edit, in words. What was undone, and what undid it, cancel out. */
export async function changedSince(
  store: Store,
  things: readonly ChangedThing[],
): Promise<string[]> {
  const sql = `select c.type, c.node_id, e.number, e.author_name, c.at
    from json_each(?1) own cross join change c on c.node_id = own.value ->> 0
      and c.sequence > own.value ->> 1 left join edit e on e.id = c.edit_id
    where (c.kind <> 'CORRECTED' or exists(select 1 from revision where node_id = c.node_id and until = c.sequence))
      and e.status is not 'UNDONE' and not exists(select 1 from edit undone where undone.id = e.undoes_id and undone.status = 'UNDONE')
    order by c.sequence limit 5`;
  const rows = await readRows(store, sql, [
    JSON.stringify(things.map(({ id, sequence }) => [id, sequence])),
  ]);
  return rows.map(
    (row) =>
      `${String(row["type"])} ${String(row["node_id"])}, by edit ${String(row["number"])} of ${String(row["author_name"])} at ${String(row["at"])}`,
  );
}
