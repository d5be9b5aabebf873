/** A statement with every stretch of white space as one space. */
export function fold(statement: string): string {
  return statement.replaceAll(/\s+/g, " ").trim();
}
