import { sql, type SQL } from "drizzle-orm";
import { where } from "../declare/row.ts";
import {
  hasRows,
  type EachNode,
  type Frame,
  type Node,
  type ObjectNode,
  type PageNode,
  type Tree,
} from "../tree/node.ts";
import { jsonObject, literal } from "../sql/json.ts";

/** The statement that reads a tree: one row with the answer as JSON, and what else is selected beside it. */
export function writeStatement({ root, frames }: Tree, beside: SQL | undefined): SQL {
  const expressions = frames.map(writeFrame);
  const begin = frames.length > 0 ? sql`with ${sql.join(expressions, sql`, `)} ` : sql``;
  return sql`${begin}select ${write(root)} as data${beside ? sql`, ${beside}` : sql``}`;
}

function writeFrame(frame: Frame): SQL {
  const name = sql.identifier(frame.name);
  if (frame.kind === "select") {
    const kind = sql.raw(frame.materialized ? "as materialized" : "as");
    return sql`${name}(${sql.raw(frame.columns)}) ${kind} (${frame.select})`;
  }
  const { id, object, join } = frame;
  return sql`${name}(k, j) as materialized (select ${id}, ${write(object)} from ${join.source}${where([join.on])})`;
}

function write(node: Node): SQL {
  switch (node.kind) {
    case "value":
      return node.expression;
    case "object":
      return writeObject(node);
    case "optional":
      return sql`case when not (${node.absent}) then ${write(node.object)} end`;
    case "one":
      return sql`(select ${write(node.object)} from ${node.join.source} where ${node.join.on})`;
    case "union":
      return sql`coalesce(${sql.join(node.members.map(write), sql`, `)})`;
    case "list":
      return sql`(select json_group_array(${write(node.item)}) from ${node.from})`;
    case "array":
      return sql`json_array(${sql.join(node.items.map(write), sql`, `)})`;
    case "page":
      return writePage(node);
    case "each":
      return writeEach(node);
    case "computed":
      return sql`(select json_group_array(json_array(${node.own}, ${writeObject(node.rows)})) from ${node.from})`;
    case "lifted":
      return sql`(select json(j) from ${sql.identifier(node.frame)} where k = ${node.id})`;
  }
}

const writeObject = ({ entries }: ObjectNode): SQL =>
  jsonObject(entries.map(({ key, node }) => [key, write(node)]));

function writePage(page: PageNode): SQL {
  const object = writeObject(page.object);
  if (!hasRows(page)) return object;
  const { walk, columns, name } = page;
  const found = sql`(select ${object} from (${walk.page(columns)}) ${sql.identifier(name)})`;
  return walk.guard === undefined ? found : sql`coalesce(${walk.guard}, ${found})`;
}

function writeEach({ item, only }: EachNode): SQL {
  const items = sql`json_group_array(${write(item)})`;
  if (only === undefined) return items;
  return sql`${items} ->> ${literal(only === "first" ? "$[0]" : "$[#-1]")}`;
}
