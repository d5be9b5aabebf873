import { searched, tableNames } from "../storage/columns.ts";

/**
 * The tables that a statement of ours reads, by name. What it makes itself is left out, and for an
 * index of words stands what it is made of; `tests/engine/reads.test.ts` compares with what libSQL opens.
 */
export function tablesRead(sql: string): readonly string[] {
  const names = new Set<string>();
  for (const [, name = ""] of sql.matchAll(/\b(?:from|join)\s+"?([a-z_]+)"?(?=\s)/g)) {
    if (tableNames.has(name)) names.add(name);
    for (const table of searched.get(name) ?? []) names.add(table);
  }
  return [...names].sort();
}
