import type { Client, InArgs, InStatement } from "@libsql/client/web";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

/**
 * A database file as the client of a libSQL server, for what writes many records: neither HTTP nor a replication log.
 * All is one transaction: where something throws, the file is to be thrown away.
 */
export class FileStore {
  readonly client: Client;
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(path: string) {
    this.#database = new DatabaseSync(path);
    const settings = [
      // Out of the log for writing ahead: `delete` comes before `memory`.
      ["journal_mode", "delete"],
      ["journal_mode", "memory"],
      ["locking_mode", "exclusive"],
      ["synchronous", "off"],
      ["foreign_keys", "on"],
      // All of it, as far as memory goes.
      ["cache_size", "-4000000"],
    ];
    for (const [name, value] of settings) this.#database.exec(`pragma ${name} = ${value}`);
    this.#database.exec("begin");
    const execute = async (statement: InStatement): Promise<{ rows: unknown[] }> =>
      this.#run(statement);
    const batch = async (statements: InStatement[]): Promise<{ rows: unknown[] }[]> => {
      // The full-text indexes write at its end, as at the end of a transaction: they become what a server's are.
      this.#database.exec("savepoint batch");
      const results = statements.map((statement) => this.#run(statement));
      this.#database.exec("release batch");
      return results;
    };
    this.client = { execute, batch } as unknown as Client;
  }

  close(): void {
    this.#prepared.clear();
    // As sqld has it.
    this.#database.exec("commit; pragma locking_mode = normal; pragma journal_mode = wal");
    this.#database.close();
  }

  #run(statement: InStatement): { rows: unknown[] } {
    const { sql, args = [] } = typeof statement === "string" ? { sql: statement } : statement;
    let prepared = this.#prepared.get(sql);
    if (prepared === undefined) {
      prepared = this.#database.prepare(sql);
      this.#prepared.set(sql, prepared);
    }
    return { rows: prepared.all(...values(args)) };
  }
}

function values(args: InArgs): SQLInputValue[] {
  if (!Array.isArray(args)) throw new Error("Arguments have names here.");
  return args.map((value) => {
    if (typeof value === "boolean") return value ? 1 : 0;
    if (value instanceof Date) return value.valueOf();
    return value instanceof ArrayBuffer ? new Uint8Array(value) : value;
  });
}
