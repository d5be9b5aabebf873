import { getTableName } from "drizzle-orm";
import { step, stepInto } from "./pass/depth.ts";
import { textOf } from "./sql/text.ts";
import type { Entry, Frame, Node, Tree } from "./tree/node.ts";

/** A tree for people: a line for each node that reads something, with what the passes have found of it. */
export function printTree({ root, frames }: Tree): string {
  const objects = frames.flatMap((frame) =>
    frame.kind === "objects"
      ? [frameLine(frame), ...below(frame.object, step.frame, "  ")]
      : [frameLine(frame)],
  );
  return [...objects, "Query", ...below(root, step.root, "  ")].map((line) => `${line}\n`).join("");
}

function frameLine(frame: Frame): string {
  if (frame.kind === "select") return `frame ${frame.name}(${frame.columns})`;
  const { name, object } = frame;
  const what = object.kind === "object" && object.of ? ` ${getTableName(object.of.row)}` : "";
  return `frame ${name}(k, j): ${object.kind === "object" ? object.type : "Node"}${what}`;
}

/** What is inside a node, whose own place in the statement is so deep. */
function below(node: Node, depth: number, indent: string): string[] {
  const into = (child: Node): number => depth + stepInto(node, child);
  switch (node.kind) {
    case "object":
      return entries(
        node.entries,
        (entry) => linesOf(entry.node, entry.key, into(entry.node), indent),
        indent,
      );
    case "optional":
    case "one":
    case "page":
      return below(node.object, into(node.object), indent);
    case "computed":
      return below(node.rows, into(node.rows), indent);
    case "list":
    case "each":
      return below(node.item, into(node.item), indent);
    case "union":
      return node.members.flatMap((member, i) => linesOf(member, `${i + 1}`, into(member), indent));
    case "array":
      return node.items.flatMap((item, i) => linesOf(item, `${i + 1}`, into(item), indent));
    case "value":
    case "lifted":
      return [];
  }
}

function linesOf(node: Node, key: string, depth: number, indent: string): string[] {
  const line = `${indent}${key}: ${told(node)} · ${depth} deep`;
  return [line, ...below(node, depth, `${indent}  `)];
}

/** Values in one line, everything else in lines of its own. */
function entries(
  all: readonly Entry[],
  lines: (entry: Entry) => string[],
  indent: string,
): string[] {
  const values = all.filter(({ node }) => node.kind === "value").map(({ key }) => key);
  const others = all.filter(({ node }) => node.kind !== "value");
  return [
    ...(values.length > 0 ? [`${indent}${values.join(", ")}`] : []),
    ...others.flatMap(lines),
  ];
}

function told(node: Node): string {
  switch (node.kind) {
    case "object":
      return node.type;
    case "optional":
      return `${node.object.type}, or null`;
    case "one":
      return `one ${node.object.type} (${textOf(node.join.on).sql})`;
    case "union":
      return "the first that is found";
    case "list":
      return `list of ${itemOf(node.item)}`;
    case "array":
      return "array";
    case "page": {
      const columns = node.columns.map(({ name }) => name).join(", ");
      return `page ${node.name}, ${node.walk.how}${columns && `; reads ${columns}`}`;
    }
    case "each":
      return `${node.only ? `of the ${node.only}` : "each"}: ${itemOf(node.item)}`;
    case "computed":
      return `${node.rows.type}, computed`;
    case "lifted":
      return `lifted to ${node.frame}`;
    case "value":
      return "value";
  }
}

function itemOf(node: Node): string {
  if (node.kind === "object") return node.type;
  return node.kind === "value" ? textOf(node.expression).sql : told(node);
}
