import type { Statement, Store } from "../../storage/store.ts";
import { actorReferences } from "../../storage/table/actor-reference.ts";
import { actorSearchStatement } from "../../storage/actor-name.ts";
import { actorColumns } from "./actor-columns.ts";
import { forMoves, mergedPage, readMoves } from "./relationship-moves.ts";
import { mergesUnchanged, type MergeWrite, type StandingMerges } from "./standing-merges.ts";
import { nameMergedActors } from "./merged-names.ts";
import { quoteCountOf } from "./quote-count.ts";
import { recount, recounted } from "./recount-claims.ts";

interface Ends {
  id: string;
  slug: string;
}

const theirs = "(subject_id = ?1 or object_id = ?1)";
const claims =
  "claim cross join article on article.id = article_id where recorded_relationship_id = own.id";
/** The actor that stands at an end, once `?2` stands for itself. */
const stands = (end: string): string =>
  `coalesce((select into_id from merged_actor where id = ${end} and id <> ?2), ${end})`;

/** The statements that let an actor stand for itself again, to be run in one transaction. */
export async function unmergeStatements(
  store: Store,
  merges: StandingMerges,
  { id }: Ends,
  into: Ends,
  now: string,
): Promise<MergeWrite> {
  const moves = await readMoves(
    store,
    (end, after) => mergedPage(id, end, after),
    (end, own) => (end === id ? own : (merges.into.get(end)?.slug ?? own)),
  );
  const both = [id, into.id];
  const one = (sql: string, args: string[] = [id]): Statement => ({ sql, args });
  const premises = [
    mergesUnchanged(merges),
    // One may have come since they were read.
    {
      sql: `(select count(*) from merged_relationship where ${theirs}) = ?2`,
      args: [id, moves.length],
    },
  ];
  const statements = [
    one("update judgement set undone_at = ?2 where actor_id = ?1 and undone_at is null", [id, now]),
    one(`insert into actor (${actorColumns}, ordinal) select ${actorColumns},
      iif(ordinal in (select ordinal from actor), null, ordinal) from merged_actor where id = ?`),
    one("delete from alias where recorded_actor_id = ? and position = -1"),
    ...actorReferences.map(({ table, column, recorded }) =>
      one(`update ${table} set ${column} = ?1, ${recorded} = null where ${recorded} = ?1`),
    ),
    ...forMoves(
      moves,
      `insert into relationship (id, subject_id, predicate, object_id, claim_count, last_claimed_on, derived)
        select moved.into_id, ${stands("subject_id")}, predicate, ${stands("object_id")},
          (select count(*) from ${claims} and retracted_at is null),
          coalesce((select max(published_until) from ${claims} and retracted_at is null), ''),
          moved.into_id <> own.id
        from moved cross join merged_relationship as own on own.id = moved.id where true
        on conflict (id) do update set derived = 0 where derived = 1 and excluded.derived = 0`,
      [id],
    ),
    ...forMoves(
      moves,
      `update claim set relationship_id = moved.into_id,
        recorded_relationship_id = iif(moved.into_id = moved.id, null, moved.id)
        from moved where claim.recorded_relationship_id = moved.id`,
    ),
    ...forMoves(
      moves,
      `update merged_relationship set into_id = moved.into_id from moved where merged_relationship.id = moved.id`,
    ),
    ...forMoves(
      moves,
      `delete from relationship where id in (select was_id from moved) and derived = 1
        and not exists (select 1 from merged_relationship where into_id = relationship.id)`,
    ),
    ...forMoves(moves, recounted("select was_id from moved")),
    // Those that more than one is led to.
    recount(
      `select into_id from merged_relationship where ${theirs} group by into_id having count(*) > 1`,
      [id],
    ),
    one(`delete from merged_relationship where ${theirs} and id = into_id`),
    one(`update actor set mention_count = (select count(*) from mention where actor_id = ?1),
      quote_count = ${quoteCountOf("?1")} where id = ?1`),
    one(
      `update actor set mention_count = actor.mention_count - own.mention_count,
        quote_count = ${quoteCountOf("?2")}
        from actor as own where own.id = ?1 and actor.id = ?2`,
      both,
    ),
    one("delete from merged_actor where id = ?"),
    ...nameMergedActors([into.id]),
    actorSearchStatement(both),
    ...both.map((actor) =>
      one("insert into change (kind, at, type, node_id) values ('CORRECTED', ?2, 'Actor', ?1)", [
        actor,
        now,
      ]),
    ),
  ];
  return { statements, premises };
}
