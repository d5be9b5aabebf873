import { sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { parameter, type Args, type FieldArguments } from "../declare/arguments.ts";
import type { Noun } from "../declare/noun.ts";
import { named, ordinalOf, rowOf } from "../declare/row.ts";
import { askedBy, placesToAsk, wordsToShow, type Asked } from "../declare/word-index.ts";
import { snippetOf } from "../../text/snippet.ts";
import type { ranking } from "../walk/ranking.ts";
import type { NumberedMatches } from "../walk/union-by-relevance.ts";
import type { DeclaredPlace, TreeContext } from "./context.ts";
import { finishedBy } from "./finished.ts";
import type { ValueNode } from "./node.ts";

// Folding is nothing that SQL can do: the statement answers the texts of a row, of a long one the passage that has the
// words, and `finish.ts` has the snippet cut.

/** What the texts take of the parser's stack. */
const depth = 40;

/** Tells what a snippet is cut from. */
function excerptsOf(
  context: TreeContext,
  given: FieldArguments,
  askedOf: (args: Args) => Asked[],
): (noun: Noun, row: SQLiteTable, column?: string) => SQL {
  const finish = finishedBy(context, (variables) => {
    const sought = wordsToShow(askedOf(given.read(variables)));
    return (texts) => snippetOf(texts, sought);
  });
  const words = sql`${parameter(given, (args) => JSON.stringify(placesToAsk(askedOf(args))))}`;
  return (noun, row, column) => {
    const texts = noun.words?.excerpts(row, words, column) ?? [];
    return finish(texts);
  };
}

/** Of an edge of a list: null unless its filter has words to look for. */
export function listSnippet(
  { context, arguments: given, args }: DeclaredPlace,
  noun: Noun,
  row: SQLiteTable,
): ValueNode {
  const { words } = noun;
  // Which fields are given is a matter of the plan.
  const asked = words === undefined ? [] : askedBy(words, args);
  if (words === undefined || asked.length === 0) {
    return { kind: "value", expression: sql`null`, depth: 1 };
  }
  const columns = new Set(asked.map(({ column }) => column));
  const [column] = columns.size === 1 ? columns : [];
  const excerpts = excerptsOf(context, given, (request) => askedBy(words, request));
  return { kind: "value", expression: excerpts(noun, row, column), depth };
}

/** Of a search's hit, whichever noun it is of. */
export function hitSnippet(
  context: TreeContext,
  given: FieldArguments,
  searched: readonly (NumberedMatches & { noun: Noun })[],
  row: typeof ranking,
  askedOf: (args: Args) => Asked,
): ValueNode {
  const excerpts = excerptsOf(context, given, (args) => [askedOf(args)]);
  const cases = searched.map(({ noun, kind }) => {
    const name = context.nextName("x");
    const found = rowOf(noun.table, name);
    return sql`when ${kind} then (select ${excerpts(noun, found)} from ${named(noun.table, name)} where ${ordinalOf(found)} = ${row.ordinal})`;
  });
  const expression = sql`case ${row.kind} ${sql.join(cases, sql` `)} end`;
  return { kind: "value", expression, depth: depth + 10 };
}
