import { getTableName } from "drizzle-orm";
import { DatabaseSync } from "node:sqlite";
import type { Api } from "../../../src/api.ts";
import type { Samples } from "../../engine/samples.ts";

// Rows that are tied to most others, and some from all over the table.
const most: Readonly<Record<string, string>> = {
  Actor: "order by mention_count desc",
  Relationship: "order by claim_count desc",
};
const count = 40;

/** Rows to ask about, of a store too large to read. */
export function sampleStore({ model }: Api, file: string): Samples {
  const store = new DatabaseSync(file, { readOnly: true });
  try {
    const found = [...model.nouns.values()].map(({ name, table }): [string, never[]] => {
      const from = `from "${getTableName(table)}"`;
      const { last } = store.prepare(`select max(rowid) as last ${from}`).get() as {
        last: number | null;
      };
      const heavy =
        name in most ? store.prepare(`select * ${from} ${most[name]} limit ${count}`).all() : [];
      const spread = Array.from({ length: count }, (_, i) =>
        store
          .prepare(`select * ${from} where rowid >= ? limit 1`)
          .get(Math.ceil((i * (last ?? 0)) / count)),
      );
      return [name, [...heavy, ...spread.filter((row) => row !== undefined)] as never[]];
    });
    // A store may have none of a kind, such as suggestions.
    return new Map(found.filter(([, rows]) => rows.length > 0));
  } finally {
    store.close();
  }
}
