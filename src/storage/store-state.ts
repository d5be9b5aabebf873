import type { Statement, StoreState } from "./store.ts";

/** Asks for the number of the last change of the record; where the server stands, it tells with any answer. */
export const standing: Statement = { sql: "select max(sequence) from change" };

/** Whether a store that stands at `state` has all that is asked for. */
export function hasReached(
  state: StoreState | undefined,
  atLeast: Statement["atLeast"] = { index: 0, changes: 0 },
): boolean {
  if (state === undefined || atLeast === "newest") return false;
  return state.index >= atLeast.index && state.changes >= atLeast.changes;
}
