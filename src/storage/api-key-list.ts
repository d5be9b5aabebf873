import { makeKey, type NewKey } from "./api-key.ts";
import { readRows, type Store } from "./store.ts";
import type { apiKey } from "./table/api-key.ts";
import type { Role } from "./vocabulary.ts";

export type ApiKeyRow = typeof apiKey.$inferSelect;

/** Makes a key; this is the only time that it can be read. */
export async function createKey(
  store: Store,
  { name, expiresAt, role = null }: { name: string; expiresAt: string | null; role?: Role | null },
): Promise<NewKey> {
  const made = await makeKey();
  const sql =
    "insert into api_key (id, hash, name, role, created_at, expires_at) values (?, ?, ?, ?, ?, ?)";
  const args = [made.id, made.hash, name, role, new Date().toISOString(), expiresAt];
  await store.write([{ sql, args }]);
  return made;
}

/** All keys, revoked and expired ones too, in the order in which they were made. */
export async function listKeys(store: Store): Promise<ApiKeyRow[]> {
  const sql = `select id, hash, name, role, created_at as createdAt, expires_at as expiresAt, revoked_at as revokedAt
    from api_key order by created_at, id`;
  return (await readRows(store, sql)) as unknown as ApiKeyRow[];
}

/** Says what was done: a key that is revoked stays in the list. */
export async function revokeKey(
  store: Store,
  id: string,
): Promise<"revoked" | "was revoked" | "unknown"> {
  const [key] = await readRows(store, "select revoked_at from api_key where id = ?", [id]);
  if (key === undefined) return "unknown";
  if (key["revoked_at"] !== null) return "was revoked";
  const sql = "update api_key set revoked_at = ? where id = ? and revoked_at is null";
  await store.write([{ sql, args: [new Date().toISOString(), id] }]);
  return "revoked";
}
