import type { GraphQLError } from "graphql";
import type { StoreState, Work } from "../storage/store.ts";

/** What is noted of one operation while it is answered. */
export interface RequestTrace {
  /** As `extensions.cost.requested` tells it; undefined where an operation was refused before it was counted. */
  cost: number | undefined;
  roundTrips: number;
  /** Rows that libSQL looked at, and how long it says that it took. */
  rowsRead: number;
  libsqlMs: number;
  /** How long its answers were waited for, the way there and back included. */
  storeMs: number;
  /** The tables that its answer was read from. */
  tables: readonly string[] | undefined;
  /** A state that has what was written for it. */
  written: StoreState | "newest" | undefined;
  /** The code of its first error. */
  code: string | undefined;
  document: string | undefined;
  operation: string | undefined;
  /** Of a mutation: the name of the key's holder, and the edit that was made. */
  author: string | undefined;
  edit: string | undefined;
  bytes: number;
  /** Whether caches may keep the answer, the client holds it already, or this isolate had kept it. */
  cache: "public" | "held" | "kept" | "no-store";
}

export function newTrace(): RequestTrace {
  return {
    cost: undefined,
    roundTrips: 0,
    rowsRead: 0,
    libsqlMs: 0,
    storeMs: 0,
    tables: undefined,
    written: undefined,
    code: undefined,
    document: undefined,
    operation: undefined,
    author: undefined,
    edit: undefined,
    bytes: 0,
    cache: "no-store",
  };
}

export function traceStatement(
  trace: RequestTrace,
  storeMs: number,
  tables: readonly string[],
  work: Work | undefined,
): void {
  trace.roundTrips += 1;
  trace.storeMs += storeMs;
  trace.tables = tables;
  if (work === undefined) return;
  trace.rowsRead += work.rowsRead;
  trace.libsqlMs += work.ms;
}

/** Notes what `Store.write` answered: the answer to the request then tells it as `Onrecord-Revision`. */
export function traceWrite(trace: RequestTrace, state: StoreState | undefined): void {
  trace.written = state ?? "newest";
}

/** Notes what an answer says that it cost, or an error that it would have. */
export function traceCost(
  trace: RequestTrace,
  extensions: Record<string, unknown> | undefined,
): void {
  const told = extensions?.["cost"] as { requested?: number } | undefined;
  if (told?.requested !== undefined) trace.cost = told.requested;
  else if (extensions?.["code"] === "QUERY_TOO_COSTLY") trace.cost = Number(extensions["value"]);
}

/** Notes that an operation was turned away outside of GraphQL. */
export function traceRefusal(
  trace: RequestTrace,
  { extensions }: GraphQLError,
  { headers }: Response,
): void {
  trace.code = String(extensions["code"]);
  trace.bytes = Number(headers.get("Content-Length"));
}

export function serverTiming({
  cost,
  roundTrips,
  rowsRead,
  libsqlMs,
  storeMs,
  cache,
}: RequestTrace): string {
  const metrics = [
    `db;dur=${storeMs.toFixed(1)};desc="round trips: ${roundTrips}"`,
    `libsql;dur=${libsqlMs.toFixed(2)};desc="rows read: ${rowsRead}"`,
  ];
  if (cost !== undefined) metrics.push(`cost;desc="${cost}"`);
  metrics.push(`cache;desc="${cache}"`);
  return metrics.join(", ");
}
