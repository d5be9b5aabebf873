import { readMigrationFiles } from "drizzle-orm/migrator";
import { fileURLToPath } from "node:url";
import { foldingState, refold, type TellRefolded } from "./refold.ts";
import { readRows, type Store } from "./store.ts";

const migrationsFolder = fileURLToPath(new URL("../../drizzle/migrations", import.meta.url));

/** The store was made by a version of this program that knows more migrations than this one. */
export class NewerStoreError extends Error {
  override name = "NewerStoreError";
}

/** Brings the store's tables and its indexes up to this version. Reads files: never import it into the Worker. */
export async function migrate(store: Store, tell?: TellRefolded): Promise<void> {
  if ((await storeState(store)) === "current") return;
  const missing = await missingMigrations(store);
  if (missing.length > 0) {
    await store.write([
      // A table that is made anew is dropped before its successor has its name.
      { sql: "pragma defer_foreign_keys = on" },
      {
        sql: "create table if not exists __drizzle_migrations (id serial primary key, hash text not null, created_at numeric)",
      },
      ...missing.flatMap(({ sql, hash, folderMillis }) => [
        ...sql.map((statement) => ({ sql: statement })),
        {
          sql: "insert into __drizzle_migrations (hash, created_at) values (?, ?)",
          args: [hash, folderMillis],
        },
      ]),
    ]);
  }
  await refold(store, tell);
}

/** `behind`: it lacks migrations (all of them, where it is empty), or has words folded by an older version. */
export async function storeState(store: Store): Promise<"current" | "behind"> {
  if ((await missingMigrations(store)).length > 0) return "behind";
  const folding = await foldingState(store);
  if (folding === "newer") throw new NewerStoreError(newer);
  return folding;
}

const newer =
  "The store was made by a newer version of this program. Update this program, or point it at another store.";

async function missingMigrations(store: Store) {
  const known = readMigrationFiles({ migrationsFolder });
  const applied = await appliedMigrations(store);
  if (applied.some((hash) => !known.some((one) => one.hash === hash))) {
    throw new NewerStoreError(newer);
  }
  return known.filter(({ hash }) => !applied.includes(hash));
}

async function appliedMigrations(store: Store): Promise<string[]> {
  const tables = await readRows(
    store,
    "select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'",
  );
  if (tables.length === 0) return [];
  const rows = await readRows(store, "select hash from __drizzle_migrations");
  return rows.map((row) => String(row["hash"]));
}
