import type { Node, ObjectNode } from "../tree/node.ts";

// libSQL's parser overflows where its stack would hold more than a hundred entries. Each number is how many a
// construct takes, measured on sqld 0.24.32 by how many parentheses still fit inside it (`stack.test.ts`).

/** What may be taken below the statement's outermost `select`. */
export const limit = 90;

/** From a node's place to that of what is inside it. */
export const step = {
  /** From the statement, or a table expression's select, to an object's values. */
  root: 7,
  frame: 12,
  one: 10,
  /** Of an object in an object, from the values of one to those of the other. */
  object: 5,
  optional: 10,
  union: 5,
  list: 13,
  array: 10,
  page: 10,
  /** Of a page that is guarded. */
  guardedPage: 15,
  each: 8,
  computed: 18,
};

/** The largest expression over a row's columns, which is what a line said after an edit. */
export const largestValue = 17;
/** A look-up of an object that was lifted. */
const lookUp = 8;
/** The same by an id that has to be looked for first, as that of an actor that may be merged. */
export const lookUpById = 18;
/** The condition that the rows of a list of an edge's own meet: what ties the edge's node, filtered. */
const tyingRows = 42;

/** What a list's rows are found by, of which an item may read nothing. */
const listedRows = largestValue;

/** From a node's place to that of one of its children. */
export function stepInto(node: Node, child: Node): number {
  if (node.kind === "object") return child.kind === "object" ? step.object : 0;
  if (node.kind === "page" && node.walk.guard !== undefined) return step.guardedPage;
  return node.kind === "value" || node.kind === "lifted" ? 0 : step[node.kind];
}

/** The stack that a node takes at least: that of everything in it that cannot be lifted. */
export function need(node: Node): number {
  switch (node.kind) {
    case "value":
      return node.depth ?? largestValue;
    case "object":
      return node.of === undefined ? needWithin(node) : lookUp;
    case "list":
      return step.list + Math.max(need(node.item), ofNoun(node.item) ? tyingRows : listedRows);
    case "page":
      return Math.max(node.walk.depth.page, stepInto(node, node.object) + needWithin(node.object));
    case "optional":
      return step.optional + needWithin(node.object);
    case "array":
      return step.array + Math.max(...node.items.map(needWithin));
    case "each":
      return step.each + need(node.item);
    case "one":
    case "lifted":
      return Math.max(lookUpById, lookUp + (node.idDepth ?? 0));
    case "union":
      // Each member is looked up by a canonical id.
      return step.union + lookUp + largestValue;
    case "computed":
      return step.computed + need(node.rows);
  }
}

/** What an object's own values take. */
export const needWithin = (object: ObjectNode): number =>
  Math.max(0, ...object.entries.map(({ node }) => stepInto(object, node) + need(node)));

const ofNoun = (node: Node): boolean => node.kind === "object" && node.of !== undefined;
