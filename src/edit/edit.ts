import { fileEdit, newEditId, type Author } from "../record/write/edit-note.ts";
import { giveChangesTo } from "../record/write/history.ts";
import type { Store } from "../storage/store.ts";
import { attempt, type Attempt } from "./attempt.ts";
import { checkDraft } from "./check-draft.ts";
import { filedBefore, hashOfInput } from "./filed.ts";
import type { EditInput } from "./input.ts";
import { isMergeOf, mergeTransaction } from "./merge.ts";
import { namedElsewhere } from "./named-elsewhere.ts";
import { refused, type Result } from "./outcome.ts";
import { proposals } from "./proposal.ts";
import { readDraft } from "./read-draft.ts";
import { changedOnes, revisionErrors } from "./revisions.ts";
import { forbidden, needsSecond, runOperations } from "./run-operations.ts";
import { inputErrors } from "./size.ts";
import { transactionOf, type Transaction } from "./transaction.ts";
import type { UserError } from "./user-error.ts";

/** Changes the record, or files what a reviewer has to decide. */
export function edit(store: Store, key: string, input: EditInput): Promise<Result> {
  const hash = hashOfInput("edit", input);
  return attempt(store, key, async (author): Promise<Attempt> => {
    const errors = inputErrors(input);
    if (errors.length > 0) return refused(errors);
    const before = await filedBefore(store, author.key, input.idempotencyKey, hash);
    if (before !== undefined) return before;
    const now = new Date().toISOString();
    const made = await prepare(store, author, input, now);
    if ("errors" in made) return refused(made.errors);
    const { transaction, waits } = made;
    const id = newEditId();
    const { note, idempotencyKey, operations } = input;
    const isMerge = operations.some(isMergeOf);
    const filed = fileEdit({
      id,
      author,
      note,
      now,
      more: {
        status: waits ? "OPEN" : "APPLIED",
        idempotencyKey: idempotencyKey ?? null,
        inputSha256: hash,
        // What was applied is told by its changes; a merge's are of the whole store.
        operations: waits || isMerge ? JSON.stringify(operations) : null,
        revisions: waits ? JSON.stringify(made.revisions) : null,
      },
    });
    const statements = waits
      ? [filed, ...proposals(id, made.proposed)]
      : [filed, ...transaction.statements, ...giveChangesTo(id)];
    return { id, at: ["operations"], transaction: { ...transaction, statements } };
  });
}

interface Prepared {
  transaction: Transaction;
  /** Whether a reviewer has to decide. */
  waits: boolean;
  /** By id, the revisions that it is made on. */
  revisions: Record<string, number>;
  proposed: Parameters<typeof proposals>[1];
}

/** What an edit would write, or what is wrong with it. */
export async function prepare(
  store: Store,
  author: Author,
  input: EditInput,
  now: string,
): Promise<Prepared | { errors: UserError[] }> {
  const { operations, expectedRevisions } = input;
  const disallowed = forbidden(operations, author);
  if (disallowed.length > 0) return { errors: disallowed };
  const draft = await readDraft(
    store,
    operations,
    expectedRevisions.map(({ id }) => id),
  );
  if (operations.some(isMergeOf)) return mergeTransaction(store, draft, input, now);
  const wrong = runOperations(draft, operations);
  if (wrong.length > 0) return { errors: wrong };
  const changed = changedOnes(draft);
  const { writes, errors } = checkDraft(draft, now);
  errors.push(...(await revisionErrors(store, draft, changed, input)));
  if (errors.length === 0) errors.push(...(await namedElsewhere(store, draft, writes)));
  if (errors.length > 0) return { errors };
  return {
    transaction: await transactionOf(store, draft, writes, now),
    waits: input.awaitReview || needsSecond(draft, operations, author),
    revisions: Object.fromEntries(changed.map(({ id, revision }) => [id, revision])),
    proposed: draft,
  };
}
