import { tableNames } from "../storage/columns.ts";

/**
 * The tables that a statement of ours reads, by name. What it makes itself is left out, as are indexes of words;
 * `tests/engine/reads.test.ts` compares with what libSQL opens.
 */
export function tablesRead(sql: string): readonly string[] {
  const names = new Set<string>();
  for (const [, name = ""] of sql.matchAll(/\b(?:from|join)\s+"?([a-z_]+)"?(?=\s)/g)) {
    if (tableNames.has(name)) names.add(name);
  }
  return [...names].sort();
}
