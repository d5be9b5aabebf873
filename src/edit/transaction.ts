import {
  mergesUnchanged,
  readMerges,
  type StandingMerges,
} from "../record/merge/standing-merges.ts";
import { actorId, articleId } from "../record/format/id.ts";
import { actorStatements } from "../record/write/actor-statements.ts";
import { articleStatements } from "../record/write/article-statements.ts";
import { eraseArticles, eraseClaims, removeActors } from "../record/write/removal-statements.ts";
import type { Premise, Statement, Store } from "../storage/store.ts";
import type { Writes } from "./check-draft.ts";
import type { Draft } from "./draft.ts";

export interface Transaction {
  statements: Statement[];
  premises: Premise[];
}

/** The statements that write what was checked, and what has to hold for them. */
export async function transactionOf(
  store: Store,
  draft: Draft,
  writes: Writes,
  now: string,
): Promise<Transaction> {
  const merges = await readMerges(store);
  return {
    statements: statementsOf(writes, merges, now),
    premises: [mergesUnchanged(merges), draftHolds(draft)],
  };
}

function statementsOf(writes: Writes, merges: StandingMerges, now: string): Statement[] {
  const { actors, articles, removedActors, erasedArticles, erasedClaims } = writes;
  return [
    ...(actors.length > 0 ? actorStatements(actors, merges, now) : []),
    ...(articles.length > 0 ? articleStatements(articles, merges, now) : []),
    ...eraseClaims(erasedClaims),
    ...eraseArticles(erasedArticles.map(articleId), now),
    ...removeActors(removedActors.map(actorId), now),
  ];
}

/** Nobody has changed anything of what the draft was made of. */
const draftHolds = ({ articles, actors }: Draft): Premise =>
  revisionsHold(
    [...articles.values(), ...actors.values()].map(({ id, revision }) => [id, revision]),
  );

/** Articles and actors are at these revisions; at null, they are not on record. */
export function revisionsHold(
  read: readonly (readonly [id: string, revision: number | null])[],
): Premise {
  return {
    sql: `not exists(select 1 from json_each(?1) own where coalesce(
      (select revision from article where id = own.value ->> 0), (select revision from actor where id = own.value ->> 0),
      (select revision from merged_actor where id = own.value ->> 0)) is not own.value ->> 1)`,
    args: [JSON.stringify(read)],
  };
}
