import { sql } from "drizzle-orm";
import { parameter, type Args, type ParameterValue } from "../declare/arguments.ts";
import { canonicalId, isSlug, isUnknown } from "../declare/canonical-id.ts";
import type { ListField, ListRows } from "../declare/field.ts";
import type { Asks, ListContext } from "../declare/list-context.ts";
import { where } from "../declare/row.ts";
import type { Join } from "../walk/join.ts";
import { fromIndex } from "../walk/guard.ts";
import { checkIds, newFrame, nounOf, openObject, type DeclaredPlace } from "./context.ts";
import { endsWhere } from "./ending.ts";
import { filterConditions } from "./filter.ts";
import type { ListNode } from "./node.ts";

/** A list without pages: of what a row holds, or of rows that the field's arguments make. */
export function listNode(at: DeclaredPlace, source: ListField<unknown>): ListNode {
  const { context } = at;
  const name = context.nextName("r");
  const list = listContext(at);
  const rows = source.from(at.row, name, list);
  checkAsked(at, source.asks, list);
  for (const { found, problem } of rows.checks ?? []) {
    context.checks.push({ arguments: at.arguments, found, problem: () => problem });
  }
  const item = openObject(at, source.type, rows.row);
  if (source.isShared === true) item.isShared = true;
  const found = sql`select * from ${rows.source}${where([rows.where])} order by ${rows.order}`;
  const from = sql`(${found}) ${sql.identifier(name)}`;
  return { kind: "list", from, join: rows.reached ?? joinOf(rows), item };
}

export const joinOf = ({ source, where: on }: ListRows): Join => (on ? { source, on } : { source });

/** What a list's declaration makes its rows of. */
export function listContext({ context, args, arguments: given }: DeclaredPlace): ListContext {
  const value: ListContext["value"] = (pick) => sql`${parameter(given, pick)}`;
  return {
    args,
    value,
    prepared: sql`${parameter(given, (_, { prepared }) => prepared?.get(given) ?? "null")}`,
    id: (type, pick) => canonicalId(nounOf(context, type), value(pick), isSlug(pick(args))),
    canonical: (type, id) => canonicalId(nounOf(context, type), id, true),
    meets: (type, row) =>
      filterConditions(context, nounOf(context, type), row, given, args, true).conditions,
    unless: (from, problem) =>
      sql`${endsWhere(context, { arguments: given, problem })(from)} is null`,
    filtered(argument, type, row, isTied) {
      const noun = nounOf(context, type);
      const order = noun.facets?.newest(row as never).slice(0, 1);
      const use = { argument, order };
      const met = filterConditions(context, noun, row, given, args, isTied, use);
      const { conditions, led, forms, ends } = met;
      const isFound = forms === undefined && conditions.every((each) => led.includes(each));
      const isAsked = conditions.some((each) => !led.includes(each));
      const weight = (forms ? met.finding : 0) + (isAsked ? Math.max(1, met.asking) : 0);
      return {
        conditions: forms === undefined ? conditions : [forms.found, ...conditions],
        ends,
        looked: (from, more) =>
          forms === undefined
            ? sql`from ${from}${where([...led, ...more])}`
            : sql`from (${forms.all})`,
        weight: isFound ? 1 / fromIndex : weight,
      };
    },
    most: (weight) => sql`${parameter(given, (_, { rows }) => Math.floor(rows / weight))}`,
    frame: (columns, select) => newFrame(context, "made", columns, select),
    walk: (columns, select) => newFrame(context, "walk", columns, select),
  };
}

/** Checks of the arguments that rows are made of. */
export function checkAsked(
  { context, field, args, arguments: given }: DeclaredPlace,
  asks: Asks | undefined,
  { value }: ListContext,
): void {
  if (asks?.check !== undefined) given.addCheck(asks.check);
  if (asks?.prepare !== undefined) {
    context.prepared.push({ arguments: given, name: field.name, prepare: asks.prepare });
  }
  for (const [argument, type] of Object.entries(asks?.ids ?? {})) {
    const [name = "", part] = argument.split(".");
    if (args[name] == null) continue;
    const found =
      part === undefined
        ? sql`(select ${value((asked) => asked[name] as ParameterValue)} as value)`
        : sql`json_each(${value((asked) => JSON.stringify(idsIn(asked[name], part)))})`;
    const mayBeSlug = part !== undefined || isSlug(args[name]);
    checkIds(context, given, argument, type, found, isUnknown(nounOf(context, type), mayBeSlug));
  }
}

/** The ids in one field of each of a list of inputs, where it is given. */
const idsIn = (inputs: unknown, field: string): unknown[] =>
  (inputs as Args[]).map((each) => each[field]).filter((id) => id != null);
