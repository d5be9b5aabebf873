import { getTableColumns, getTableName } from "drizzle-orm";
import { allTables } from "./all-tables.ts";

/** A column that names an actor, and the one beside it for what the record says where actors were merged. */
export interface Reference {
  table: string;
  column: string;
  recorded: string;
}

const prefix = "recorded_";
// What a claim is about is worked out from the actors at its ends.
const ofRelationships = "relationship_id";

/** Every such column there is, found by its neighbour's name; `tests/record/merge/` holds that none is left out. */
export const actorReferences: readonly Reference[] = allTables.flatMap((table) =>
  Object.values(getTableColumns(table))
    .map(({ name }) => name)
    .filter((name) => name.startsWith(prefix) && name.endsWith("_id"))
    .map((recorded) => ({
      table: getTableName(table),
      column: recorded.slice(prefix.length),
      recorded,
    }))
    .filter(({ column }) => column !== ofRelationships),
);
