import { storeComplaint } from "../record/load/load-run.ts";
import type { Author } from "../record/write/edit-note.ts";
import { PremiseError, readRows, StoreError, type Store } from "../storage/store.ts";
import { keyHolds, readAuthor } from "./author.ts";
import { refused, type Result } from "./outcome.ts";
import type { Transaction } from "./transaction.ts";
import { userError, type Path } from "./user-error.ts";

/** One way to carry out a mutation, made of what is on record now: its result, or what is to be written for it. */
export type Attempt =
  | Result
  | {
      /** The edit that it files; none where nothing of the record is changed. */
      id?: string;
      transaction: Transaction;
      at?: Path;
      userErrors?: Result["userErrors"];
      more?: NonNullable<Result["more"]>;
    };

const mostTries = 100;

/** Carries out a mutation in one transaction. What somebody else has changed meanwhile is looked at anew. */
export async function attempt(
  store: Store,
  key: string,
  make: (author: Author) => Promise<Attempt>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    const author = await readAuthor(store, key);
    const made = await make(author);
    if (!("transaction" in made)) return made;
    const { id, transaction, userErrors = [], more = {} } = made;
    try {
      const premises = [keyHolds(author), ...transaction.premises];
      const state = await store.write(transaction.statements, premises);
      return { edit: id ?? null, userErrors, more, isWritten: true, state };
    } catch (error) {
      const again = error instanceof PremiseError || isSameKey(error);
      if (again && tries < mostTries) continue;
      if (id !== undefined && isUnsure(error) && (await isFiled(store, id))) {
        return { edit: id, userErrors: [], more, isWritten: true };
      }
      return refusedBy(error, made.at ?? []);
    }
  }
}

/** The same idempotency key was used at the same time. */
const isSameKey = (error: unknown): boolean =>
  error instanceof StoreError && error.message.includes("edit.idempotency_key");

/** Its number was taken meanwhile cannot be: SQLite has one writer. What had no answer may have been written. */
const isUnsure = (error: unknown): boolean =>
  error instanceof StoreError && /^(UNREACHABLE|TIMEOUT|BAD_ANSWER|HTTP_)/.test(error.code);

async function isFiled(store: Store, id: string): Promise<boolean> {
  const rows = await readRows(store, "select 1 from edit where id = ?", [id]).catch(() => []);
  return rows.length > 0;
}

function refusedBy(error: unknown, path: Path): Result {
  if (error instanceof PremiseError) {
    const message = "Others change this all the time. Try it again in a moment.";
    return refused([userError("STALE_REVISION", path, message)]);
  }
  if (error instanceof StoreError && error.message.includes("FOREIGN KEY")) {
    const message = "Something else on record still names what would be gone.";
    return refused([userError("INVALID", path, message)]);
  }
  const { path: field, reason, remedy } = storeComplaint(error);
  const name = field.replace(/^\$\.?/, "");
  const at = name === "" ? path : [...path, name];
  return refused([userError("DUPLICATE", at, `${reason} ${remedy}`)]);
}
