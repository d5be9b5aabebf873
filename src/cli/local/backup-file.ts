import { DatabaseSync } from "node:sqlite";

/** What is wrong with a file that should be a whole store; undefined where it is one. */
export function backupProblem(file: string): string | undefined {
  try {
    return read(file, (database) => {
      const damage = rowsOf(database, "pragma quick_check(1)").at(0)?.["quick_check"];
      if (damage !== "ok") return String(damage);
      const [orphan] = rowsOf(database, "pragma foreign_key_check");
      if (orphan !== undefined)
        return `a row of ${String(orphan["table"])} names one that is not there`;
      const tables = rowsOf(
        database,
        "select name from sqlite_schema where name in ('article', 'edit')",
      );
      return tables.length === 2 ? undefined : "it has no record's tables";
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** In words, what a store's file holds. */
export function contentsOf(file: string): string {
  const [row = {}] = read(file, (database) =>
    rowsOf(
      database,
      `select (select count(*) from article) as articles, (select count(*) from quote) as quotes,
        (select count(*) from edit) as edits, (select max(at) from change) as at`,
    ),
  );
  const count = (name: string): string => `${Number(row[name]).toLocaleString("en")} ${name}`;
  const last = row["at"] == null ? "" : `, last changed at ${String(row["at"])}`;
  return `${count("articles")}, ${count("quotes")}, ${count("edits")}${last}`;
}

function read<T>(file: string, use: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return use(database);
  } finally {
    database.close();
  }
}

const rowsOf = (database: DatabaseSync, sql: string): Record<string, unknown>[] =>
  database.prepare(sql).all();
