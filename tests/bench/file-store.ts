import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Premise, Statement, Store, Table, Value } from "../../src/storage/store.ts";

/**
 * A database file as a store, for what writes many records: neither HTTP nor a replication log.
 * All is one transaction until it is closed: where something throws, the file is to be thrown away.
 */
export class FileStore implements Store {
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
  }

  async read({ sql, args = [] }: Statement): Promise<Table> {
    const statement = this.#prepare(sql);
    const rows = statement.all(...args) as unknown as Value[][];
    return { columns: statement.columns().map(({ name }) => name), rows };
  }

  async write(batch: readonly Statement[], premises: readonly Premise[] = []): Promise<undefined> {
    // The full-text indexes write at its end, as at the end of a transaction: they become what a server's are.
    this.#database.exec("savepoint batch");
    for (const { sql, args = [] } of premises) {
      this.#prepare(`insert into premise select ${sql}`).run(...args);
    }
    for (const { sql, args = [] } of batch) this.#prepare(sql).run(...args);
    this.#database.exec("release batch");
    return undefined;
  }

  close(): void {
    this.#prepared.clear();
    // As sqld has it.
    this.#database.exec("commit; pragma locking_mode = normal; pragma journal_mode = wal");
    this.#database.close();
  }

  #prepare(sql: string): StatementSync {
    let prepared = this.#prepared.get(sql);
    if (prepared === undefined) {
      prepared = this.#database.prepare(sql, { returnArrays: true });
      this.#prepared.set(sql, prepared);
    }
    return prepared;
  }
}
