import { sql, type SQL } from "drizzle-orm";
import type { Model } from "../../src/engine/declare/noun.ts";
import { idOf } from "../../src/engine/declare/row.ts";
import type { Value } from "./order.ts";

/** Ids as requests give them: of rows that were merged, or slugs. */
export function createIds({ nouns }: Model, rowsOf: (query: SQL) => Value[][]) {
  /** The id of the row that a slug names, of any noun that has slugs. */
  function idBySlug(type: string, slug: Value): Value {
    const noun = nouns.get(type);
    if (noun?.slugs !== true) return slug;
    const tables = noun.merged ? [noun.table, noun.merged.table] : [noun.table];
    const found = tables.flatMap((table) =>
      rowsOf(sql`select id from ${table} where slug = ${slug}`),
    );
    return found[0]?.[0] ?? slug;
  }

  /** The id of the row that stands for the one of this id, or slug. */
  const canonicalId = (type: string, given: Value): Value => {
    const id = idBySlug(type, given);
    return rowsOf(sql`select ${canonical(type, sql`${id}`)}`)[0]?.[0] ?? id;
  };

  function canonical(type: string, id: SQL): SQL {
    const noun = nouns.get(type);
    if (noun?.merged === undefined) return id;
    const { table, into } = noun.merged;
    const bySlug =
      noun.slugs === true
        ? sql`, (select id from ${noun.table} where slug = ${id}), (select ${into} from ${table} where slug = ${id})`
        : sql``;
    return sql`coalesce((select ${into} from ${table} where ${idOf(table)} = ${id})${bySlug}, ${id})`;
  }

  return { idBySlug, canonicalId, canonical };
}
