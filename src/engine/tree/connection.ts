import { sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { jsonBoolean } from "../sql/json.ts";
import type { Page } from "../walk/page.ts";
import type { Walk } from "../walk/walk.ts";
import { openObject, type FieldPlace, type OwnField } from "./context.ts";
import type { ArrayNode, EachNode, Node, PageNode, ValueNode } from "./node.ts";

/** A list whose pages are asked for. */
export interface Connection {
  /** The names of its Connection and Edge types begin with it. */
  named: string;
  walk: Walk;
  page: Page;
  name: string;
  row: SQLiteTable;
  /** What the edge's own fields read. */
  edge?: unknown;
  count?: () => SQL;
  /** What the whole list is counted by. */
  facets?: (below: FieldPlace) => ArrayNode;
  node: OwnField;
  /** Fields of an edge besides its cursor and its node, that no declaration makes. */
  ofEdge?: (name: string) => ValueNode | undefined;
}

/** An expression of ours, which is known to be shallow. */
export const shallow = (expression: SQL): ValueNode => ({ kind: "value", expression, depth: 8 });

/** A page of a list, and what it says of the whole of it. */
export function connectionNode(at: FieldPlace, connection: Connection): PageNode {
  const { named, walk, page, name, edge, node } = connection;
  const cursor = shallow(page.cursor(connection.row));
  const each = (item: Node | undefined, only?: EachNode["only"]): EachNode | undefined =>
    item && { kind: "each", page: name, item, ...(only && { only }) };
  const edgeField: OwnField = (below) => {
    if (below.field.name === "cursor") return cursor;
    return below.field.name === "node" ? node(below) : connection.ofEdge?.(below.field.name);
  };
  const pageInfoField: OwnField = ({ field }) => {
    switch (field.name) {
      case "hasNextPage":
        return neighbor(walk, page.backward, page.fromBefore);
      case "hasPreviousPage":
        return neighbor(walk, !page.backward, page.upToAfter);
      default:
        return each(cursor, field.name === "startCursor" ? "first" : "last");
    }
  };
  const object = openObject(at, `${named}Connection`, undefined, (below) => {
    switch (below.field.name) {
      case "totalCount":
        return connection.count && value(connection.count(), walk.depth.count);
      case "facets":
        return connection.facets?.(below);
      case "pageInfo":
        return openObject(below, "PageInfo", undefined, pageInfoField);
      case "edges":
        return each(openObject(below, `${named}Edge`, edge, edgeField));
      default:
        return each(node(below));
    }
  });
  return { kind: "page", name, walk, object, columns: [] };
}

/** Whether there are rows on one side of the page: beyond its bound, or where it was full. */
function neighbor(walk: Walk, fromEnd: boolean, beyond: Page["fromBefore"]): ValueNode {
  const conditions = [
    ...(fromEnd ? [] : [walk.hasMore()]),
    ...(beyond === undefined ? [] : [walk.any(beyond)]),
  ];
  const any = conditions.length === 0 ? sql`false` : sql.join(conditions, sql` or `);
  return value(jsonBoolean(any), walk.depth.hasMore);
}

const value = (expression: SQL, depth: number): ValueNode => ({ kind: "value", expression, depth });
