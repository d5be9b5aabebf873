import type { GraphQLError } from "graphql";
import type { Work } from "../storage/ask.ts";

/** What is noted of one operation while it is answered. */
export interface Seen {
  /** As `extensions.cost.requested` tells it; undefined where an operation was refused before it was counted. */
  cost: number | undefined;
  roundTrips: number;
  /** Rows that libSQL looked at, and how long it says that it took. */
  rowsRead: number;
  libsqlMs: number;
  /** How long its answers were waited for, the way there and back included. */
  storeMs: number;
  /** The statement that its answer was read with. */
  sql: string | undefined;
  /** The code of its first error. */
  code: string | undefined;
  document: string | undefined;
  operation: string | undefined;
  bytes: number;
  /** Whether caches may keep the answer, the client holds it already, or this isolate had kept it. */
  cache: "public" | "held" | "kept" | "no-store";
}

export function newSeen(): Seen {
  return {
    cost: undefined,
    roundTrips: 0,
    rowsRead: 0,
    libsqlMs: 0,
    storeMs: 0,
    sql: undefined,
    code: undefined,
    document: undefined,
    operation: undefined,
    bytes: 0,
    cache: "no-store",
  };
}

export function saw(seen: Seen, storeMs: number, sql: string, work: Work | undefined): void {
  seen.roundTrips += 1;
  seen.storeMs += storeMs;
  seen.sql = sql;
  if (work === undefined) return;
  seen.rowsRead += work.rowsRead;
  seen.libsqlMs += work.ms;
}

/** Notes what an answer says that it cost, or an error that it would have. */
export function sawCost(seen: Seen, extensions: Record<string, unknown> | undefined): void {
  const told = extensions?.["cost"] as { requested?: number } | undefined;
  if (told?.requested !== undefined) seen.cost = told.requested;
  else if (extensions?.["code"] === "QUERY_TOO_COSTLY") seen.cost = Number(extensions["value"]);
}

/** Notes that an operation was turned away outside of GraphQL. */
export function sawRefusal(seen: Seen, { extensions }: GraphQLError, { headers }: Response): void {
  seen.code = String(extensions["code"]);
  seen.bytes = Number(headers.get("Content-Length"));
}

export function serverTiming({
  cost,
  roundTrips,
  rowsRead,
  libsqlMs,
  storeMs,
  cache,
}: Seen): string {
  const metrics = [
    `db;dur=${storeMs.toFixed(1)};desc="round trips: ${roundTrips}"`,
    `libsql;dur=${libsqlMs.toFixed(2)};desc="rows read: ${rowsRead}"`,
  ];
  if (cost !== undefined) metrics.push(`cost;desc="${cost}"`);
  metrics.push(`cache;desc="${cache}"`);
  return metrics.join(", ");
}
