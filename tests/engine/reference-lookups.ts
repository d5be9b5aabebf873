import { sql, type SQL } from "drizzle-orm";
import type { Args } from "../../src/engine/declare/arguments.ts";
import type { FindField, LookupField } from "../../src/engine/declare/field.ts";
import type { Model, Noun } from "../../src/engine/declare/noun.ts";
import { columnOf, idOf, named, rowOf, type Expression } from "../../src/engine/declare/row.ts";
import type { Value } from "./order.ts";

/** One row by a column that no two have the same value in. */
export function createLookups<Row>(
  { nouns }: Model,
  rowsOf: (query: SQL) => Value[][],
  idBySlug: (type: string, given: Value) => Value,
  nounRow: (noun: Noun, id: Value) => Row,
) {
  return {
    byArgument(field: LookupField, args: Args): Row {
      const noun = nouns.get(field.type) as Noun;
      const row = rowOf(noun.table, "t");
      const on = sql`${columnOf(row, field.by)} = ${args[field.by]}`;
      const [found] = rowsOf(sql`select ${idOf(row)} from ${named(noun.table, "t")} where ${on}`);
      return nounRow(noun, found?.[0] ?? null);
    },
    byKey(field: FindField, args: Args): Row {
      const noun = nouns.get(field.type) as Noun;
      const [[column, given] = ["", null]] = Object.entries(args["by"] as Record<string, Value>);
      const value = column === "id" ? idBySlug(field.type, given) : given;
      const row = rowOf(noun.table, "t") as unknown as Record<string, Expression>;
      const [found] = rowsOf(
        sql`select ${row["id"]} from ${named(noun.table, "t")} where ${row[column]} = ${value}`,
      );
      if (found !== undefined || noun.merged === undefined)
        return nounRow(noun, found?.[0] ?? null);
      const { table, into } = noun.merged;
      const key = (table as unknown as Record<string, Expression>)[column];
      const [merged] = rowsOf(sql`select ${into} from ${table} where ${key} = ${value}`);
      return nounRow(noun, merged?.[0] ?? null);
    },
  };
}
