import { sql, type SQL } from "drizzle-orm";
import { Parameter } from "./arguments.ts";

/** What a mutation has told its payload under a name, as a parameter of the statement that reads it. */
export function outcomeValue(name: string): SQL {
  const value = new Parameter(undefined, (_, { outcome }) => outcome?.[name] ?? null);
  return sql`${sql.param(value)}`;
}
