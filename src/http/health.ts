import type { Ask } from "../storage/ask.ts";
import { unavailable } from "./store.ts";

/** Null where the store can be asked what this server asks it. */
export async function readiness(ask: Ask): Promise<unknown> {
  try {
    const [tables] = await ask({
      sql: "select count(*) from sqlite_schema where type = 'table' and name in ('article', 'claim')",
      args: [],
    });
    return tables === 2 ? null : unavailable("The store is not migrated: run `npm run migrate`.");
  } catch (error) {
    return error;
  }
}
