import type { Store } from "../../src/storage/store.ts";
import { getTableName } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { allTables } from "../../src/storage/table/all-tables.ts";
import { wordIndexes } from "../record/index-anew.ts";

const migrations = new URL("../../drizzle/migrations/", import.meta.url);

/** Everything in a store but its indexes of words, in SQLite inside this process. */
export async function copyTables(store: Store): Promise<DatabaseSync> {
  const copy = new DatabaseSync(":memory:");
  copy.exec("pragma foreign_keys = off");
  for (const file of readdirSync(migrations).filter((name) => name.endsWith(".sql"))) {
    copy.exec(readFileSync(new URL(file, migrations), "utf8"));
  }
  for (const table of allTables) {
    const stored = getTableConfig(table).columns.filter((column) => column.generated === undefined);
    const columns = stored.map((column) => `"${column.name}"`).join(", ");
    const { rows } = await store.read({
      sql: `select ${columns} from "${getTableName(table)}"`,
    });
    const places = stored.map(() => "?").join(", ");
    const insert = copy.prepare(
      // What triggers have put there already stays.
      `insert or ignore into "${getTableName(table)}" (${columns}) values (${places})`,
    );
    for (const row of rows) insert.run(...row);
  }
  return copy;
}

/**
 * Everything in a store, in SQLite inside this process: what is asked row by row is asked there. Indexes of words are
 * as the store has them: how well a row fits goes by all that was ever written to an index without a text.
 */
export async function copyStore(store: Store): Promise<DatabaseSync> {
  const copy = await copyTables(store);
  copy.enableDefensive(false);
  for (const index of Object.keys(wordIndexes)) {
    for (const [table, columns] of Object.entries(shadows)) {
      const told = columns.map((column) => `hex(${column}), typeof(${column})`).join(", ");
      const { rows } = await store.read({ sql: `select ${told} from "${index}_${table}"` });
      copy.exec(`delete from "${index}_${table}"`);
      const values = columns.map(() => "iif(?2 = 'blob', unhex(?1), cast(unhex(?1) as numeric))");
      const numbered = values.map((value, i) =>
        value.replaceAll("?1", `?${2 * i + 1}`).replaceAll("?2", `?${2 * i + 2}`),
      );
      const insert = copy.prepare(
        `insert into "${index}_${table}" values (${numbered.join(", ")})`,
      );
      for (const row of rows) insert.run(...row);
    }
  }
  return copy;
}

/** The tables that FTS5 keeps an index in. */
const shadows: Readonly<Record<string, readonly string[]>> = {
  data: ["id", "block"],
  idx: ["segid", "term", "pgno"],
  docsize: ["id", "sz", "origin"],
};
