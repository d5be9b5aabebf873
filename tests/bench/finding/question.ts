import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../src/cli/root.ts";
import type { Place, Variables } from "./place.ts";

export interface Question {
  name: string;
  /** The large store's median may be so many times the small one's; where undefined, it is shown only. */
  most?: number;
  query: string;
  /** Steps of its plan that are known to be bounded, though the plan does not say so. */
  walks?: readonly string[];
  /** What it is asked about: as heavy in the one store as in the other, as far as answers are concerned. */
  subjects(place: Place): Promise<Variables[]>;
}

/** How many subjects a question has, and so how often each place of the caches is met in a round. */
export const each = 20;

export const operation = (name: string): string =>
  readFileSync(join(root, `schema/operations/${name}.graphql`), "utf8");

/** Rows all over a table, by the numbers that it gives them. */
export async function spread(
  place: Place,
  table: "actor" | "article" | "quote",
  columns: string,
  where = "true",
): Promise<string[]> {
  const [last = "1"] = await place.texts(`select max(ordinal) from ${table}`);
  const rows = Array.from({ length: each }, (_, i) =>
    place.texts(
      `select ${columns} from ${table} where ordinal > ? and ${where} order by ordinal limit 1`,
      [Math.floor((i * Number(last)) / each)],
    ),
  );
  return [...new Set((await Promise.all(rows)).flat())];
}

/** Those who are quoted most, as [id, how often]. */
export async function speakers(place: Place, count: number): Promise<[string, number][]> {
  const rows = await place.texts(
    "select json_array(id, quote_count) from actor order by quote_count desc, id desc limit ?",
    [count],
  );
  return rows.map((row) => JSON.parse(row));
}

export const repeat = <T>(values: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, i) => values[i % values.length] as T);
