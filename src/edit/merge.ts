import type { Found } from "../record/merge/find-actor.ts";
import { findActor, MergeRefusal } from "../record/merge/find-actor.ts";
import { refuseMerge } from "../record/merge/merge-actors.ts";
import { mergeStatements } from "../record/merge/merge-statements.ts";
import { readMerges } from "../record/merge/standing-merges.ts";
import { unmergeStatements } from "../record/merge/unmerge-statements.ts";
import { keepRevisions } from "../record/write/history.ts";
import { readRows, type Store } from "../storage/store.ts";
import { named, type Draft } from "./draft.ts";
import type { EditInput } from "./input.ts";
import { revisionErrors } from "./revisions.ts";
import { verbOf } from "./run-operations.ts";
import type { Transaction } from "./transaction.ts";
import { Fault, userError, type UserError } from "./user-error.ts";

/** Merging takes 2 s for ten thousand relationships: more is for the command line. */
const mostRows = 5_000;

interface Merge {
  transaction: Transaction;
  waits: boolean;
  revisions: Record<string, number>;
  proposed: Draft;
}

/** Whether an operation moves rows of the whole store. */
export const isMergeOf = (operation: EditInput["operations"][number]): boolean =>
  ["mergeActors", "unmergeActor"].includes(verbOf(operation));

/** What a merge, or its undoing, would write. It is an edit of its own, for it moves rows of the whole store. */
export async function mergeTransaction(
  store: Store,
  draft: Draft,
  input: EditInput,
  now: string,
): Promise<Merge | { errors: UserError[] }> {
  const [operation, ...others] = input.operations;
  if (operation === undefined || others.length > 0) {
    const message =
      "A merge, or its undoing, is an edit of its own: send the other operations by themselves.";
    return { errors: [userError("INVALID", ["operations"], message)] };
  }
  const name = verbOf(operation);
  const path = ["operations", 0, name];
  try {
    const ends = endsOf(draft, operation, path);
    const errors = await revisionErrors(store, draft, ends, input);
    if (errors.length > 0) return { errors };
    const tooLarge = await sizeOf(
      store,
      ends.map(({ id }) => id),
    );
    if (tooLarge > mostRows) {
      const message = `The record names them ${tooLarge} times, which takes too long here: use \`npm run merge\` or \`npm run unmerge\`.`;
      return { errors: [userError("TOO_LARGE", path, message)] };
    }
    const transaction = await statementsOf(store, operation, now);
    const revisions = Object.fromEntries(ends.map(({ id, revision }) => [id, revision]));
    return { transaction, waits: true, revisions, proposed: draft };
  } catch (error) {
    if (error instanceof Fault) return { errors: [...error.errors] };
    if (error instanceof MergeRefusal)
      return { errors: [userError("INVALID", path, error.message)] };
    throw error;
  }
}

function endsOf(
  draft: Draft,
  operation: EditInput["operations"][number],
  path: (string | number)[],
) {
  const { mergeActors, unmergeActor } = operation;
  const one = (name: string, at: (string | number)[]) => {
    const { id, slug, revision } = named(draft, "Actor", name, at);
    return { id, slug: slug ?? "", revision: revision ?? 0, type: "Actor" as const };
  };
  if (mergeActors !== undefined) {
    return [one(mergeActors.actor, [...path, "actor"]), one(mergeActors.into, [...path, "into"])];
  }
  return [one(unmergeActor ?? "", path)];
}

async function statementsOf(
  store: Store,
  { mergeActors, unmergeActor }: EditInput["operations"][number],
  now: string,
): Promise<Transaction> {
  const merges = await readMerges(store);
  const kept = keepRevisions(["Actor"]);
  if (mergeActors !== undefined) {
    const one = await findActor(store, mergeActors.actor);
    const into = await findActor(store, mergeActors.into);
    refuseMerge(one, into);
    const { statements, premises } = await mergeStatements(store, merges, one, into, now);
    return { statements: [...statements, ...kept], premises };
  }
  const actor: Found = await findActor(store, unmergeActor ?? "");
  if (actor.into === undefined) {
    throw new MergeRefusal(`${JSON.stringify(actor.slug)} is not merged into any other actor.`);
  }
  const { statements, premises } = await unmergeStatements(store, merges, actor, actor.into, now);
  return { statements: [...statements, ...kept], premises };
}

/** How many rows name the actors. */
async function sizeOf(store: Store, ids: readonly string[]): Promise<number> {
  const theirs = "in (select value from json_each(?1))";
  const sql = `select (select count(*) from (select 1 from mention where actor_id ${theirs} limit ${mostRows + 1}))
    + (select count(*) from (select 1 from quote where speaker_id ${theirs} limit ${mostRows + 1}))
    + (select count(*) from (select 1 from neighbor where actor_id ${theirs} limit ${mostRows + 1})) as n`;
  const [row] = await readRows(store, sql, [JSON.stringify(ids)]);
  return Number(row?.["n"]);
}
