import type { Author } from "../record/write/edit-note.ts";
import { readRows, type Premise, type Store } from "../storage/store.ts";
import type { Role } from "../storage/vocabulary.ts";

/** What a key may not do at all. */
export class NotAllowed extends Error {
  override name = "NotAllowed" as const;
  readonly code: "UNAUTHENTICATED" | "FORBIDDEN";

  constructor(code: NotAllowed["code"], message: string) {
    super(message);
    this.code = code;
  }
}

const holds = `revoked_at is null and (expires_at is null or expires_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`;

/** The premise of whatever a key writes: that it stands, and has the role that it was read with. */
export const keyHolds = ({ key, role }: Author): Premise => ({
  sql: `exists(select 1 from api_key where id = ?1 and role = ?2 and ${holds})`,
  args: [key, role],
});

/** Whoever has a key, as the store knows it now, whatever a cache believes. */
export async function readAuthor(store: Store, key: string): Promise<Author> {
  const sql = `select name, role, ${holds} as holds from api_key where id = ?`;
  const [row] = await readRows(store, sql, [key]);
  if (row === undefined || row["holds"] !== 1) {
    throw new NotAllowed("UNAUTHENTICATED", "The API key is revoked or has expired.");
  }
  if (row["role"] === null) throw mayOnlyRead();
  return { key, name: String(row["name"]), role: row["role"] as Role };
}

export const mayOnlyRead = (): NotAllowed =>
  new NotAllowed(
    "FORBIDDEN",
    "This API key has no role: it may only read. Ask the operator for one that may edit.",
  );
