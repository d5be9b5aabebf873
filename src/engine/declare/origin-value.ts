import { sql, type SQL } from "drizzle-orm";
import { Parameter } from "./arguments.ts";

const origin = new Parameter(undefined, (_, allowance) => allowance.origin ?? "");

/** Where readers find this server, as a parameter of the statement; empty where it does not know. */
export const originValue = (): SQL => sql`${sql.param(origin)}`;
