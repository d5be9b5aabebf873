import { Column, is, Name, Param, SQL, StringChunk, Table, type SQLChunk } from "drizzle-orm";

/** What a fragment of SQL is made of, in the order it is written: text, names, and what they stand for. */
export interface FragmentVisitor {
  text?(text: string): void;
  name?(name: string): void;
  /** A table that the fragment reads: it stands where rows come from. */
  table?(table: Table): void;
  column?(column: Column): void;
  value?(value: unknown): void;
}

/** The facts of a fragment are drizzle's own: `queryChunks` holds what was put into it. */
export function visitFragment(fragment: SQL, visitor: FragmentVisitor): void {
  for (const chunk of fragment.queryChunks) visitChunk(chunk, visitor);
}

function visitChunk(chunk: SQLChunk, visitor: FragmentVisitor): void {
  if (chunk instanceof StringChunk) visitor.text?.(chunk.value.join(""));
  else if (chunk instanceof SQL) visitFragment(chunk, visitor);
  else if (chunk instanceof Name) visitor.name?.(chunk.value);
  else if (chunk instanceof Param) visitor.value?.(chunk.value);
  else if (Array.isArray(chunk)) for (const each of chunk) visitChunk(each, visitor);
  else if (is(chunk, Column)) visitor.column?.(chunk);
  else if (is(chunk, Table)) visitor.table?.(chunk);
  else if (chunk !== undefined) visitor.value?.(chunk);
}

/** Whether a fragment reads a table: then it holds a select. */
export function selects(fragment: SQL): boolean {
  let found = false;
  visitFragment(fragment, { table: () => (found = true) });
  return found;
}
