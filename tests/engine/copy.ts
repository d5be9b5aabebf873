import type { Client } from "@libsql/client/web";
import { getTableName } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { allTables } from "../../src/storage/columns.ts";

const migrations = new URL("../../drizzle/migrations/", import.meta.url);

/** Everything in a store, in SQLite inside this process: what is asked row by row is asked there. */
export async function copyStore(client: Client): Promise<DatabaseSync> {
  const copy = new DatabaseSync(":memory:");
  copy.exec("pragma foreign_keys = off");
  for (const file of readdirSync(migrations).filter((name) => name.endsWith(".sql"))) {
    copy.exec(readFileSync(new URL(file, migrations), "utf8"));
  }
  for (const table of allTables) {
    const stored = getTableConfig(table).columns.filter((column) => column.generated === undefined);
    const columns = stored.map((column) => `"${column.name}"`).join(", ");
    const { rows } = await client.execute(`select ${columns} from "${getTableName(table)}"`);
    const places = stored.map(() => "?").join(", ");
    const insert = copy.prepare(
      // What triggers have put there already stays.
      `insert or ignore into "${getTableName(table)}" (${columns}) values (${places})`,
    );
    for (const row of rows) insert.run(...stored.map((_, i) => row[i] as string | number | null));
  }
  // Texts came after what was made of them.
  for (const index of ["actor_search", "article_search", "quote_search"]) {
    copy.exec(`insert into ${index} (${index}) values ('rebuild')`);
  }
  return copy;
}
