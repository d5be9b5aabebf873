import type { Expression } from "../../src/engine/declare/row.ts";
import type { Value } from "./order.ts";

/** A row, and how to work out an expression over it. */
export interface Source {
  type: string;
  row: unknown;
  value(expression: Expression): Value;
}

export interface Page {
  rows: Source[];
  /** The cursor of each row. */
  cursors: string[];
  /** What an edge's own fields read. */
  edge(node: Source): Source;
  /** What an edge of a search has besides. */
  found?: { score?: number; snippet(): string | null }[];
  totalCount: number;
  /** All rows of the list, whatever the page. */
  all(): Source[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** What a connection says of a page. */
export function connectionField(page: Page, name: string): unknown {
  const { rows, cursors, edge, found, totalCount, hasNextPage, hasPreviousPage } = page;
  switch (name) {
    case "totalCount":
      return totalCount;
    case "nodes":
      return rows;
    case "edges":
      return rows.map((node, i) => ({ node, cursor: cursors[i], edge: edge(node), ...found?.[i] }));
    default: {
      const bounds = { startCursor: cursors[0] ?? null, endCursor: cursors.at(-1) ?? null };
      return { hasNextPage, hasPreviousPage, ...bounds };
    }
  }
}
