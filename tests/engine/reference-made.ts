import { sql, type SQL } from "drizzle-orm";
import type { Args } from "../../src/engine/declare/arguments.ts";
import type { MadeField } from "../../src/engine/declare/field.ts";
import type { Asks, ListContext } from "../../src/engine/declare/list-context.ts";
import type { Value } from "./order.ts";
import type { Source } from "./reference-page.ts";

/** What a field makes of its arguments before the store is asked. */
export const preparedFor = async (asks: Asks | undefined, args: Args): Promise<string> =>
  (await asks?.prepare?.make(args)) ?? "null";

/** An object of arguments alone; the frames that its parts read come before each of them. */
export function madeSource(
  field: MadeField,
  given: ListContext & { frames: SQL[] },
  rowsOf: (query: SQL) => Value[][],
): Source {
  const row = field.make(given);
  const frames = sql.join(given.frames, sql`, `);
  const value: Source["value"] = (expression) =>
    rowsOf(sql`with ${frames} select ${expression}`)[0]?.[0] ?? null;
  return { type: field.type, row, value };
}
