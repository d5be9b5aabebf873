import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { parameter, type Args, type FieldArguments, type Problem } from "../declare/arguments.ts";
import type { Expression } from "../declare/row.ts";
import { cursorName, cursorSql, readCursor } from "./cursor.ts";
import type { KeyBound } from "./walk.ts";

export const defaultSize = 20;
export const largestPage = 100;

/** In what order a list is walked. */
export interface Order {
  /** What cursors know it by. */
  name: string;
  descending: boolean;
  /** Sort keys of a row, one that no other has last. */
  keys(row: SQLiteTable): SQLiteColumn[];
  /** The same of the table itself: what the keys in a cursor have to be. */
  table: SQLiteTable;
}

/** Which part of a list is asked for: where the page begins, its direction and its size. */
export interface Page {
  keys(row: SQLiteTable): SQLiteColumn[];
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
  cursor(row: SQLiteTable): SQL;
}

/** Reads `first`, `after`, `last` and `before` of a field; wrong ones are refused when the request comes. */
export function pageOf(field: string, order: Order, given: FieldArguments, args: Args): Page {
  const { keys, descending } = order;
  const name = cursorName(field, order.name);
  const columns = keys(order.table);
  given.addCheck(sizeProblem);
  for (const bound of ["after", "before"] as const) {
    given.addCheck((asked) => cursorProblem(asked[bound], bound, name, columns));
  }
  const bound = (of: "after" | "before", operator: string) => {
    if (args[of] == null) return undefined;
    const values = columns.map((_, i) =>
      parameter(given, (asked) => readCursor(asked[of], name, columns)?.[i] ?? null),
    );
    return (row: readonly Expression[]) =>
      sql`(${sql.join([...row], sql`, `)}) ${sql.raw(operator)} (${sql.join(values, sql`, `)})`;
  };
  return {
    keys,
    descending,
    backward: args["last"] != null,
    size: sql`${parameter(given, ({ first, last }) => Number(first ?? last ?? defaultSize))}`,
    after: bound("after", descending ? "<" : ">"),
    before: bound("before", descending ? ">" : "<"),
    upToAfter: bound("after", descending ? ">=" : "<="),
    fromBefore: bound("before", descending ? "<=" : ">="),
    cursor: (row) => cursorSql(name, keys(row)),
  };
}

/** Those of `after` and `before` that are given, on these keys. */
export function boundsOf({ after, before }: Page, keys: readonly Expression[]): SQL[] {
  return [after, before].flatMap((bound) => (bound ? [bound(keys)] : []));
}

/** ` order by` these keys, or the other way around. */
export function orderBy(
  { descending }: Page,
  keys: readonly Expression[],
  { turned = false, sorted = false } = {},
): SQL {
  const direction = descending !== turned ? sql` desc` : sql``;
  // `+` keeps the index of the first key from being walked.
  const terms = keys.map((key, i) => sql`${sorted && i === 0 ? sql`+` : sql``}${key}${direction}`);
  return sql`order by ${sql.join(terms, sql`, `)}`;
}

function sizeProblem({ first, last }: Args): Problem {
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

function cursorProblem(
  cursor: unknown,
  argument: string,
  name: string,
  columns: readonly { dataType: string }[],
): Problem {
  if (cursor == null || readCursor(cursor, name, columns) !== undefined) return undefined;
  return {
    code: "INVALID_CURSOR",
    message: `\`${argument}\` is not a cursor from this field and order. Use cursors from the same list, asked in the same order.`,
  };
}
