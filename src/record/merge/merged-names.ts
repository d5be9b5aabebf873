import type { Statement } from "../../storage/store.ts";

/**
 * Lists among the aliases of actors the names of those they stand for, unless it is their own or an alias
 * anyway. What is called so is recorded as a name, so these stand at -1, where no record's alias does.
 */
export function nameMergedActors(ids: readonly string[]): Statement[] {
  const args = [JSON.stringify(ids)];
  const theirs = "in (select value from json_each(?1))";
  return [
    { sql: `delete from alias where position = -1 and actor_id ${theirs}`, args },
    {
      sql: `insert into alias (actor_id, recorded_actor_id, position, text, type)
        select actor.id, other.id, -1, other.name, 'OFFICIAL' from merged_actor as other
        cross join actor on actor.id = other.into_id
        where other.into_id ${theirs} and other.name <> actor.name and not exists (
          select 1 from alias where actor_id = actor.id and text = other.name and position >= 0)`,
      args,
    },
  ];
}
