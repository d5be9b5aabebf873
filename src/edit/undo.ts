import { fileEdit, newEditId } from "../record/write/edit-note.ts";
import { giveChangesTo } from "../record/write/history.ts";
import { readRows, type Row, type Store } from "../storage/store.ts";
import { attempt, type Attempt } from "./attempt.ts";
import { checkDraft } from "./check-draft.ts";
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
  const made = isMerge(row)
    ? await undoMerge(store, row, now)
    : await undoThings(store, things, now);
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

async function undoThings(
  store: Store,
  things: readonly ChangedThing[],
  now: string,
): Promise<Prepared | { errors: UserError[] }> {
  if (things.length === 0) return refuse("CANNOT_UNDO", "The edit has changed nothing.");
  const owners = things.flatMap(({ id, owner }) => [id, ...(owner === null ? [] : [owner])]);
  const draft = await readDraft(store, [], owners);
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
    line?.includes('"status":"RETRACTED"') === true;
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

/** What an edit has changed, with what it was and is. */
async function thingsOf(store: Store, edit: string): Promise<ChangedThing[]> {
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
async function changedSince(store: Store, things: readonly ChangedThing[]): Promise<string[]> {
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
