import type { Author } from "../record/write/edit-note.ts";
import { giveChangesTo } from "../record/write/history.ts";
import { readRows, type Premise, type Row, type Statement, type Store } from "../storage/store.ts";
import type { EditStatus } from "../storage/vocabulary.ts";
import { attempt, type Attempt } from "./attempt.ts";
import { prepare } from "./edit.ts";
import type { DecideInput, EditInput, Operation } from "./input.ts";
import { isMergeOf } from "./merge.ts";
import { refused, type Result } from "./outcome.ts";
import { lastChange } from "./revisions.ts";
import { revisionsHold, type Transaction } from "./transaction.ts";
import { undoTransaction } from "./undo.ts";
import { userError, type UserError } from "./user-error.ts";

/** A reviewer's word on an open edit of somebody else's; its author may take it back. */
export function decide(store: Store, key: string, input: DecideInput): Promise<Result> {
  return attempt(store, key, async (author): Promise<Attempt> => {
    const [row] = await readRows(store, "select * from edit where id = ?", [input.edit]);
    const errors = wrongWith(row, author, input);
    if (row === undefined || errors.length > 0) return refused(errors);
    const now = new Date().toISOString();
    if (input.verdict !== "APPLY") {
      const status = input.verdict === "REJECT" ? "REJECTED" : "CANCELLED";
      return decided(row, author, input, status, now);
    }
    const stale = await changedSince(store, row);
    const made = stale === undefined ? await applied(store, row, now) : { errors: [stale] };
    if (!("errors" in made)) {
      // What was changed after it was looked at is told when all is made anew.
      const premises = [...made.premises, revisionsHold(Object.entries(revisionsOf(row)))];
      return decided(row, author, input, "APPLIED", now, { ...made, premises });
    }
    const conflicted = decided(row, author, input, "CONFLICTED", now);
    return { ...conflicted, userErrors: made.errors };
  });
}

/** Who may decide, and what about. */
function wrongWith(row: Row | undefined, author: Author, input: DecideInput): UserError[] {
  const error = (code: UserError["code"], field: string, message: string): UserError[] => [
    userError(code, [field], message),
  ];
  const isOwn = row !== undefined && row["author_key"] === author.key;
  const isSeen = row?.["status"] !== "OPEN" || isOwn || author.role === "REVIEW";
  if (row === undefined || !isSeen) return error("NOT_FOUND", "edit", "There is no such edit.");
  if (row["status"] !== "OPEN") {
    return error(
      "INVALID",
      "edit",
      `The edit is ${String(row["status"])} already: only open ones are decided.`,
    );
  }
  if ((input.note ?? "").length > 10_000) {
    return error("TOO_LARGE", "note", "The note has more than 10000 characters.");
  }
  if (input.verdict === "CANCEL") {
    if (isOwn) return [];
    return error("FORBIDDEN", "verdict", "Only its author may cancel an edit. Reject it instead.");
  }
  if (author.role !== "REVIEW") {
    return error("FORBIDDEN", "verdict", "Deciding about an edit needs a key of role REVIEW.");
  }
  if (isOwn) {
    return error(
      "FORBIDDEN",
      "verdict",
      "Somebody else has to decide about your edit; you may CANCEL it.",
    );
  }
  if (input.verdict === "REJECT" && (input.note ?? "").trim() === "") {
    return error("INVALID", "note", "Say why you reject it.");
  }
  return [];
}

const isOpen = (id: string): Premise => ({
  sql: "(select status from edit where id = ?) = 'OPEN'",
  args: [id],
});

function decided(
  row: Row,
  author: Author,
  { note }: DecideInput,
  status: EditStatus,
  now: string,
  { statements, premises }: Transaction = { statements: [], premises: [] },
): Attempt & { id: string } {
  const id = String(row["id"]);
  const isApplied = status === "APPLIED";
  // What was applied is told by its changes; a merge's are of the whole store.
  const isMerge = operationsOf(row).some(isMergeOf);
  const update: Statement = {
    sql: `update edit set status = ?2, decided_by_name = ?3, decided_by_role = ?4, decided_at = ?5, decision_note = ?6
      ${isApplied ? ", revisions = null" : ""}${isApplied && !isMerge ? ", operations = null" : ""} where id = ?1`,
    args: [id, status, author.name, author.role, now, note ?? null],
  };
  const after = isApplied
    ? [
        { sql: "delete from edited_thing where edit_id = ? and kind = 'PROPOSED'", args: [id] },
        ...giveChangesTo(id),
      ]
    : [];
  return {
    id,
    at: ["edit"],
    transaction: {
      statements: [update, ...statements, ...after],
      premises: [isOpen(id), ...premises],
    },
  };
}

/** By id, the revisions that it was filed on. */
const revisionsOf = (row: Row): Record<string, number> =>
  JSON.parse(String(row["revisions"] ?? "{}")) as Record<string, number>;

const operationsOf = (row: Row): Operation[] =>
  JSON.parse(String(row["operations"] ?? "[]")) as Operation[];

/** Whether what it changes is as it was when it was filed. */
async function changedSince(store: Store, row: Row): Promise<UserError | undefined> {
  const sql = `select own.key as id from json_each(?1) own where coalesce(
    (select revision from article where id = own.key), (select revision from actor where id = own.key),
    (select revision from merged_actor where id = own.key)) is not own.value limit 1`;
  const [changed] = await readRows(store, sql, [JSON.stringify(revisionsOf(row))]);
  if (changed === undefined) return undefined;
  const by = await lastChange(store, String(changed["id"]));
  const message = `What it changes was changed meanwhile: ${by}. It can be filed anew.`;
  return userError("STALE_REVISION", ["edit"], message);
}

/** What an open edit writes, now that it is applied. */
async function applied(
  store: Store,
  row: Row,
  now: string,
): Promise<Transaction | { errors: UserError[] }> {
  const author = {
    name: String(row["author_name"]),
    role: row["author_role"] as Author["role"],
    key: row["author_key"] === null ? null : String(row["author_key"]),
  };
  if (row["operations"] === null) {
    return undoTransaction(store, String(row["undoes_id"]), now);
  }
  const input: EditInput = {
    operations: operationsOf(row),
    note: String(row["note"]),
    expectedRevisions: [],
    overwrite: true,
    awaitReview: false,
  };
  const made = await prepare(store, author, input, now);
  if (!("errors" in made)) return made.transaction;
  return { errors: made.errors.map((each) => ({ ...each, path: ["edit"] })) };
}
