import { sql, type Param, type SQL } from "drizzle-orm";
import type { Bound, Late } from "./argument.ts";

// Words that stand in our tables and that SQLite will not take as a bare name.
const reserved = new Set(["end", "order", "group", "index", "table", "from", "to", "values"]);

const name = (identifier: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(identifier) && !reserved.has(identifier)
    ? identifier
    : `"${identifier.replaceAll('"', '""')}"`;

export interface Rendered {
  sql: string;
  /** What the numbered parameters take, `?1` first. */
  parameters: (Late | Bound)[];
}

/** A drizzle expression as text. A value that stands in it many times is sent once. */
export function render(statement: SQL): Rendered {
  const parameters: (Late | Bound)[] = [];
  const query = statement.toQuery({
    casing: { getColumnCasing: (column: { name: string }) => column.name } as never,
    escapeName: name,
    escapeString: (text) => `'${text.replaceAll("'", "''")}'`,
    escapeParam: (_index, value) => {
      const parameter = value as Late | Bound;
      const known = parameters.indexOf(parameter);
      return `?${known >= 0 ? known + 1 : parameters.push(parameter)}`;
    },
  });
  return { sql: query.sql, parameters };
}

/** A late value as a part of an expression. */
export function late(value: Late): Param<Late> {
  return sql.param(value);
}

/** A text that the compiler itself chose, written into the statement. */
export function literal(text: string): SQL {
  return sql.raw(`'${text.replaceAll("'", "''")}'`);
}
