import { sql, type SQL } from "drizzle-orm";
import { Parameter } from "./arguments.ts";
import type { Viewer } from "./viewer.ts";

/** What is known of who asks, as a parameter of the statement; null where nobody is known. */
export function viewerValue(of: keyof Viewer): SQL {
  return sql`${sql.param(values[of])}`;
}

const value = (of: keyof Viewer): Parameter =>
  new Parameter(undefined, (_, { viewer }) => viewer?.[of] ?? null);
// One of each, so that a statement sends it once.
const values = { key: value("key"), name: value("name"), role: value("role") };
