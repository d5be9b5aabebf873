import { fileEdit, newEditId, type Author } from "../../record/write/edit-note.ts";
import { giveChangesTo } from "../../record/write/history.ts";
import type { Premise, Statement, Store } from "../../storage/store.ts";
import { attempt, type Attempt } from "../attempt.ts";
import { prepare } from "../edit.ts";
import { filedBefore, hashOfInput } from "../filed.ts";
import type { EditInput } from "../input.ts";
import { refused, type Result } from "../outcome.ts";
import { proposals } from "../proposal.ts";
import { mayAs } from "../run-operations.ts";
import { noteErrors } from "../size.ts";
import type { Transaction } from "../transaction.ts";
import { userError, type UserError } from "../user-error.ts";
import type { DecideSuggestionsInput } from "./input.ts";
import { operationsFor, type Accepted } from "./operations-for.ts";
import { readChosen, type Chosen } from "./read-chosen.ts";

/** Decides about suggestions: what is accepted becomes one edit, all or nothing. */
export function decideSuggestions(
  store: Store,
  key: string,
  input: DecideSuggestionsInput,
): Promise<Result> {
  const hash = hashOfInput("decideSuggestions", input);
  return attempt(store, key, async (author): Promise<Attempt> => {
    const wrong = [...noteErrors(input), ...forbidden(author, input)];
    if (wrong.length > 0) return refused(wrong);
    const before = await filedBefore(store, author.key, input.idempotencyKey, hash);
    if (before?.edit != null) return { ...before, more: await decidedIn(store, before.edit) };
    if (before !== undefined) return before;
    const { chosen, errors } = await readChosen(store, input);
    if (errors.length > 0) return refused(errors);
    const accepted = chosen.filter(({ verdict }) => verdict !== "REJECTED");
    const now = new Date().toISOString();
    const premises = [areWaiting(chosen)];
    const more = { suggestions: JSON.stringify(chosen.map(({ id }) => id)) };
    if (accepted.length === 0) {
      const statements = [decided(chosen, null, author, input.note, now)];
      return { transaction: { statements, premises }, more };
    }
    const made = await operationsFor(store, accepted);
    if ("errors" in made) return refused(made.errors);
    const edit: EditInput = {
      operations: made.operations,
      note: noteOf(input.note, accepted),
      // What is added contradicts nothing that others have changed meanwhile.
      expectedRevisions: [],
      overwrite: true,
      awaitReview: false,
    };
    const prepared = await prepare(store, author, edit, now);
    if ("errors" in prepared) return refused(prepared.errors.map((each) => pathIn(each, made)));
    const id = newEditId();
    const filed = fileEdit({
      id,
      author,
      note: edit.note,
      now,
      more: {
        status: prepared.waits ? "OPEN" : "APPLIED",
        idempotencyKey: input.idempotencyKey ?? null,
        inputSha256: hash,
        operations: prepared.waits ? JSON.stringify(edit.operations) : null,
        revisions: prepared.waits ? JSON.stringify(prepared.revisions) : null,
      },
    });
    const statements = [
      filed,
      ...(prepared.waits
        ? proposals(id, prepared.proposed)
        : [...prepared.transaction.statements, ...giveChangesTo(id)]),
      decided(chosen, id, author, input.note, now),
    ];
    const transaction: Transaction = {
      statements,
      premises: [...premises, ...prepared.transaction.premises],
    };
    return { id, at: ["decisions"], transaction, more };
  });
}

function forbidden({ role }: Author, { decisions }: DecideSuggestionsInput): UserError[] {
  if (mayAs(role, "EDIT")) return [];
  const at = decisions?.findIndex(({ verdict }) => verdict === "REJECT") ?? -1;
  if (at === -1) return [];
  const message = `A key of role ${role} may not reject a suggestion; EDIT may.`;
  return [userError("FORBIDDEN", ["decisions", at, "verdict"], message)];
}

/** It stays known that a program found it. */
function noteOf(note: string, accepted: readonly Chosen[]): string {
  const counts = (["QUOTE", "MENTION", "CLAIM"] as const).flatMap((kind) => {
    const count = accepted.filter(({ stored }) => stored.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind.toLowerCase()}${count === 1 ? "" : "s"}`];
  });
  const changed = accepted.filter(({ verdict }) => verdict === "CHANGED").length;
  const otherwise = changed === 0 ? "" : `, ${changed} of them changed`;
  return `${note.trim()}\n\nFound by a program: ${counts.join(", ")}${otherwise}.`;
}

const areWaiting = (chosen: readonly Chosen[]): Premise => ({
  sql: `not exists(select 1 from json_each(?1) own left join suggestion on suggestion.id = own.value
    where suggestion.status is not 'PENDING')`,
  args: [JSON.stringify(chosen.map(({ id }) => id))],
});

function decided(
  chosen: readonly Chosen[],
  edit: string | null,
  author: Author,
  note: string,
  now: string,
): Statement {
  const verdicts = Object.fromEntries(chosen.map(({ id, verdict }) => [id, verdict]));
  return {
    sql: `update suggestion set verdict = own.value, status = own.value,
        edit_id = iif(own.value = 'REJECTED', null, ?2), decided_by_name = ?3, decided_at = ?4, decision_note = ?5
      from json_each(?1) own where suggestion.id = own.key`,
    args: [JSON.stringify(verdicts), edit, author.name, now, note],
  };
}

/** What was decided where an edit was filed before. */
async function decidedIn(store: Store, edit: string): Promise<Record<string, string>> {
  const { rows } = await store.read({
    sql: "select json_group_array(id) from suggestion where edit_id = ?",
    args: [edit],
  });
  return { suggestions: String(rows[0]?.[0] ?? "[]") };
}

/** Where in the input an operation comes from. */
function pathIn(error: UserError, { at }: Accepted): UserError {
  const [, index, , ...rest] = error.path;
  const from = at[Number(index)];
  if (from === undefined) return { ...error, path: ["decisions"] };
  const path = [...from.path, ...(from.isChanged ? rest : [])].map(String);
  return { ...error, path, message: `${from.words}: ${error.message}` };
}
