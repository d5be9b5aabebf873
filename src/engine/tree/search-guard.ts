import { sql, type SQL } from "drizzle-orm";
import { parameter, type Args, type FieldArguments, type Problem } from "../declare/arguments.ts";
import type { Noun } from "../declare/noun.ts";
import { named, ordinalOf, rowOf } from "../declare/row.ts";
import { phrasesIn, wordsToCount, type Asked } from "../declare/word-index.ts";
import { number } from "../sql/json.ts";
import { fromIndex } from "../walk/guard.ts";
import { mostRanked } from "../walk/ranking.ts";
import { newFrame, type TreeContext } from "./context.ts";
import { endsWhere, tooManyToCount } from "./ending.ts";

// How often a word stands in the record, the index tells only by going through all of it. So it is asked of a few
// stretches of the rows: a guess that is far off only for a word that is rare.
const stretches = 5;
const stretch = 400;
/** Of what begins with some letters, some rows are looked at. */
const samples = 100;
/** A row that is gathered so takes as long as several that a word alone finds. */
const gathers = 3;

/** Null, or it ends the statement: before a search goes through too much of an index. */
export interface SearchGuard {
  ofPage: SQL;
  /** The same of what is only counted. */
  ofCount(): SQL;
}

/**
 * Bounds what a search may go through. A row that has a word takes as long as one that an index tells all of; `times`
 * is how often each is gone through.
 */
export function searchGuard(
  context: TreeContext,
  given: FieldArguments,
  noun: Noun,
  askedBy: (args: Args) => Asked,
  times = 1,
): SearchGuard {
  if (noun.words === undefined) throw new Error(`${noun.name} has no index of words.`);
  const { words: index } = noun;
  const { table, sample } = index;
  const words = sql`${parameter(given, (args) => JSON.stringify(wordsToCount(index, askedBy(args))))}`;
  const all = sql`size.last`;
  const size = sql`(select coalesce(max(${ordinalOf(noun.table)}), 0) as last from ${noun.table}) size`;
  const start = sql`stretch.value * ${all} / ${number(stretches)}`;
  const counted = sql`(select count(*) from json_each(${range(stretches)}) stretch cross join ${table} where ${table} match word.value ->> 2 and ${table}.rowid > ${start} and ${table}.rowid <= ${start} + ${number(stretch)})`;
  const guessed = sql`${counted} * max(1.0, 1.0 * ${all} / ${number(stretches * stretch)})`;
  // To ask the index what begins with some letters takes as long as the search: all of it is gathered first.
  const looked = rowOf(noun.table, "sampled");
  const text = sql`' ' || ${sample(looked)}`;
  const begun = sql`(select count(*) from ${named(noun.table, "sampled")} where ${ordinalOf(looked)} in (select 1 + value * ${all} / ${number(samples)} from json_each(${range(samples)})) and ${text} like '% ' || replace(word.value ->> 2, '"', '') || '%')`;
  const rows = sql`iif(word.value ->> 3, ${begun} * max(1.0, ${number(gathers)}.0 * ${all} / ${number(samples)}), ${guessed})`;
  const parts = sql`select word.value ->> 0 as way, word.value ->> 4 as asked, sum(${rows}) as n from ${size} cross join json_each(${words}) word group by 1, word.value ->> 1`;
  // Ranking a row takes the longer, the more phrases there are, for each of them.
  const ranking = sql`${parameter(given, (args) => phrasesIn(index, askedBy(args)) ** 2 / 100)}`;
  const price = newFrame(
    context,
    "price",
    "n",
    sql`select n + min(n, ${number(mostRanked)}) * ${ranking} from (select coalesce(sum(n), 0) as n from (select min(n) * max(asked) as n from (${parts}) group by way))`,
  );
  const most = sql`${parameter(given, (_, { rows: own }) => Math.floor((own * fromIndex) / times))}`;
  const over = sql`from ${price} where n > ${most}`;
  const endsFor = (problem: NonNullable<Problem>): SQL =>
    endsWhere(context, { arguments: given, problem })(over);
  return { ofPage: endsFor(tooWide), ofCount: () => endsFor(tooManyToCount) };
}

const range = (count: number): SQL =>
  sql`${sql.param(JSON.stringify(Array.from({ length: count }, (_, i) => i)))}`;

const tooWide = {
  code: "SEARCH_TOO_WIDE",
  message:
    "The search would go through too much of the record. Add a word that is rarer, leave out words that nearly everything has, or ask for fewer searches at once.",
} as const;
