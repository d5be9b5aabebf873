import { getTableName, sql, type SQL } from "drizzle-orm";
import { idOf, named } from "../declare/row.ts";
import type { LiftedNode, Node, ObjectNode, PageNode, SelectFrame, Tree } from "../tree/node.ts";
import { joined, type Join } from "../walk/join.ts";
import { limit, needWithin, step, stepInto } from "./depth.ts";

// Nested selects are the fastest form, and libSQL's parser has a small stack. Where an object would not fit, it is
// lifted: one table expression finds the ids of its rows, by the joins that lead there, and a second makes each row's
// JSON once. From there on nesting starts anew.

/** Where in the statement a node stands. */
interface Place {
  /** Entries on the stack of libSQL's parser. */
  depth: number;
  /** How the row at hand is reached, from the root or from the rows of a lifted object. */
  joins: readonly (() => Join)[];
}

/** Lifts the objects that would stand too deep for the parser, and those that many places show. */
export function liftDeep({ root, frames }: Tree, nextName: (prefix: string) => string): void {
  // Those that were made with the tree.
  const made = [...frames];
  for (const frame of made) {
    if (frame.kind === "objects")
      descend(frame.object, { depth: step.frame, joins: [() => frame.join] });
  }
  descend(root, { depth: step.root, joins: [] });

  function descend(node: Node, at: Place): void {
    switch (node.kind) {
      case "object":
        for (const entry of node.entries)
          entry.node = lifted(entry.node, into(node, entry.node, at));
        return;
      case "union":
        node.members = node.members.map((member) => lifted(member, into(node, member, at)));
        return;
      case "list":
      case "each":
        node.item = lifted(node.item, into(node, node.item, at));
        return;
      case "page":
        frames.push(...framesOf(node, at));
        return descend(node.object, into(node, node.object, at));
      case "array":
        for (const item of node.items) descend(item, into(node, item, at));
        return;
      case "optional":
      case "one":
        return descend(node.object, into(node, node.object, at));
      case "computed":
        return descend(node.rows, into(node, node.rows, at));
      case "value":
      case "lifted":
    }
  }

  /** The node as it is, or what stands for it once it is lifted. */
  function lifted(node: Node, at: Place): Node {
    if (node.kind === "object" && node.of !== undefined && !fits(node, at)) {
      return lift(node, at, sql`${idOf(node.of.row)}`);
    }
    if (node.kind === "one") {
      const inside = into(node, node.object, at);
      if (!fits(node.object, inside)) {
        return { ...lift(node.object, inside, node.id), idDepth: node.idDepth };
      }
    }
    descend(node, at);
    return node;
  }

  function lift(object: ObjectNode, { joins }: Place, id: SQL): LiftedNode {
    if (object.of === undefined) throw new Error(`${object.type} has no rows to be found again.`);
    const { noun, row } = object.of;
    const own = idOf(row);
    const ids = nextName("ids");
    const select = sql`select distinct ${own} ${joined(joins.map((join) => join()))}`;
    frames.push({ kind: "select", name: ids, columns: "k", select, materialized: true });
    // The rows keep their name: everything that reads them still fits.
    const found = sql.identifier(ids);
    const source = sql`${found} cross join ${named(noun.table, getTableName(row))}`;
    const join = { source, on: sql`${own} = ${found}.k` };
    descend(object, { depth: step.frame, joins: [() => join] });
    const name = nextName("objects");
    frames.push({ kind: "objects", name, join, id: own, object });
    return { kind: "lifted", frame: name, id };
  }
}

const fits = (object: ObjectNode, { depth }: Place): boolean =>
  object.isShared !== true && depth + needWithin(object) <= limit;

function into(node: Node, child: Node, { depth, joins }: Place): Place {
  const own = joinOf(node);
  const isAlone = node.kind === "array" || (node.kind === "page" && node.walk.frames !== undefined);
  const around = isAlone ? [] : joins;
  return { depth: depth + stepInto(node, child), joins: own ? [...around, own] : around };
}

/** Table expressions that a page's walk reads. */
function framesOf({ walk }: PageNode, { joins }: Place): SelectFrame[] {
  const frames = walk.frames?.(joins.map((join) => join())) ?? [];
  return frames.map((frame) => ({ kind: "select", materialized: true, ...frame }));
}

/** How a node's rows are reached from those around it. A page's are only found anew where something is lifted. */
function joinOf(node: Node): (() => Join) | undefined {
  switch (node.kind) {
    case "one":
    case "list":
    case "computed":
      return () => node.join;
    case "page":
      return () => node.walk.contains();
    default:
      return undefined;
  }
}
