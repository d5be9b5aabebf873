import { getTableName } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { visitFragment } from "../sql/fragment.ts";
import { childrenOf, fragmentsOf, type Node, type Tree } from "../tree/node.ts";

/** What is read of the rows of each page, by the rows' names; and the pages whose rows are at hand. */
interface Gathered {
  columns: Map<string, Map<string, SQLiteColumn>>;
  atHand: Set<string>;
}

/** Tells each page which columns of its rows are read by what is made of them. */
export function gatherColumns({ root, frames }: Tree): void {
  const objects = frames.flatMap((frame) => (frame.kind === "objects" ? [frame.object] : []));
  for (const object of [root, ...objects]) {
    gather(object, { columns: new Map(), atHand: new Set() });
  }
}

function gather(node: Node, gathered: Gathered): void {
  const { columns, atHand } = gathered;
  if (node.kind === "page") columns.set(node.name, new Map());
  if (node.kind === "each") atHand.add(node.page);
  for (const child of childrenOf(node)) gather(child, gathered);
  if (node.kind === "each") atHand.delete(node.page);
  for (const fragment of fragmentsOf(node)) {
    visitFragment(fragment, {
      column(column) {
        const name = getTableName(column.table);
        if (atHand.has(name)) columns.get(name)?.set(column.name, column as SQLiteColumn);
      },
    });
  }
  if (node.kind === "page") node.columns = [...(columns.get(node.name)?.values() ?? [])];
}
