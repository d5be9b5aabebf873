import { getTableName, sql, type SQL } from "drizzle-orm";
import { parameter } from "../declare/arguments.ts";
import type { Link, Noun } from "../declare/noun.ts";
import { where } from "../declare/row.ts";
import { guarded, type Guard, type Look } from "../walk/guard.ts";
import { orderBy } from "../walk/page.ts";
import type { Rows } from "../walk/rows.ts";
import type { CountedWalk } from "../walk/walk.ts";
import type { DeclaredPlace } from "./context.ts";
import { endsWhere, tooManyToCount } from "./ending.ts";
import type { FilterConditions } from "./filter.ts";
import { firstColumn, isSoonInOrder } from "./index-order.ts";

export type ListGuard = Pick<Guard, "ends" | "looks" | "counted" | "kind" | "weight">;

/** What of a list's rows an index finds, and what is asked of each of them. */
export function guardOf(
  noun: Noun,
  rows: Rows,
  met: FilterConditions,
  ties: readonly SQL[],
): ListGuard {
  const { name, from, row, page } = rows;
  const { forms, led, ends, weight, sorted } = met;
  const keys = page.keys(row);
  const asks = met.conditions.filter((condition) => !led.includes(condition));
  const found = (tie: SQL | undefined) => (more: readonly SQL[]) =>
    sql`from ${from}${where([tie, ...led, ...more])}`;
  const turned = { turned: page.backward };
  if (forms !== undefined) {
    const walk = {
      name,
      keys,
      found: found(undefined),
      order: orderBy(page, keys, turned),
      asks: [forms.walked, ...asks],
      when: sql`not ${forms.isFew}`,
    };
    return { looks: [walk], counted: [sql`from (${forms.all})`], kind: "rows", weight, ends };
  }
  const tied = ties.length === 0 ? [undefined] : ties;
  const order = orderBy(page, keys, { ...turned, sorted });
  const counted = tied.map((tie) => found(tie)([]));
  if (asks.length > 0) {
    const looks = tied.map((tie) => ({ name, keys, found: found(tie), order, asks }));
    return { looks, counted, kind: "rows", weight, ends };
  }
  const sorts = ties.filter((tie) => {
    const column = firstColumn(tie);
    return column !== undefined && !isSoonInOrder(noun, column, keys);
  });
  if (sorts.length > 0) {
    const looks = sorts.map((tie) => allOf(rows, found(tie)([])));
    return { looks, counted, kind: "index", weight, ends };
  }
  const isTable = ties.length === 0 && led.length === 0;
  return { looks: [], counted, kind: isTable ? "table" : "index", weight, ends };
}

/** Rows that other rows name: those are found first, all of them. */
export function ownerGuard(found: SQL, rows: Rows, { weight, ends }: FilterConditions): ListGuard {
  return { looks: [allOf(rows, found)], counted: [found], kind: "rows", weight, ends };
}

export function linkGuard(link: Link, id: SQL, rows: Rows, order: string): ListGuard {
  const { page, conditions } = rows;
  const keys = [...(link.orders[order] ?? []), link.row];
  const found = (more: readonly SQL[]): SQL =>
    sql`from ${link.table}${where([sql`${link.other} = ${id}`, ...more])}`;
  const look = {
    name: getTableName(link.table),
    keys,
    found,
    order: orderBy(page, keys, { turned: page.backward }),
    asks: conditions,
  };
  const counted = [found([])];
  if (conditions.length === 0) return { looks: [], counted, kind: "link", weight: 1, ends: [] };
  return { looks: [look], counted, kind: "rows", weight: 4, ends: [] };
}

/** The walk of a list that is `isTied` to a row, or nobody's. */
export function guardedWalk(
  { context, arguments: given }: DeclaredPlace,
  walk: CountedWalk,
  rows: Rows,
  guard: ListGuard & { isTied: boolean },
): CountedWalk {
  return guarded(walk, rows, {
    ...guard,
    share: (factor) =>
      sql`${parameter(given, (_, allowance) => Math.floor(allowance.rows * factor))}`,
    endsCount: endsWhere(context, { arguments: given, problem: tooManyToCount }),
    endsPage: endsWhere(context, { arguments: given, problem: tooFarToLook }),
  });
}

const tooFarToLook = {
  code: "FILTER_TOO_WIDE",
  message:
    "Too many rows would have to be looked at to fill the page. Narrow the list by other fields of `filter`, such as an id or a date, or ask for fewer lists at once.",
} as const;

/** All rows of FROM are found before a page is. */
export const allOf = ({ name, page, row }: Rows, found: SQL): Look => ({
  name,
  keys: page.keys(row),
  found: () => found,
  order: sql``,
  asks: undefined,
});
