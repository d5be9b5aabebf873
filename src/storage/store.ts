/** What can be asked of a store, whichever way leads to it. */
export interface Store {
  /** Carries out one statement that changes nothing, in one request. It may be sent again where that cannot do harm. */
  read(statement: Statement, note?: (work: Work) => void): Promise<Table>;
  /**
   * Carries out all of the statements or none, in one request, and only where every premise holds: `PremiseError`
   * where one does not. It is never sent again: after a `NoAnswer` or an `HTTP_…`, it may have been written or not.
   * Answers a state that has it; undefined where the store tells none.
   */
  write(
    batch: readonly Statement[],
    premises?: readonly Premise[],
  ): Promise<StoreState | undefined>;
}

/** How much has been written to a store. A replica that has as much of both has all of it. */
export interface StoreState {
  /** The server's replication index: counts all that is written, anew where the server was killed. */
  index: number;
  /** The number of the last change of the record: never counted anew. */
  changes: number;
}

export type Value = string | number | null;

export interface Statement {
  sql: string;
  /** What `?1`, `?2`, … take. */
  args?: readonly Value[];
  /** The tables that it reads, for whoever keeps its answer. */
  tables?: readonly string[];
  /** How many objects it may answer, as the engine counts, where that is known: what is dear may be read elsewhere. */
  cost?: number;
  /** The state that its answer has to be of, or of a later one. Only replicas are ever behind. */
  atLeast?: StoreState | "newest";
}

/** A condition in SQL that has to hold inside of the transaction. */
export type Premise = Statement;

export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Value[])[];
}

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, Value>>;

/** What a statement cost the store, where it says so: rows looked at, milliseconds. */
export interface Work {
  rowsRead: number;
  ms: number;
}

/** Why there is no answer. Any other code is the store's own (`SQLITE_CONSTRAINT`), or HTTP's (`HTTP_429`). */
export type NoAnswer = "UNREACHABLE" | "TIMEOUT" | "BAD_ANSWER";

/** Why the store did not do what it was asked for. */
export class StoreError extends Error {
  override name = "StoreError";
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A premise of a write does not hold: nothing was written. */
export class PremiseError extends StoreError {
  override name = "PremiseError";

  constructor() {
    super("PREMISE_FAILED", "The store has changed meanwhile.");
  }
}

/** The rows that a statement finds, by the names of their columns. */
export async function readRows(store: Store, sql: string, args?: readonly Value[]): Promise<Row[]> {
  const { columns, rows } = await store.read({ sql, args });
  return rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null])));
}
