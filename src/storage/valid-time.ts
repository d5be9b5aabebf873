import { sql, type SQL } from "drizzle-orm";
import type { Expression } from "./span.ts";

/** A stretch of days that are never null, so that they compare: an open end lies beyond every date. */
export interface Days {
  first: SQL;
  last: SQL;
}

/** The days that a claim can speak of; where nothing is said, all of them. */
export function validDays(claim: Record<"validFirst" | "validLast", Expression>): Days {
  return {
    first: sql`coalesce(${claim.validFirst}, '')`,
    last: sql`coalesce(${claim.validLast}, '9999-12-31')`,
  };
}

export function overlap(one: Days, other: Days): SQL {
  return sql`${one.first} <= ${other.last} and ${one.last} >= ${other.first}`;
}

/** That a claim stands: now, or as it was known at an instant. With `retracted`, also one taken back by then. */
export function stands(
  claim: Record<"recordedAt" | "retractedAt", Expression>,
  at: SQL | undefined,
  retracted: boolean,
): SQL | undefined {
  if (at === undefined) return retracted ? undefined : sql`${claim.retractedAt} is null`;
  const recorded = sql`${claim.recordedAt} <= ${at}`;
  if (retracted) return recorded;
  return sql`${recorded} and (${claim.retractedAt} is null or ${claim.retractedAt} > ${at})`;
}
