import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { parameter, type Args, type FieldArguments, type Problem } from "../declare/arguments.ts";
import type { SearchField } from "../declare/field.ts";
import type { Noun } from "../declare/noun.ts";
import { where } from "../declare/row.ts";
import { matchOf, searchProblem, type Asked } from "../declare/word-index.ts";
import { number } from "../sql/json.ts";
import { pageOf } from "../walk/page.ts";
import { firstOf } from "../walk/guard.ts";
import type { Walk } from "../walk/walk.ts";
import { rankOf, ranking } from "../walk/ranking.ts";
import { unionByRelevance, type NumberedMatches } from "../walk/union-by-relevance.ts";
import { connectionNode, shallow } from "./connection.ts";
import {
  newFrame,
  nounOf,
  type DeclaredPlace,
  type FieldPlace,
  type TreeContext,
} from "./context.ts";
import type { PageNode, UnionNode } from "./node.ts";
import { searchGuard, type SearchGuard } from "./search-guard.ts";
import { oneNode } from "./one.ts";
import { hitSnippet } from "./snippet.ts";

/** One of the nouns that are searched, and what is found in its index. */
interface SearchedNoun extends NumberedMatches {
  noun: Noun;
  isWanted: SQL;
  guard: SearchGuard;
}

/** A page of what a search finds in several nouns, best first. */
export function searchNode(at: DeclaredPlace, source: SearchField): PageNode {
  const { context, type, field, path, args, arguments: given } = at;
  if (path.length !== 1) throw new Error("A search is a field of Query.");
  given.addCheck((asked) => typesProblem(asked) ?? textProblem(asked));
  const order = {
    name: "RELEVANCE",
    descending: true,
    keys: ({ relevance, kind, ordinal }: typeof ranking) => [relevance, kind, ordinal],
    table: ranking,
  };
  const page = pageOf(`${type}.${field.name}`, order, given, args);
  const nouns = nounsOf(context, source, given);
  const guard = firstOf(nouns.map(ifWanted(({ ofPage }) => ofPage)));
  const { walk: unguarded, name } = unionByRelevance(
    nouns,
    page,
    () => context.nextName("h"),
    (prefix, columns, select) => newFrame(context, prefix, columns, select),
  );
  const walk: Walk = {
    ...unguarded,
    guard,
    hasMore: () => firstOf([guard, unguarded.hasMore()]),
    any: (bound) => firstOf([guard, unguarded.any(bound)]),
  };
  const row = rankOf(name);
  const node = (below: FieldPlace): UnionNode => ({
    kind: "union",
    members: nouns.map(({ noun, kind }) => {
      // Of whichever noun the row is, the others find none.
      const ordinal = sql`iif(${row.kind} = ${kind}, ${row.ordinal}, null)`;
      return oneNode(below, noun, "ordinal", ordinal);
    }),
  });
  const ofEdge = (asked: string) =>
    asked === "score"
      ? shallow(scoreOf(row.relevance))
      : hitSnippet(context, given, nouns, row, askedFor);
  const count = (): SQL => {
    const counts = nouns.map(({ found }) => sql`(select count(*) ${found([])})`);
    const ends = nouns.map(ifWanted(({ ofCount }) => ofCount()));
    return firstOf([...ends, sql.join(counts, sql` + `)]);
  };
  return connectionNode(at, { named: "Search", walk, page, name, row, node, ofEdge, count });
}

function nounsOf(
  context: TreeContext,
  { types }: SearchField,
  given: FieldArguments,
): SearchedNoun[] {
  return Object.entries(types).map(([value, name], i) => {
    const noun = nounOf(context, name);
    const { words } = noun;
    if (words === undefined) throw new Error(`${name} has no index of words.`);
    const isAsked = ({ types: asked }: Args): boolean =>
      asked == null || (asked as unknown[]).includes(value);
    const wanted = sql`${parameter(given, (args) => (isAsked(args) ? 1 : 0))}`;
    const search = sql`${parameter(given, (args) => matchOf(words, [askedFor(args)]))}`;
    const found = (more: readonly SQL[]): SQL =>
      sql`from ${words.table}${where([wanted, sql`${words.table} match ${search}`, ...more])}`;
    const guard = searchGuard(context, given, noun, askedFor, 2);
    return { noun, words, found, kind: number(i), isWanted: wanted, guard };
  });
}

const ifWanted =
  (ends: (guard: SearchGuard) => SQL) =>
  ({ isWanted, guard }: SearchedNoun): SQL =>
    sql`iif(${isWanted}, ${ends(guard)}, null)`;

/** Six decimals, written as JavaScript writes them. */
function scoreOf(relevance: SQLiteColumn): SQL {
  const millionths = sql`(max(${relevance}, 0) + 500) / 1000`;
  return sql`json(rtrim(rtrim(printf('%.6f', ${millionths} / 1000000.0), '0'), '.'))`;
}

/** What the arguments of a search ask for. */
const askedFor = ({ text, syntax }: Args): Asked => ({
  text,
  syntax: syntax === "ADVANCED" ? "ADVANCED" : "PLAIN",
});

function textProblem(args: Args): Problem {
  const problem = searchProblem(askedFor(args));
  return problem && { ...problem, message: `\`text\`: ${problem.message}` };
}

function typesProblem({ types }: Args): Problem {
  if (!Array.isArray(types) || types.length > 0) return undefined;
  const message = "`types` is an empty list. Leave it out, or name at least one type.";
  return { code: "BAD_USER_INPUT", message };
}
