import { StoreError, type Statement, type Store, type Value, type Work } from "./store.ts";

/** Sends one statement and answers its first row as a list of columns; `note` is told its work. */
export type Ask = (statement: Statement, note?: (work: Work) => void) => Promise<readonly Value[]>;

/** Asks for what is of a state, or of a later one. */
export const askAtLeast =
  (ask: Ask, atLeast: Statement["atLeast"]): Ask =>
  (statement, note) =>
    ask({ atLeast, ...statement }, note);

export function askOf(store: Store): Ask {
  return async (statement, note) => {
    const [row] = (await store.read(statement, note)).rows;
    if (row === undefined) throw new StoreError("NO_ROW", "The answer has no row.");
    return row;
  };
}
