import type { SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Expression } from "../declare/row.ts";
import type { Noun } from "../declare/noun.ts";
import type { Join } from "../walk/join.ts";
import type { Walk } from "../walk/walk.ts";

/** What an operation reads, as a tree: each node is one value of the answer. Passes look at its facts. */
export type Node =
  | ValueNode
  | ObjectNode
  | OptionalNode
  | OneNode
  | UnionNode
  | ListNode
  | ArrayNode
  | PageNode
  | EachNode
  | ComputedNode
  | LiftedNode;

/** An expression over the rows around it; what a noun wrote stays as it is. */
export interface ValueNode {
  kind: "value";
  expression: SQL;
  /** What it takes of the parser's stack; unknown of what a noun wrote. */
  depth?: number;
}

/** Named values of one row. */
export interface ObjectNode {
  kind: "object";
  type: string;
  /** Where it is a noun's row: it can be found again by its id, and so be lifted. */
  of: { noun: Noun; row: SQLiteTable } | undefined;
  entries: Entry[];
  /** Many places show the same rows: it is lifted wherever it stands. */
  isShared?: boolean;
}
export interface Entry {
  key: string;
  node: Node;
}

/** An object that is null where `absent` holds. */
export interface OptionalNode {
  kind: "optional";
  absent: SQL;
  object: ObjectNode;
}

/** The object of the one row that a condition finds; null where there is none. */
export interface OneNode {
  kind: "one";
  join: Required<Join>;
  /** Its id, as far as it is known without the row. */
  id: SQL;
  /** What that takes of the parser's stack, where it is much. */
  idDepth?: number | undefined;
  object: ObjectNode;
}

/** The first of these that is not null: a row of one of several nouns. */
export interface UnionNode {
  kind: "union";
  members: Node[];
}

/** An array with an item for each row of a source. */
export interface ListNode {
  kind: "list";
  /** The rows in their order, as FROM reads them. */
  from: SQL;
  /** The same rows for a join, in any order. */
  join: Join;
  item: Node;
}

/** An array of these objects, which are of no row around it. */
export interface ArrayNode {
  kind: "array";
  items: ObjectNode[];
}

/** An object about the rows that a walk finds: a page of a list. */
export interface PageNode {
  kind: "page";
  /** The name of the page's rows. */
  name: string;
  walk: Walk;
  object: ObjectNode;
  /** Of the page's rows, what is read by what is made of them: the columns pass fills it. */
  columns: SQLiteColumn[];
}

/** An array with an item for each row of the page around it, or the item of the first or last row alone. */
export interface EachNode {
  kind: "each";
  page: string;
  item: Node;
  only?: "first" | "last";
}

/** Rows with what they are computed from: JavaScript makes the object of them. */
export interface ComputedNode {
  kind: "computed";
  from: SQL;
  join: Join;
  own: SQL;
  rows: ObjectNode;
}

/** An object that a table expression has made: the lift pass puts it where the object stood. */
export interface LiftedNode {
  kind: "lifted";
  frame: string;
  id: SQL;
  idDepth?: number | undefined;
}

/** A table expression: a select that is carried out once, where it is first needed. */
export interface SelectFrame {
  kind: "select";
  name: string;
  columns: string;
  select: SQL;
  /** False where it reads its own rows. */
  materialized: boolean;
}

/** A table expression with the objects of rows, by their ids. */
export interface ObjectsFrame {
  kind: "objects";
  name: string;
  /** The rows' ids come from a frame of their own, or from an argument. */
  join: Join;
  id: Expression;
  object: ObjectNode | UnionNode;
}
export type Frame = SelectFrame | ObjectsFrame;

export interface Tree {
  root: ObjectNode;
  /** What `with` begins the statement with; each reads only those before it. */
  frames: Frame[];
}

export function childrenOf(node: Node): Node[] {
  switch (node.kind) {
    case "value":
    case "lifted":
      return [];
    case "object":
      return node.entries.map((entry) => entry.node);
    case "optional":
    case "one":
    case "page":
      return [node.object];
    case "union":
      return node.members;
    case "array":
      return node.items;
    case "list":
    case "each":
      return [node.item];
    case "computed":
      return [node.rows];
  }
}

/** The fragments of SQL that a node itself puts into the statement. */
export function fragmentsOf(node: Node): readonly SQL[] {
  switch (node.kind) {
    case "value":
      return [node.expression];
    case "optional":
      return [node.absent];
    case "one":
      return [node.join.on];
    case "list":
      return [node.from];
    case "page":
      return node.walk.guard ? [node.walk.guard, ...node.walk.reads] : node.walk.reads;
    case "computed":
      return [node.own, node.from];
    case "lifted":
      return [node.id];
    default:
      return [];
  }
}

/** Whether anything is made of a page's rows: where nothing is, they are not found. */
export const hasRows = ({ object }: PageNode): boolean =>
  object.entries.some(
    ({ node }) =>
      node.kind === "each" ||
      (node.kind === "object" && node.entries.some((entry) => entry.node.kind === "each")),
  );
