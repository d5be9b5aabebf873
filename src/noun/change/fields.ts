import { sql } from "drizzle-orm";
import { all, asc, node, one } from "../../engine/declare/field.ts";
import { noun, type Queries } from "../../engine/declare/noun.ts";
import { change } from "../../storage/table/change.ts";
import { claim } from "../../storage/table/claim.ts";
import { article } from "../../storage/table/article.ts";

// SQLite has one writer at a time, so sequences are committed in their order: whoever has read up to one has
// missed none before it.
export const changeNoun = noun("Change", change, {
  fields: {
    kind: (c) => c.kind,
    at: (c) => c.at,
    type: (c) => c.type,
    id: (c) => c.nodeId,
    node: node(
      (c) =>
        sql`iif(${c.type} = 'Claim' and exists(select 1 from ${claim} where ${claim.id} = ${c.nodeId} and ${claim.retractedAt} is not null)
          or ${c.type} = 'Article' and exists(select 1 from ${article} where ${article.id} = ${c.nodeId} and ${article.status} = 'RETRACTED'), null, ${c.nodeId})`,
    ),
    edit: one("Edit", (c) => c.editId),
  },
  keys: {},
  filters: {},
  orders: { SEQUENCE: () => [] },
});

export const changeQueries: Queries = { changes: all("Change", asc("SEQUENCE")) };
