import { sql, type SQL } from "drizzle-orm";

/** A text that the compiler itself chose, written into the statement. */
export function literal(text: string): SQL {
  return sql.raw(`'${text.replaceAll("'", "''")}'`);
}

export const number = (value: number): SQL => sql.raw(String(value));

export function jsonBoolean(condition: SQL): SQL {
  return sql`iif(${condition}, json('true'), json('false'))`;
}

/** libSQL's functions take 127 arguments. */
const mostEntries = 63;

/** `json_object` of any number of fields. */
export function jsonObject(entries: readonly (readonly [string, SQL])[]): SQL {
  const object = (part: readonly (readonly [string, SQL])[]): SQL => {
    const items = part.map(([key, value]) => sql`${sql.raw(`'${key}'`)}, ${value}`);
    return sql`json_object(${sql.join(items, sql`, `)})`;
  };
  if (entries.length <= mostEntries) return object(entries);
  const bodies: SQL[] = [];
  for (let i = 0; i < entries.length; i += mostEntries) {
    const text = object(entries.slice(i, i + mostEntries));
    bodies.push(sql`(select substr(o, 2, length(o) - 2) from (select ${text} o))`);
  }
  return sql`json('{' || ${sql.join(bodies, sql` || ',' || `)} || '}')`;
}

/** The selects' rows together. Each stands in parentheses, so that it may have an order and a limit of its own. */
export function union(parts: readonly SQL[]): SQL {
  return sql.join(
    parts.map((part) => sql`select * from (${part})`),
    sql` union all `,
  );
}
