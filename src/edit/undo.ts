import type { ArticleRecord } from "../record/format/record.ts";
import { fileEdit, newEditId } from "../record/write/edit-note.ts";
import { giveChangesTo } from "../record/write/history.ts";
import { readRows, type Row, type Store } from "../storage/store.ts";
import { attempt, type Attempt } from "./attempt.ts";
import { changedSince, thingsOf } from "./changed-things.ts";
import { checkDraft } from "./check-draft.ts";
import type { Draft } from "./draft.ts";
import { filedBefore, hashOfInput } from "./filed.ts";
import type { Operation, UndoInput } from "./input.ts";
import { mergeTransaction } from "./merge.ts";
import { namedElsewhere } from "./named-elsewhere.ts";
import { refused, type Result } from "./outcome.ts";
import { proposals } from "./proposal.ts";
import { readDraft } from "./read-draft.ts";
import { restore, type ChangedThing } from "./restore.ts";
import { changedOnes } from "./revisions.ts";
import { mayAs } from "./run-operations.ts";
import { noteErrors } from "./size.ts";
import { transactionOf, type Transaction } from "./transaction.ts";
import { Fault, userError, type UserError } from "./user-error.ts";
import { policies } from "./verbs.ts";

/** Files the inverse of an edit, and applies it unless it needs somebody else. */
export function undo(store: Store, key: string, input: UndoInput): Promise<Result> {
  const hash = hashOfInput("undo", input);
  return attempt(store, key, async (author): Promise<Attempt> => {
    const wrong = noteErrors(input);
    if (wrong.length > 0) return refused(wrong);
    const before = await filedBefore(store, author.key, input.idempotencyKey, hash);
    if (before !== undefined) return before;
    const now = new Date().toISOString();
    const made = await prepareUndo(store, input.edit, now);
    if ("errors" in made) return refused(made.errors);
    const { transaction, proposed } = made;
    const waits = made.needsSecond || !mayAs(author.role, "EDIT");
    const id = newEditId();
    const filed = fileEdit({
      id,
      author,
      note: input.note,
      now,
      more: {
        status: waits ? "OPEN" : "APPLIED",
        undoesId: input.edit,
        idempotencyKey: input.idempotencyKey ?? null,
        inputSha256: hash,
        revisions: waits ? JSON.stringify(made.revisions) : null,
        operations: waits ? null : made.operations,
      },
    });
    const statements = waits
      ? [filed, ...proposals(id, proposed)]
      : [filed, ...transaction.statements, ...giveChangesTo(id)];
    return { id, at: ["edit"], transaction: { ...transaction, statements } };
  });
}

/** What undoing an edit writes, once a reviewer has applied that. */
export async function undoTransaction(
  store: Store,
  edit: string,
  now: string,
): Promise<Transaction | { errors: UserError[] }> {
  const made = await prepareUndo(store, edit, now);
  return "errors" in made ? made : made.transaction;
}

interface Prepared {
  transaction: Transaction;
  revisions: Record<string, number>;
  proposed: Parameters<typeof proposals>[1];
  needsSecond: boolean;
  /** JSON, of merges. */
  operations: string | null;
}

const refuse = (code: UserError["code"], message: string): { errors: UserError[] } => ({
  errors: [userError(code, ["edit"], message)],
});

async function prepareUndo(
  store: Store,
  edit: string,
  now: string,
): Promise<Prepared | { errors: UserError[] }> {
  const [row] = await readRows(store, "select * from edit where id = ?", [edit]);
  if (row === undefined) return refuse("NOT_FOUND", "There is no such edit.");
  const status = String(row["status"]);
  if (status !== "APPLIED") {
    // What is open is told to nobody whom it does not concern.
    return status === "OPEN"
      ? refuse("NOT_FOUND", "There is no applied edit of this id.")
      : refuse("CANNOT_UNDO", `The edit is ${status}: only what is applied can be undone.`);
  }
  const things = await thingsOf(store, edit);
  // First: what is changed after it is read does not hold when it is written, what was before is told.
  const draft = isMerge(row) ? undefined : await draftOf(store, things);
  const changed = await changedSince(store, things);
  if (changed.length > 0) {
    const message = `It was changed since: ${changed.join("; ")}. Undo that first, or change it by an edit of its own.`;
    return refuse("CANNOT_UNDO", message);
  }
  const marks = {
    premises: [{ sql: "(select status from edit where id = ?) = 'APPLIED'", args: [edit] }],
    statements: [
      { sql: "update edit set status = 'UNDONE' where id = ?", args: [edit] },
      // Undoing what has undone another brings that back.
      {
        sql: "update edit set status = 'APPLIED' where id = (select undoes_id from edit where id = ?) and status = 'UNDONE'",
        args: [edit],
      },
    ],
  };
  const made =
    draft === undefined
      ? await undoMerge(store, row, now)
      : await undoThings(store, draft, things, now);
  if ("errors" in made) return made;
  const { statements, premises } = made.transaction;
  return {
    ...made,
    transaction: {
      statements: [...marks.statements, ...statements],
      premises: [...marks.premises, ...premises],
    },
  };
}

const draftOf = (store: Store, things: readonly ChangedThing[]): Promise<Draft> => {
  const owners = things.flatMap(({ id, owner }) => [id, ...(owner === null ? [] : [owner])]);
  return readDraft(store, [], owners);
};

async function undoThings(
  store: Store,
  draft: Draft,
  things: readonly ChangedThing[],
  now: string,
): Promise<Prepared | { errors: UserError[] }> {
  if (things.length === 0) return refuse("CANNOT_UNDO", "The edit has changed nothing.");
  try {
    await restore(store, draft, things);
  } catch (error) {
    if (error instanceof Fault) return { errors: [...error.errors] };
    throw error;
  }
  const { writes, errors } = checkDraft(draft, now);
  if (errors.length === 0) errors.push(...(await namedElsewhere(store, draft, writes)));
  if (errors.length > 0) {
    const why = [...new Set(errors.map(({ message }) => message))].slice(0, 5).join(" ");
    return refuse("CANNOT_UNDO", `Something else on record needs what it did: ${why}`);
  }
  const revisions = Object.fromEntries(
    changedOnes(draft).map(({ id, revision }) => [id, revision]),
  );
  return {
    transaction: await transactionOf(store, draft, writes, now),
    revisions,
    proposed: draft,
    needsSecond: things.some(isGuarded),
    operations: null,
  };
}

/** Where the inverse is a verb that needs somebody else whatever it is about. */
function isGuarded({ type, before, after }: ChangedThing): boolean {
  const withdraws = (line: string | null): boolean =>
    line !== null && (JSON.parse(line) as ArticleRecord).status === "RETRACTED";
  const isWithdrawal =
    type === "Article" &&
    before !== null &&
    after !== null &&
    withdraws(before) !== withdraws(after);
  return isWithdrawal && policies.withdrawArticle.second === "always";
}

const isMerge = (row: Row): boolean => row["operations"] !== null;

async function undoMerge(
  store: Store,
  row: Row,
  now: string,
): Promise<Prepared | { errors: UserError[] }> {
  const [operation = {}] = JSON.parse(String(row["operations"])) as Operation[];
  const { mergeActors, unmergeActor } = operation;
  const inverse: Operation =
    mergeActors === undefined
      ? {
          mergeActors: {
            actor: unmergeActor ?? "",
            into: await stoodFor(store, unmergeActor ?? ""),
          },
        }
      : { unmergeActor: mergeActors.actor };
  const operations = [inverse];
  const input = {
    operations,
    note: "",
    expectedRevisions: [],
    overwrite: true,
    awaitReview: false,
  };
  const draft = await readDraft(store, operations);
  const made = await mergeTransaction(store, draft, input, now);
  if ("errors" in made) return refuse("CANNOT_UNDO", made.errors[0]?.message ?? "");
  return { ...made, needsSecond: made.waits, operations: JSON.stringify(operations) };
}

/** Who stood for an actor until it was unmerged last. */
async function stoodFor(store: Store, name: string): Promise<string> {
  const sql = `select into_id from judgement where actor_id = (select id from recorded_actor where id = ?1 or slug = ?1)
    order by id desc limit 1`;
  const [row] = await readRows(store, sql, [name]);
  return String(row?.["into_id"] ?? "");
}
