import { readRows, type Store } from "../storage/store.ts";
import { sha256 } from "../text/sha256.ts";
import { refused, type Result } from "./outcome.ts";
import { userError } from "./user-error.ts";

/** What an idempotency key stands for: the content, whatever the order of its fields. */
export function hashOfInput(kind: string, input: object): string {
  const { idempotencyKey: _, ...content } = input as Record<string, unknown>;
  return sha256(JSON.stringify([kind, sorted(content)]));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return entries
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, each]) => [name, sorted(each)]);
}

/** The edit that the key's holder has filed under an idempotency key, if there is one. */
export async function filedBefore(
  store: Store,
  author: string | null,
  key: string | null | undefined,
  hash: string,
): Promise<Result | undefined> {
  if (key == null) return undefined;
  const sql = "select id, input_sha256 from edit where author_key = ? and idempotency_key = ?";
  const [row] = await readRows(store, sql, [author, key]);
  if (row === undefined) return undefined;
  if (row["input_sha256"] === hash) return { edit: String(row["id"]), userErrors: [] };
  const message =
    "This idempotency key was used with another content. Take a new key for a new edit.";
  return refused([userError("IDEMPOTENCY_CONFLICT", ["idempotencyKey"], message)]);
}
