import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { Late, type Problem, type Site } from "./argument.ts";
import { cursorName, cursorSql, readCursor } from "./cursor.ts";
import type { Args, Expression, Noun, OrderChoice } from "./declare.ts";
import { rankOf } from "./ranked.ts";
import { late } from "./render.ts";
import { idOf } from "./row.ts";

export const defaultSize = 20;
export const largestPage = 100;

export type KeyBound = (keys: readonly Expression[]) => SQL;

/** How one connection is walked: its order, its direction and where the page begins. */
export interface Page {
  /** The order's name. */
  order: string;
  /** True for the order of how well a row fits what is searched for. */
  ranks: boolean;
  /** Sort keys of a row, one that no other has last. */
  keys(row: never): SQLiteColumn[];
  descending: boolean;
  /** From the end, for `last`. */
  backward: boolean;
  size: SQL;
  /** Conditions on a row's keys that keep it inside the page's bounds; undefined where there is none. */
  after?: KeyBound;
  before?: KeyBound;
  /** Rows on the other side of a bound, the bound's own row among them. */
  upToAfter?: KeyBound;
  fromBefore?: KeyBound;
  cursor(row: never): SQL;
}

/** Reads `first`, `after`, `last`, `before` and `orderBy`; wrong ones are refused when the request comes. */
export function pageOf(
  noun: Noun,
  field: string,
  order: OrderChoice,
  site: Site,
  args: Args,
): Page {
  const chosen = (args["orderBy"] ?? order) as OrderChoice;
  const ranks = noun.words !== undefined && noun.words.order === chosen.field;
  const orderKeys = noun.orders[chosen.field];
  if (orderKeys === undefined && !ranks) {
    throw new Error(`${noun.name} has no order ${chosen.field}.`);
  }
  const keys = (row: never): SQLiteColumn[] =>
    ranks ? rankOf(row) : [...(orderKeys?.(row) ?? []), idOf(row)];
  const descending = chosen.direction === "DESC";
  const name = cursorName(field, `${chosen.field} ${chosen.direction}`);
  const columns = keys(noun.table as never);
  site.addCheck(sizeProblem);
  if (ranks) site.addCheck(({ filter }) => rankProblem(filter, noun.words?.filter ?? ""));
  for (const bound of ["after", "before"] as const) {
    site.addCheck((given) => cursorProblem(given[bound], bound, name, columns));
  }
  const bound = (of: "after" | "before", operator: string) => {
    if (args[of] == null) return undefined;
    const values = columns.map((_, i) =>
      late(new Late(site, (given) => readCursor(given[of], name, columns)?.[i] ?? null)),
    );
    return (row: readonly Expression[]) =>
      sql`(${sql.join([...row], sql`, `)}) ${sql.raw(operator)} (${sql.join(values, sql`, `)})`;
  };
  return {
    order: chosen.field,
    ranks,
    keys,
    descending,
    backward: args["last"] != null,
    size: sql`${late(new Late(site, (given) => Number(given["first"] ?? given["last"] ?? defaultSize)))}`,
    after: bound("after", descending ? "<" : ">"),
    before: bound("before", descending ? ">" : "<"),
    upToAfter: bound("after", descending ? ">=" : "<="),
    fromBefore: bound("before", descending ? "<=" : ">="),
    cursor: (row) => cursorSql(name, keys(row)),
  };
}

export function sizeProblem({ first, last }: Args): Problem {
  if (first != null && last != null) {
    return { code: "INVALID_PAGE", message: "Give `first` or `last`, not both." };
  }
  for (const [name, size] of [
    ["first", first],
    ["last", last],
  ] as const) {
    if (size != null && (Number(size) < 0 || Number(size) > largestPage)) {
      return {
        code: "INVALID_PAGE",
        message: `\`${name}\` is ${size}; a page holds 0 to ${largestPage}. Follow the cursors for more.`,
      };
    }
  }
  return undefined;
}

function rankProblem(filter: unknown, field: string): Problem {
  if ((filter as Args | null | undefined)?.[field] != null) return undefined;
  const message = `Rows fit nothing better or worse unless \`filter.${field}\` is given.`;
  return { code: "BAD_USER_INPUT", message };
}

export function cursorProblem(
  cursor: unknown,
  argument: string,
  name: string,
  columns: readonly { dataType: string }[],
): Problem {
  if (cursor == null || readCursor(cursor, name, columns) !== undefined) return undefined;
  return {
    code: "INVALID_CURSOR",
    message: `\`${argument}\` is no cursor of this field in this order. Take cursors from the same field, asked in the same order.`,
  };
}
