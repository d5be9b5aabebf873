/** What is noted of one operation while it is answered. */
export interface Seen {
  roundTrips: number;
  storeMs: number;
  /** The statement that its answer was read with. */
  sql: string | undefined;
  /** The code of its first error. */
  code: string | undefined;
  document: string | undefined;
  operation: string | undefined;
  bytes: number;
}

export function newSeen(): Seen {
  return {
    roundTrips: 0,
    storeMs: 0,
    sql: undefined,
    code: undefined,
    document: undefined,
    operation: undefined,
    bytes: 0,
  };
}

export function saw(seen: Seen, storeMs: number, sql: string): void {
  seen.roundTrips += 1;
  seen.storeMs += storeMs;
  seen.sql = sql;
}

export function serverTiming({ roundTrips, storeMs }: Seen): string {
  return `db;dur=${storeMs.toFixed(1)};desc="round trips: ${roundTrips}"`;
}
