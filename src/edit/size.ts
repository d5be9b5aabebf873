import type { EditInput } from "./input.ts";
import { userError, type UserError } from "./user-error.ts";

const mostOperations = 100;
const longestNote = 10_000;
const longestKey = 200;

/** What of an input cannot be taken whatever is on record. */
export function inputErrors({
  operations,
  ...rest
}: Pick<EditInput, "operations" | "note" | "idempotencyKey">): UserError[] {
  const errors = noteErrors(rest);
  if (operations.length === 0) {
    const message = "There is nothing to do: name one operation at least.";
    errors.push(userError("INVALID", ["operations"], message));
  }
  if (operations.length > mostOperations) {
    const message = `There are ${operations.length} operations, of ${mostOperations} at most. Make several edits of them.`;
    errors.push(userError("TOO_LARGE", ["operations"], message));
  }
  return errors;
}

export function noteErrors({
  note,
  idempotencyKey,
}: Pick<EditInput, "note" | "idempotencyKey">): UserError[] {
  const errors: UserError[] = [];
  if (note.trim() === "")
    errors.push(userError("INVALID", ["note"], "Say why: the note is empty."));
  if (note.length > longestNote) {
    const message = `The note has ${note.length} characters, of ${longestNote} at most.`;
    errors.push(userError("TOO_LARGE", ["note"], message));
  }
  const length = idempotencyKey?.length;
  if (length !== undefined && (length === 0 || length > longestKey)) {
    const message = `An idempotency key has 1 to ${longestKey} characters.`;
    errors.push(userError("INVALID", ["idempotencyKey"], message));
  }
  return errors;
}
