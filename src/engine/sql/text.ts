import { getTableName, type SQL } from "drizzle-orm";
import type { Parameter, ParameterValue } from "../declare/arguments.ts";
import { visitFragment } from "./fragment.ts";

// Words that stand in our tables and that SQLite will not take as a bare name.
const reserved = new Set(["end", "order", "group", "index", "table", "from", "to", "values"]);

const escaped = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) && !reserved.has(name) ? name : `"${name.replaceAll('"', '""')}"`;

export interface StatementText {
  sql: string;
  /** What the numbered parameters take, `?1` first. */
  parameters: (Parameter | ParameterValue)[];
}

/** A statement as text. A value that stands in it many times is sent once. */
export function textOf(statement: SQL): StatementText {
  let text = "";
  const numbers = new Map<unknown, number>();
  visitFragment(statement, {
    text: (part) => (text += part),
    name: (name) => (text += escaped(name)),
    table: (table) => (text += escaped(getTableName(table))),
    column: ({ table, name }) => (text += `${escaped(getTableName(table))}.${escaped(name)}`),
    value(value) {
      const number = numbers.get(value) ?? numbers.size + 1;
      numbers.set(value, number);
      text += `?${number}`;
    },
  });
  return { sql: text, parameters: [...numbers.keys()] as StatementText["parameters"] };
}
