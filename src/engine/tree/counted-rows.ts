import { sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { parameter, type FieldArguments } from "../declare/arguments.ts";
import type { Facets } from "../declare/facet.ts";
import type { Noun } from "../declare/noun.ts";
import { firstOf } from "../walk/guard.ts";
import { fewOrNewest, newestFound, newestLed, type Looked, type Newest } from "../walk/newest.ts";
import { newFrame, newRow, type DeclaredPlace } from "./context.ts";
import { filterConditions } from "./filter.ts";

/** How many rows of a list are counted at most, the newest. */
export const mostCounted = 100_000;
/** How much of what an operation may look at, so that a facet takes no longer than 150 ms. */
const ofAll = 0.6;
/** What finding a row takes that an index tells all of. */
const ofIndex = 0.2;

interface Counting {
  /** What counting a row takes, in rows that are looked up; and where a filter picks them from here and there. */
  weight: number;
  apart: number;
  /** How many looks of the operation's they are. */
  looks: number;
}

/** The rows that are counted: those of the list, whatever its page. */
export function countedRows(
  { context, args, arguments: given }: DeclaredPlace,
  noun: Noun,
  facets: Facets<SQLiteTable>,
  { weight, apart, looks }: Counting,
  own: FieldArguments,
): { newest: Newest; row: SQLiteTable } {
  const { name, row, source: from } = newRow(context, noun);
  const weights = { found: 0, looked: 0 };
  const most = (of: keyof typeof weights): SQL =>
    sql`${parameter(own, (_, { rows }) => Math.min(mostCounted, Math.floor((rows * looks * ofAll) / weights[of])))}`;
  const [found, looked] = [most("found"), most("looked")];
  const keys = facets.newest(row);
  const use = { order: keys.slice(0, 1), few: sql`${found} + 1`, isTold: true, splits: true };
  const met = filterConditions(context, noun, row, given, args, false, use);
  const { conditions, led, forms, newest, alternatives } = met;
  const asks = conditions.filter((condition) => !led.includes(condition));
  const isAsked = asks.length > 0 || forms !== undefined;
  const isWhole =
    alternatives.length === 0 && led.every((condition) => !met.finds.includes(condition));
  const counting = isWhole && !isAsked ? weight : apart;
  const ofLed = isWhole ? ofIndex : (facets.led ?? ofIndex);
  weights.looked = counting + (isAsked ? Math.max(1, ofLed, met.asking) : ofLed);
  // Without an order of the newest first, each of the few has to be looked up.
  const ofFew = isWhole || facets.led !== undefined ? ofIndex : 1;
  weights.found = counting + (forms === undefined ? ofFew : met.finding);
  const guard = firstOf(met.ends);
  const list: Looked = { name, row, from, keys, led, alternatives, asks, most: looked, guard };
  if (newest !== undefined && forms !== undefined) {
    const wanted = [newest(found), ...conditions];
    return { row, newest: newestFound({ ...list, most: found }, wanted, forms.all) };
  }
  if (forms !== undefined) {
    const few = { isFew: forms.isFew, found: [forms.found, ...conditions] };
    return { row, newest: fewOrNewest(few, { ...list, asks: [forms.walked, ...asks] }) };
  }
  if (facets.led !== undefined || isWhole) return { row, newest: newestLed(list) };
  const some = sql`select 1 from ${from} where ${sql.join(led, sql` and `)}`;
  const isFew = sql`select (select count(*) from (${some} limit ${found} + 1)) <= ${found}`;
  const known = newFrame(context, "few", "few", isFew);
  const few = { isFew: sql`(select few from ${known})`, found: conditions };
  const plain = filterConditions(context, noun, row, given, args, true, use).conditions;
  return { row, newest: fewOrNewest(few, { ...list, led: [], asks: plain }) };
}
