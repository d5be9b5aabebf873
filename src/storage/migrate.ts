import type { Client } from "@libsql/client/web";
import { drizzle } from "drizzle-orm/libsql/web";
import { migrate as applyMigrations } from "drizzle-orm/libsql/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { fileURLToPath } from "node:url";
import { nameActors } from "./name-actors.ts";

const migrationsFolder = fileURLToPath(new URL("../../drizzle/migrations", import.meta.url));

/** The store was made by a version of this program that knows more migrations than this one. */
export class NewerStoreError extends Error {
  override name = "NewerStoreError";
}

/** Brings the store's tables up to this version. Reads files: never import it into the Worker. */
export async function migrate(client: Client): Promise<void> {
  if ((await storeState(client)) !== "current") {
    await applyMigrations(drizzle(client), { migrationsFolder });
  }
  await nameActors(client);
}

/** `behind`: it lacks migrations (all of them, where it is empty). */
export async function storeState(client: Client): Promise<"current" | "behind"> {
  const known = readMigrationFiles({ migrationsFolder }).map(({ hash }) => hash);
  const applied = await appliedMigrations(client);
  if (applied.some((hash) => !known.includes(hash))) {
    throw new NewerStoreError(
      "The store has migrations that this version does not know: it was made by a newer version. " +
        "Update this program, or point it at another store.",
    );
  }
  return applied.length === known.length ? "current" : "behind";
}

async function appliedMigrations(client: Client): Promise<string[]> {
  const table = await client.execute(
    "select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'",
  );
  if (table.rows.length === 0) return [];
  const { rows } = await client.execute("select hash from __drizzle_migrations");
  return rows.map((row) => String(row["hash"]));
}
