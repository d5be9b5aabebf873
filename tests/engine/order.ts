import type { GraphQLResolveInfo } from "graphql";
import type { Args } from "../../src/engine/declare/arguments.ts";
import type { OrderChoice } from "../../src/engine/declare/field.ts";

export type Value = string | number | null;

/** Where the page begins and ends in the whole list. */
export function cut(found: Value[][], args: Args, { direction }: OrderChoice) {
  const place = (cursor: unknown, passes: (order: number) => boolean): number => {
    const keys = JSON.parse(unhex(String(cursor).slice(8))) as Value[];
    const sign = direction === "DESC" ? -1 : 1;
    return found.filter((row) => passes(compare(row, keys) * sign)).length;
  };
  const { after, before, first, last } = args as Record<string, number | null | undefined>;
  let start = after == null ? 0 : place(after, (order) => order <= 0);
  let end = before == null ? found.length : place(before, (order) => order < 0);
  const within = Math.max(0, end - start);
  const size = Math.min(within, last ?? first ?? 20);
  const hasNextPage = end < found.length || (last == null && size < within);
  const hasPreviousPage = start > 0 || (last != null && size < within);
  if (last == null) end = start + size;
  else start = end - size;
  return { start, end, hasNextPage, hasPreviousPage };
}

export function compare(a: Value[], b: Value[]): number {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i], b[i]];
    const order =
      typeof x === "number" && typeof y === "number"
        ? x - y
        : Buffer.compare(Buffer.from(String(x)), Buffer.from(String(y)));
    if (order !== 0) return order;
  }
  return 0;
}

export const hex = (text: string): string => Buffer.from(text).toString("hex").toUpperCase();
export const unhex = (digits: string): string => Buffer.from(digits, "hex").toString();

export function pathLength({ path }: GraphQLResolveInfo): number {
  let length = 0;
  for (let at: typeof path | undefined = path; at !== undefined; at = at.prev) length += 1;
  return length;
}
