import { migrate, storeState } from "../../storage/migrate.ts";
import type { TellRefolded } from "../../storage/refold.ts";
import { readRows, type Store } from "../../storage/store.ts";
import { loadFirstStart } from "./sample.ts";

/** Brings a store's tables up to date; says what was done. */
export async function migrateTables(store: Store): Promise<string> {
  const state = await storeState(store);
  await migrate(store, tellRefolded());
  return state === "current" ? "The store is up to date." : "The store is migrated.";
}

/** A line every few seconds, where there is much to do. */
function tellRefolded(): TellRefolded {
  let told = Date.now();
  return (index, done) => {
    if (Date.now() - told < 5000) return;
    told = Date.now();
    console.error(`Making the index of ${index} anew: ${done.toLocaleString("en")} so far.`);
  };
}

/** Fills an empty store with the sample, and counts what it holds. */
export async function fillStore(store: Store): Promise<string> {
  const wasEmpty = (await counts(store)).every(([, count]) => count === 0);
  if (wasEmpty) await loadFirstStart(store);
  const held = (await counts(store)).map(([name, count]) => `${count} ${name}`).join(", ");
  return wasEmpty ? `${held}, from the sample record` : held;
}

const counted = { articles: "article", actors: "actor", quotes: "quote", claims: "claim" };

async function counts(store: Store): Promise<[string, number][]> {
  const names = Object.entries(counted);
  const columns = names.map(([name, table]) => `(select count(*) from ${table}) as ${name}`);
  const rows = await readRows(store, `select ${columns.join(", ")}`);
  return names.map(([name]) => [name, Number(rows[0]?.[name])]);
}
