/**
 * The tables that a statement of ours reads, by name. Its own tables have digits in their names, and functions
 * a parenthesis; `tests/engine/reads.test.ts` compares with what libSQL opens.
 */
export function tablesRead(sql: string): readonly string[] {
  const names = new Set<string>();
  for (const [, name = ""] of sql.matchAll(/\b(?:from|join)\s+"?([a-z_]+)"?(?=\s)/g)) {
    names.add(name);
  }
  return [...names].sort();
}
