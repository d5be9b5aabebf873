import { getTableName, type SQL } from "drizzle-orm";
import { tablesBehind } from "../../storage/table/all-tables.ts";
import { visitFragment } from "../sql/fragment.ts";

/**
 * The tables that a statement reads, by name: those that were put into its fragments. For an index of words stands
 * what it is made of. `tests/engine/tables.test.ts` compares with what libSQL opens.
 */
export function tablesRead(statement: SQL): readonly string[] {
  const names = new Set<string>();
  visitFragment(statement, {
    table(table) {
      const name = getTableName(table);
      for (const each of tablesBehind.get(name) ?? [name]) names.add(each);
    },
  });
  return [...names].sort();
}
