import type { Client } from "@libsql/client/web";
import { and, asc, eq, isNull } from "drizzle-orm";
import { drizzle } from "drizzle-orm/libsql/web";
import { apiKey } from "./key-tables.ts";
import { makeKey, type NewKey } from "./key.ts";

export type KeptKey = typeof apiKey.$inferSelect;

/** Makes a key; this is the only time that it can be read. */
export async function createKey(
  client: Client,
  { name, expiresAt }: { name: string; expiresAt: string | null },
): Promise<NewKey> {
  const made = await makeKey();
  const { id, hash } = made;
  const createdAt = new Date().toISOString();
  await drizzle(client).insert(apiKey).values({ id, hash, name, createdAt, expiresAt });
  return made;
}

export async function listKeys(client: Client): Promise<KeptKey[]> {
  return drizzle(client).select().from(apiKey).orderBy(asc(apiKey.createdAt), asc(apiKey.id));
}

/** Says what was done: a key that is revoked stays in the list. */
export async function revokeKey(
  client: Client,
  id: string,
): Promise<"revoked" | "was revoked" | "unknown"> {
  const store = drizzle(client);
  const revoked = await store
    .update(apiKey)
    .set({ revokedAt: new Date().toISOString() })
    .where(and(eq(apiKey.id, id), isNull(apiKey.revokedAt)))
    .returning({ id: apiKey.id });
  if (revoked.length > 0) return "revoked";
  const known = await store.select({ id: apiKey.id }).from(apiKey).where(eq(apiKey.id, id));
  return known.length > 0 ? "was revoked" : "unknown";
}
