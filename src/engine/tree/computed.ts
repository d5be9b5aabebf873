import { sql } from "drizzle-orm";
import type { FieldArguments, Variables } from "../declare/arguments.ts";
import type { Computed, ComputedField } from "../declare/field.ts";
import { where } from "../declare/row.ts";
import { selectBelow, type Selected } from "../select/selection.ts";
import {
  objectTypeOf,
  openFields,
  openObject,
  type Compute,
  type DeclaredPlace,
  type TreeContext,
} from "./context.ts";
import { checkAsked, joinOf, listContext } from "./list.ts";
import type { ComputedNode } from "./node.ts";

/** The rows of a computed field, each with what it is computed from. */
export function computedNode(at: DeclaredPlace, source: ComputedField): ComputedNode {
  const { context, field, path } = at;
  if (path.length !== 1) throw new Error(`${source.type} is a field of Query.`);
  const list = listContext(at);
  checkAsked(at, source.asks, list);
  const name = context.nextName("r");
  const rows = source.from(name, list);
  const selected = selectBelow(context, objectTypeOf(context, source.type), field);
  const parts = partsOf(context, source, selected);
  context.computed.set(field.key, computeWith(source, parts, at.arguments));
  // One object for each time that the rows are asked for; what else is asked, JavaScript says.
  const objects = selected.filter((each) => each.name === source.rows);
  const object = openFields(context, source.type, undefined, objects, path, (below) =>
    openObject(below, source.of, rows.row),
  );
  const columns = sql`${sql.identifier(name)}.*`;
  const found = sql`select ${columns} from ${rows.source}${where([rows.where])} order by ${rows.order}`;
  const from = sql`(${found}) ${sql.identifier(name)}`;
  return { kind: "computed", from, join: joinOf(rows), own: rows.own, rows: object };
}

/** What is selected of a computed object, and below those of its fields that are objects themselves. */
interface Part extends Selected {
  below?: { type: string; selected: readonly Selected[] };
}

function partsOf(
  context: TreeContext,
  { objects }: ComputedField,
  selected: readonly Selected[],
): Part[] {
  return selected.map((each) => {
    const type = objects?.[each.name]?.type;
    if (type === undefined) return each;
    const below = selectBelow(context, objectTypeOf(context, type), each);
    return { ...each, below: { type, selected: below } };
  });
}

function computeWith(
  source: ComputedField,
  parts: readonly Part[],
  given: FieldArguments,
): Compute {
  return (stored: unknown, variables: Variables): unknown => {
    const rows = stored as [unknown, Record<string, unknown>][];
    const own = rows.map(([each]) => each);
    const answer = ({ fields, order }: Computed): Record<string, unknown> =>
      picked(source.type, parts, ({ key, name, below }) => {
        if (name === source.rows) return order.map((at) => rows[at]?.[1][key]);
        if (below === undefined) return fields[name];
        return (fields[name] as Record<string, unknown>[]).map((each) =>
          picked(below.type, below.selected, (part) => each[part.name]),
        );
      });
    const made = source.compute(own, given.read(variables));
    return isList(made) ? made.map(answer) : answer(made);
  };
}

const isList = (made: Computed | readonly Computed[]): made is readonly Computed[] =>
  Array.isArray(made);

function picked<P extends Selected>(
  type: string,
  parts: readonly P[],
  value: (part: P) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    parts.map((part) => [part.key, part.name === "__typename" ? type : value(part)]),
  );
}
