import type { Ask } from "../storage/ask.ts";
import { columnsLacking } from "../storage/columns.ts";
import { unavailable } from "./store.ts";

/** Null where the store answers and has every column that this server may ask for. */
export async function readiness(ask: Ask): Promise<unknown> {
  try {
    const [lacking] = await ask(columnsLacking);
    if (lacking === 0) return null;
    return unavailable(
      `The store is not migrated: run \`npm run migrate\`. It lacks ${lacking} columns.`,
    );
  } catch (error) {
    return error;
  }
}
