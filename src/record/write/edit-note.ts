import { idOf } from "../format/id.ts";
import type { Statement } from "../../storage/store.ts";
import type { edit } from "../../storage/table/edit.ts";
import type { Role } from "../../storage/vocabulary.ts";
import { giveChangesTo } from "./history.ts";

/** Who writes: an API key's holder, or the operator, who needs none. */
export interface Author {
  name: string;
  role: Role;
  key: string | null;
}

export const operator: Author = { name: "operator", role: "REVIEW", key: null };

export const newEditId = (): string => idOf("edt", [crypto.randomUUID()]);

/** An edit as it is filed. */
export interface EditNote {
  id: string;
  author: Author;
  note: string;
  now: string;
  more?: Partial<
    Pick<
      typeof edit.$inferInsert,
      "status" | "undoesId" | "operations" | "revisions" | "idempotencyKey" | "inputSha256"
    >
  >;
}

/** Files an edit; its number is the next. */
export function fileEdit({ id, author, note, now, more = {} }: EditNote): Statement {
  const { status = "APPLIED", undoesId, operations, revisions, idempotencyKey, inputSha256 } = more;
  return {
    sql: `insert into edit (id, number, status, note, author_name, author_role, author_key, created_at, undoes_id,
        operations, revisions, idempotency_key, input_sha256)
      values (?1, (select coalesce(max(number), 0) + 1 from edit), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)`,
    args: [
      id,
      status,
      note,
      author.name,
      author.role,
      author.key,
      now,
      undoesId ?? null,
      operations ?? null,
      revisions ?? null,
      idempotencyKey ?? null,
      inputSha256 ?? null,
    ],
  };
}

/** Statements of one transaction as an edit that is applied at once. */
export function asEdit(
  statements: readonly Statement[],
  edit: Omit<EditNote, "id"> & { id?: string },
): Statement[] {
  const id = edit.id ?? newEditId();
  return [fileEdit({ ...edit, id }), ...statements, ...giveChangesTo(id)];
}
