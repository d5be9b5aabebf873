import { sql } from "drizzle-orm";
import { connection, list, asc, type EdgeRow } from "../../engine/declare/field.ts";
import { objectType, type Link } from "../../engine/declare/noun.ts";
import { named, rowOf } from "../../engine/declare/row.ts";
import { neighbor } from "../../storage/table/neighbor.ts";
import { relationship } from "../../storage/table/claim.ts";
import { type actor } from "../../storage/table/article.ts";

/** Two actors, and the relationships that tie them, whichever end either stands at. */
export const neighborLink: Link = {
  table: neighbor,
  row: neighbor.otherId,
  other: neighbor.actorId,
  by: neighbor.relationshipId,
  orders: { ID: [] },
};

export const neighbors = {
  ...connection<typeof actor>("Actor", "neighbor", (a) => a.id, asc("ID")),
  named: "Neighbor",
  filteredBy: "Relationship",
};

export const neighborEdge = objectType<EdgeRow>("NeighborEdge", {
  relationships: list("Relationship", ({ ties }, name) => {
    const row = rowOf(relationship, name);
    return {
      source: named(relationship, name),
      row,
      where: sql`${row.id} in (${ties})`,
      order: sql`${row.claimCount} desc, ${row.id}`,
    };
  }),
});
