import { sql, type SQL } from "drizzle-orm";
import { parameter, type Args, type ParameterValue } from "../declare/arguments.ts";
import { canonicalId, canonicalIdBy, isSlug } from "../declare/canonical-id.ts";
import type { FindField, LookupField } from "../declare/field.ts";
import { nounOfId, type Noun } from "../declare/noun.ts";
import { columnOf, idOf } from "../declare/row.ts";
import { largestPage } from "../walk/page.ts";
import { newRow, nounOf, openObject, type DeclaredPlace, type FieldPlace } from "./context.ts";
import type { ListNode, OneNode, UnionNode, ValueNode } from "./node.ts";

/** The row of `noun` whose id, or other unique column, has this value. */
export function oneNode(at: FieldPlace, noun: Noun, column: string, value: SQL): OneNode {
  const { row, source } = newRow(at.context, noun);
  const seen = noun.visible === undefined ? sql`` : sql` and ${noun.visible(row)}`;
  const on = sql`${columnOf(row, column)} = ${value}${seen}`;
  const id = column === "id" ? value : sql`(select ${idOf(row)} from ${source} where ${on})`;
  const object = openObject(at, noun.name, row);
  return { kind: "one", join: { source, on }, id, object };
}

/** `article(by: {slug: "…"})`: the one row, or null. */
export function findNode(at: DeclaredPlace, source: FindField): OneNode {
  const keyOf = (asked: Args): Record<string, unknown> => asked["by"] as Record<string, unknown>;
  const column = source.by.find((key) => keyOf(at.args)[key] != null);
  if (column === undefined) {
    throw new Error(`${source.type} is not found by ${JSON.stringify(at.args)}.`);
  }
  const value = sql`${parameter(at.arguments, (asked) => keyOf(asked)[column] as ParameterValue)}`;
  const noun = nounOf(at.context, source.type);
  if (column === "id") {
    const slug = isSlug(keyOf(at.args)[column]);
    return oneNode(at, noun, "id", canonicalId(noun, value, slug));
  }
  if (noun.merged === undefined) return oneNode(at, noun, column, value);
  return oneNode(at, noun, "id", canonicalIdBy(noun, column, value));
}

/** `edit(number: 7)`: the one row, or null. */
export function lookupNode(at: DeclaredPlace, { type, by }: LookupField): OneNode {
  const value = parameter(at.arguments, (args) => args[by] as ParameterValue);
  return oneNode(at, nounOf(at.context, type), by, sql`${value}`);
}

/**
 * `node(id)`: the plan is for ids of its type, so one table is asked, or none where no type has such ids; `quote(id)`:
 * the table of `type`.
 */
export function nodeById(at: DeclaredPlace, type?: string): OneNode | ValueNode {
  const { nouns } = at.context.model;
  const noun = type === undefined ? nounOfId(nouns, String(at.args["id"])) : nouns.get(type);
  if (noun === undefined) return { kind: "value", expression: sql`null`, depth: 1 };
  const id = parameter(at.arguments, (args) => args["id"] as ParameterValue);
  return oneNode(at, noun, "id", canonicalId(noun, sql`${id}`));
}

/** An id in a row: ids carry their type, so at most one of these finds a row. */
export function anyNode(at: FieldPlace, id: SQL): UnionNode {
  const members = [...at.context.model.nouns.values()]
    .filter(({ idPrefix }) => idPrefix !== undefined)
    .map((noun) => oneNode(at, noun, "id", canonicalId(noun, id)));
  return { kind: "union", members };
}

/** `nodes(ids)`: one for each id, in their order, null where it names nothing. */
export function nodesNode(at: DeclaredPlace): ListNode {
  at.arguments.addCheck((args) => {
    const { length } = args["ids"] as unknown[];
    return length <= largestPage
      ? undefined
      : {
          code: "BAD_USER_INPUT",
          message: `\`ids\` holds ${length}; ask for ${largestPage} at most.`,
        };
  });
  const { context } = at;
  const ids = parameter(at.arguments, (args) => JSON.stringify(args["ids"]));
  const name = sql.identifier(context.nextName("n"));
  const value = sql`${name}.value`;
  // An id that comes again is answered once.
  const join = { source: sql`(select distinct value from json_each(${ids})) ${name}` };
  const frame = context.nextName("nodes");
  const object = anyNode(at, value);
  context.frames.push({ kind: "objects", name: frame, join, id: value, object });
  const from = sql`(select value from json_each(${ids}) order by key) ${name}`;
  return { kind: "list", from, join: { source: from }, item: { kind: "lifted", frame, id: value } };
}
