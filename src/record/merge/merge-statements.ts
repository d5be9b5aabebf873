import type { Statement, Store } from "../../storage/store.ts";
import { actorReferences } from "../../storage/table/actor-reference.ts";
import { actorSearchStatement } from "../../storage/actor-name.ts";
import { actorColumns } from "./actor-columns.ts";
import { forMoves, readMoves, standingPage } from "./relationship-moves.ts";
import { mergesUnchanged, type MergeWrite, type StandingMerges } from "./standing-merges.ts";
import { nameMergedActors } from "./merged-names.ts";
import { quoteCountOf } from "./quote-count.ts";
import { recount } from "./recount-claims.ts";

interface Ends {
  id: string;
  slug: string;
}

const standing = "(subject_id = ?1 or object_id = ?1)";

/** The statements that let one actor stand for another, to be run in one transaction. */
export async function mergeStatements(
  store: Store,
  merges: StandingMerges,
  { id }: Ends,
  into: Ends,
  now: string,
): Promise<MergeWrite> {
  const moves = await readMoves(
    store,
    (end, after) => standingPage(id, end, after),
    (end, own) => (end === id ? into.slug : own),
  );
  const both = [id, into.id];
  const one = (sql: string, args: string[] = [id]): Statement => ({ sql, args });
  const premises = [
    mergesUnchanged(merges),
    // One may have come since they were read.
    { sql: `(select count(*) from relationship where ${standing}) = ?2`, args: [id, moves.length] },
  ];
  const statements = [
    one("insert into judgement (actor_id, into_id, judged_at) values (?, ?, ?)", [...both, now]),
    one(
      `insert into merged_actor (${actorColumns}, ordinal, into_id)
        select ${actorColumns}, ordinal, ?2 from actor where id = ?1`,
      both,
    ),
    ...actorReferences.map(({ table, column, recorded }) =>
      one(`update ${table} set ${column} = ?2, ${recorded} = ?1 where ${column} = ?1`, both),
    ),
    // The relationships that it stood at, where there were none such of the other.
    ...forMoves(
      moves,
      `insert into relationship (id, subject_id, predicate, object_id, claim_count, last_claimed_on, derived)
        select moved.into_id, iif(subject_id = ?2, ?3, subject_id), predicate, iif(object_id = ?2, ?3, object_id),
          claim_count, last_claimed_on, 1
        from moved cross join relationship as own on own.id = moved.id where true on conflict (id) do nothing`,
      both,
    ),
    ...forMoves(
      moves,
      `insert into merged_relationship (id, subject_id, predicate, object_id, into_id)
        select own.id, subject_id, predicate, object_id, moved.into_id
        from moved cross join relationship as own on own.id = moved.id`,
    ),
    one(`update merged_relationship set into_id = (select own.into_id from merged_relationship as own
        where own.id = merged_relationship.into_id)
      where into_id in (select id from relationship where ${standing})`),
    one(`update claim set recorded_relationship_id = coalesce(recorded_relationship_id, relationship_id),
        relationship_id = (select into_id from merged_relationship where id = claim.relationship_id)
      where relationship_id in (select id from relationship where ${standing})`),
    // What no record names was there for others that are merged: they are led to the new one by now.
    one(
      `delete from merged_relationship where id in (select id from relationship where ${standing} and derived = 1)`,
    ),
    one(`delete from relationship where ${standing}`),
    // The others have the counts of the one that they are made of.
    recount(
      `select into_id from merged_relationship as own where ${standing} and (
        (select derived from relationship where id = own.into_id) = 0
        or exists (select 1 from merged_relationship where into_id = own.into_id and id <> own.id))`,
      [id],
    ),
    one(
      `update actor set mention_count = actor.mention_count + own.mention_count,
        quote_count = ${quoteCountOf("?2")}
        from actor as own where own.id = ?1 and actor.id = ?2`,
      both,
    ),
    one("delete from actor where id = ?"),
    ...nameMergedActors([into.id]),
    actorSearchStatement([into.id]),
    one("insert into change (kind, at, type, node_id) values ('MERGED', ?2, 'Actor', ?1)", [
      id,
      now,
    ]),
  ];
  return { statements, premises };
}
