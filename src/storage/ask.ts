export type Value = string | number | null;

export interface Statement {
  sql: string;
  args: Value[];
}

/** What a statement cost libSQL, where it says so. */
export interface Work {
  rowsRead: number;
  ms: number;
}

/** Sends one statement, in one HTTP request, and answers its first row as a list of columns; `note` is told its work. */
export type Ask = (statement: Statement, note?: (work: Work) => void) => Promise<readonly Value[]>;

export interface StoreAddress {
  url: string;
  authToken?: string;
  fetch?: typeof fetch;
}

/** What libSQL says of a statement that it does not carry out, under its own code, or HTTP's. */
export class StoreError extends Error {
  override name = "StoreError";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

// Hrana 2 over HTTP (libsql/docs/HRANA_2_SPEC.md). @libsql/client speaks it too, for about a sixth more of the
// Worker's CPU: it opens a stream with a queue and decodes rows, where one JSON text is all that is wanted.
type HranaValue =
  { type: "null" } | { type: "integer" | "text"; value: string } | { type: "float"; value: number };
interface HranaError {
  message: string;
  code?: string;
}
interface Result {
  rows: HranaValue[][];
  /** These two are sqld's and Turso's, and not of the specification. */
  rows_read?: number;
  query_duration_ms?: number;
}
interface Pipeline {
  results: ({ type: "ok"; response: { result: Result } } | { type: "error"; error: HranaError })[];
}

export function askStore({ url, authToken, fetch: send = fetch }: StoreAddress): Ask {
  const address = `${url
    .replace(/^(libsql|wss):/, "https:")
    .replace(/^ws:/, "http:")
    .replace(/\/+$/, "")}/v2/pipeline`;
  const headers: HeadersInit =
    authToken === undefined ? {} : { Authorization: `Bearer ${authToken}` };
  return async ({ sql, args }, note) => {
    const requests = [
      { type: "execute", stmt: { sql, args: args.map(encode) } },
      { type: "close" },
    ];
    const body = JSON.stringify({ requests });
    const response = await send(address, { method: "POST", headers, body });
    if (!response.ok) {
      throw new StoreError(`HTTP_${response.status}`, (await response.text()).slice(0, 500));
    }
    const { results } = (await response.json()) as Pipeline;
    const [first] = results;
    if (first?.type !== "ok") {
      throw new StoreError(first?.error.code ?? "UNKNOWN", first?.error.message ?? "No result.");
    }
    const { rows, rows_read: rowsRead = 0, query_duration_ms: ms = 0 } = first.response.result;
    const [row] = rows;
    note?.({ rowsRead, ms });
    if (row === undefined) throw new StoreError("NO_ROW", "The answer has no row.");
    return row.map(decode);
  };
}

function encode(value: Value): HranaValue {
  if (value === null) return { type: "null" };
  if (typeof value === "string") return { type: "text", value };
  return Number.isInteger(value)
    ? { type: "integer", value: String(value) }
    : { type: "float", value };
}

function decode(value: HranaValue): Value {
  if (value.type === "null") return null;
  return value.type === "integer" ? Number(value.value) : value.value;
}
