import type { Ask } from "../storage/ask.ts";
import { missingColumns } from "../storage/table/all-tables.ts";
import { askDamaged, unavailable, type BoundStore } from "./request-store.ts";

/** Null where the store answers, also what it last could not for damage, and has every column that this server may ask for. */
export async function readiness(open: () => BoundStore, ask: Ask): Promise<unknown> {
  try {
    await askDamaged(open, ask);
    const [lacking] = await ask(missingColumns);
    if (lacking === 0) return null;
    return unavailable(
      `The store is not migrated: run \`npm run migrate\`. It lacks ${lacking} columns.`,
    );
  } catch (error) {
    return error;
  }
}
