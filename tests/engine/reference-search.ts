import { sql, type SQL } from "drizzle-orm";
import type { Args } from "../../src/engine/declare/arguments.ts";
import type { Noun } from "../../src/engine/declare/noun.ts";
import type { OrderChoice } from "../../src/engine/declare/field.ts";
import { idOf, named, ordinalOf, rowOf } from "../../src/engine/declare/row.ts";
import { askedBy, matchOf, type Asked } from "../../src/engine/declare/word-index.ts";
import { relevance } from "../../src/engine/walk/ranking.ts";
import { compare, type Value } from "./order.ts";
import { snippetOfRow } from "./reference-snippet.ts";

type RowsOf = (query: SQL) => Value[][];

/** By their ordinals, how well rows fit what the filter searches for, where the order is of that. */
export function scoresOf(rowsOf: RowsOf, { words }: Noun, { field }: OrderChoice, args: Args) {
  if (words === undefined || words.order !== field) return undefined;
  const index = words.table;
  const search = matchOf(words, askedBy(words, args));
  const found = sql`select rowid, ${relevance(words)} from ${index} where ${index} match ${search}`;
  return new Map(rowsOf(found).map(([ordinal = null, score = null]) => [ordinal, score]));
}

/** Everything that a search finds, best first. */
export function hitsOf(
  rowsOf: RowsOf,
  nouns: ReadonlyMap<string, Noun>,
  types: Readonly<Record<string, string>>,
  args: Args,
) {
  const asked = args["types"] as string[] | null | undefined;
  const hits = Object.entries(types).flatMap(([value, type], kind) => {
    const noun = nouns.get(type);
    if (noun?.words === undefined || (asked != null && !asked.includes(value))) return [];
    const index = noun.words.table;
    const row = rowOf(noun.table, "t");
    const id = sql`(select ${idOf(row)} from ${named(noun.table, "t")} where ${ordinalOf(row)} = ${index}.rowid)`;
    const searched: Asked = {
      text: args["text"],
      syntax: args["syntax"] === "ADVANCED" ? "ADVANCED" : "PLAIN",
    };
    const found = sql`select ${relevance(noun.words)}, rowid, ${id}
      from ${index} where ${index} match ${matchOf(noun.words, [searched])}`;
    return rowsOf(found).map(([rank = 0, ordinal = 0, ownId = null]) => ({
      keys: [rank, kind, ordinal],
      noun,
      id: ownId,
      score: Math.floor((Number(rank) + 500) / 1000) / 1e6,
      snippet: () => snippetOfRow(rowsOf, noun, ownId, [searched]),
    }));
  });
  return hits.sort((a, b) => compare(b.keys, a.keys));
}
