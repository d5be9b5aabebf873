import { StoreError, type Statement, type Table, type Value } from "./store.ts";

// The messages of Hrana 2 (libsql/docs/HRANA_2_SPEC.md), as far as they are needed here.

type HranaValue =
  { type: "null" } | { type: "integer" | "text"; value: string } | { type: "float"; value: number };
interface HranaStatement {
  sql: string;
  args: HranaValue[];
}
interface Step {
  stmt: HranaStatement;
  condition?: Condition;
}
type Condition = { type: "ok"; step: number } | { type: "not"; cond: Condition };

export type Request =
  { type: "execute"; stmt: HranaStatement } | { type: "batch"; batch: { steps: Step[] } };

interface HranaError {
  message: string;
  code?: string;
}
export interface Result {
  cols: { name: string | null }[];
  rows: HranaValue[][];
  /** These three are sqld's and Turso's, and not of the specification. */
  rows_read?: number;
  query_duration_ms?: number;
  /** A whole number, as text: where the store stood when it had carried the request out. */
  replication_index?: string | null;
  /** Of a batch alone. */
  step_errors?: (HranaError | null)[];
}
export interface PipelineResponse {
  baton?: string | null;
  base_url?: string | null;
  results?: ({ type: "ok"; response: { result: Result } } | { type: "error"; error: HranaError })[];
}

export function statementOf({ sql, args = [] }: Statement): HranaStatement {
  return { sql, args: args.map(encode) };
}

/** One transaction: each statement only after the one before went well, and all of it taken back otherwise. */
export function batchOf(statements: readonly Statement[]): { steps: Step[] } {
  const last = statements.length + 1;
  const all = [{ sql: "begin immediate" }, ...statements, { sql: "commit" }];
  const steps = all.map((statement, i): Step => {
    const stmt = statementOf(statement);
    return i === 0 ? { stmt } : { stmt, condition: { type: "ok", step: i - 1 } };
  });
  const failed: Condition = { type: "not", cond: { type: "ok", step: last } };
  return { steps: [...steps, { stmt: statementOf({ sql: "rollback" }), condition: failed }] };
}

/** What was answered to a request of those that were sent at once. */
export function resultOf({ results }: PipelineResponse, request = 0): Result {
  const result = results?.[request];
  if (result === undefined) throw new StoreError("BAD_ANSWER", "The answer has no result.");
  if (result.type === "ok") return result.response.result;
  throw new StoreError(result.error.code ?? "UNKNOWN", result.error.message);
}

export function tableOf({ cols, rows }: Result): Table {
  return {
    columns: cols.map(({ name }) => name ?? ""),
    rows: rows.map((row) => row.map(decode)),
  };
}

function encode(value: Value): HranaValue {
  if (value === null) return { type: "null" };
  if (typeof value === "string") return { type: "text", value };
  return Number.isSafeInteger(value)
    ? { type: "integer", value: String(value) }
    : { type: "float", value };
}

function decode(value: HranaValue): Value {
  if (value.type === "null") return null;
  return value.type === "integer" ? Number(value.value) : value.value;
}
