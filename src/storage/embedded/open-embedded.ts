import { closeSync, openSync } from "node:fs";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { PremiseError, StoreError, type Statement, type Store, type Table } from "../store.ts";

export interface EmbeddedStore extends Store {
  close(): void;
}

export interface EmbeddedOptions {
  /** A reader may be killed at any time, and never changes the file. */
  readOnly?: boolean;
}

/** How long a writer waits for another process that writes. */
const busyMs = 10_000;
/** Of 4 to 70 KB of memory each, or ten times the length of their text. */
const mostPrepared = 256;
const mostText = 4_000_000;

// The file is mapped: its pages are in memory once, for all processes. What lies beyond 2 GB has a cache of its own.
const settings = ["mmap_size = 2147418112", "cache_size = -8000", "temp_store = memory"];

/** A store in a file of this machine, read and written by SQLite in this process: each statement blocks its thread. */
export function openEmbedded(
  file: string,
  { readOnly = false }: EmbeddedOptions = {},
): EmbeddedStore {
  // SQLite gives the files beside it the same rights.
  if (!readOnly) closeSync(openSync(file, "a", 0o600));
  let database: DatabaseSync | undefined;
  const prepared = new Map<string, StatementSync>();
  let textLength = 0;

  function open(): DatabaseSync {
    const opened = new DatabaseSync(file, { readOnly, timeout: busyMs });
    for (const setting of settings) opened.exec(`pragma ${setting}`);
    if (!readOnly) opened.exec("pragma journal_mode = wal; pragma synchronous = full");
    return opened;
  }

  function close(): void {
    prepared.clear();
    textLength = 0;
    database?.close();
    database = undefined;
  }

  function prepare(sql: string): StatementSync {
    let statement = prepared.get(sql);
    if (statement !== undefined) return statement;
    // A statement holds memory that JavaScript does not see, and only closing the database is sure to free it.
    const isFull = prepared.size >= mostPrepared || textLength > mostText;
    if (isFull && database?.isTransaction === false) close();
    statement = (database ??= open()).prepare(keepingPlan(sql));
    statement.setReturnArrays(true);
    prepared.set(sql, statement);
    textLength += sql.length;
    return statement;
  }

  function run({ sql, args = [] }: Statement): Table {
    try {
      const statement = prepare(sql);
      const rows = statement.all(...args) as unknown as Table["rows"];
      return {
        rows,
        // Seldom asked for, and dearer than a small statement.
        get columns() {
          return statement.columns().map(({ name }) => name);
        },
      };
    } catch (error) {
      throw storeError(error);
    }
  }

  return {
    async read(statement, note) {
      const before = process.threadCpuUsage();
      const table = run(statement);
      // Of the processor: what else the machine has to do is not the statement's.
      const { user, system } = process.threadCpuUsage(before);
      note?.({ rowsRead: 0, ms: (user + system) / 1000 });
      return table;
    },
    async write(batch, premises = []) {
      run({ sql: "begin immediate" });
      try {
        for (const { sql, args } of premises) {
          run({ sql: `insert into premise select ${sql}`, args });
        }
        for (const statement of batch) run(statement);
        run({ sql: "commit" });
        return undefined;
      } catch (error) {
        // Some errors have ended the transaction already.
        if (database?.isTransaction === true) run({ sql: "rollback" });
        throw error;
      }
    },
    close,
  };
}

/**
 * SQLite looks at the value of a limit when it plans, and so plans anew whenever one is bound, which takes as long as
 * most of our statements: not where the limit is an expression.
 */
export function keepingPlan(sql: string): string {
  return sql.replaceAll(/\b(limit|offset) (\?\d+)/g, "$1 ($2 + 0)");
}

const codes: Record<number, string> = {
  1: "ERROR",
  5: "BUSY",
  6: "LOCKED",
  7: "NOMEM",
  8: "READONLY",
  10: "IOERR",
  11: "CORRUPT",
  13: "FULL",
  14: "CANTOPEN",
  19: "CONSTRAINT",
  26: "NOTADB",
};

/** An error of SQLite's under the name that its code has, as a server tells it. */
function storeError(error: unknown): unknown {
  if (!(error instanceof Error) || !("errcode" in error)) return error;
  if (error.message.includes("PREMISE_FAILED")) return new PremiseError();
  // The primary code is in the last eight bits.
  const code = codes[Number(error.errcode) & 0xff] ?? String(error.errcode);
  return new StoreError(`SQLITE_${code}`, error.message, { cause: error });
}
