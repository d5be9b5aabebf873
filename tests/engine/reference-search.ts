import { sql, type SQL } from "drizzle-orm";
import type { Args, Noun, OrderChoice } from "../../src/engine/declare.ts";
import { idOf, named, ordinalOf, rowOf } from "../../src/engine/row.ts";
import { expressionOf, relevance } from "../../src/engine/words.ts";
import { compare, type Value } from "./order.ts";

type RowsOf = (query: SQL) => Value[][];

/** By their ordinals, how well rows fit what the filter searches for, where the order is of that. */
export function scoresOf(rowsOf: RowsOf, { words }: Noun, { field }: OrderChoice, args: Args) {
  if (words === undefined || words.order !== field) return undefined;
  const index = sql.identifier(words.table);
  const search = expressionOf((args["filter"] as Args)[words.filter]);
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
    const index = sql.identifier(noun.words.table);
    const row = rowOf(noun.table, "t");
    const id = sql`(select ${idOf(row)} from ${named(noun.table, "t")} where ${ordinalOf(row)} = ${index}.rowid)`;
    const found = sql`select ${relevance(noun.words)}, rowid, ${id}, snippet(${index}, -1, char(2), char(3), '…', 40)
      from ${index} where ${index} match ${expressionOf(args["text"])}`;
    return rowsOf(found).map(([rank = 0, ordinal = 0, ownId = null, snippet]) => ({
      keys: [rank, kind, ordinal],
      noun,
      id: ownId,
      score: Math.floor((Number(rank) + 500) / 1000) / 1e6,
      snippet: cutSnippet(String(snippet)),
    }));
  });
  return hits.sort((a, b) => compare(b.keys, a.keys));
}

/** As the engine cuts what FTS5 marks: 300 characters on one line, no hit left open. */
function cutSnippet(text: string): string {
  const line = [...text.replace(/[\r\n]/g, " ")];
  const kept = line.length > 300 ? line.slice(0, 298) : line;
  const opened = kept.filter((each) => each === "\u0002").length;
  const closed = kept.filter((each) => each === "\u0003").length;
  const rest = line.length > 300 ? `${opened > closed ? "»" : ""}…` : "";
  return kept.join("").replaceAll("\u0002", "«").replaceAll("\u0003", "»") + rest;
}
