import { sql, type SQL } from "drizzle-orm";
import { computed, type ListRows } from "../../engine/declare/field.ts";
import type { ListContext } from "../../engine/declare/list-context.ts";
import type { Args, Problem } from "../../engine/declare/arguments.ts";
import type { Queries } from "../../engine/declare/noun.ts";
import { named, rowOf } from "../../engine/declare/row.ts";
import { mergedActor } from "../../storage/table/merge.ts";
import { quote } from "../../storage/table/article.ts";
import { jointSpeaker } from "../../storage/table/quoted-actor.ts";
import { quoteWords } from "../../storage/table/words.ts";
import { wordsOf } from "../../text/words.ts";
import { judge, ofQuestion } from "./compare.ts";

const longest = 2000;
const mostAtOnce = 20;
/** Quotes that JavaScript compares; each question to the index of words finds as many at most. */
const mostCandidates = sql.raw("50");
const mostRuns = 32;
/** Of the quotes that have a word, how many are looked at to know how often it comes. */
const sampled = sql.raw("50");
/** A run costs as many steps as quotes have its rarest word: the cheapest are asked, until they come to so many. */
const budget = sql.raw("1800");
/** Words of a text that are looked for as one; what goes on from there is compared. */
const phrase = 40;

type Verified = "match" | "similarity" | "differences";
/** Words to verify, and who is said to have said them. */
interface Asked {
  text: string;
  speaker: string | null;
}

const asked = ({ text, speaker }: Args): Asked => ({
  text: String(text),
  speaker: speaker == null ? null : String(speaker),
});
const askedOfEach = ({ quotes }: Args): Asked[] => (quotes as Args[]).map(asked);

const shape = {
  type: "QuoteVerification",
  rows: "quotes",
  of: "Quote",
  fields: ["match", "similarity", "differences"] satisfies Verified[],
  objects: { differences: { type: "QuoteDifference", fields: ["kind", "given", "printed"] } },
} as const;

export const verificationQueries: Queries = {
  verifyQuote: computed<Verified>({
    ...shape,
    from: (name, given) =>
      candidates(name, given, (args) => [asked(args)], given.args["speaker"] != null),
    compute: (own, args) => judge(ofQuestion(own, 0), asked(args).text),
    asks: { ids: { speaker: "Actor" }, check: (args) => problemOf(asked(args).text, "text") },
  }),
  verifyQuotes: computed<Verified>({
    ...shape,
    from: (name, given) => candidates(name, given, askedOfEach, true),
    compute: (own, args) =>
      askedOfEach(args).map(({ text }, which) => judge(ofQuestion(own, which), text)),
    asks: { ids: { "quotes.speaker": "Actor" }, check: problemOfAny },
  }),
};

/** The quotes that may hold the words, each with the number of the question it was found for. */
function candidates(
  name: string,
  given: ListContext,
  questionsOf: (args: Args) => Asked[],
  hasSpeakers: boolean,
): ListRows & { own: SQL } {
  const all = given.value((args) =>
    JSON.stringify(questionsOf(args).map((each) => [questions(each), each.speaker])),
  );
  const words = given.value((args) => JSON.stringify(runWords(questionsOf(args))));
  const often = given.frame(
    "word, n",
    sql`select value, (select iif(count(*) < ${sampled}, count(*), 1.0 * ${sampled} * (select max(ordinal) from ${quote}) / (max(hit) - min(hit) + 1))
      from (select rowid as hit from ${quoteWords} where ${quoteWords} match 'words : "' || word.value || '"' limit ${sampled}))
      from json_each(${words}) word`,
  );
  const priced = given.frame(
    "which, value, before",
    sql`select which, value, sum(price) over (partition by which order by price, key) - price from
      (select asked.key as which, question.key, question.value, min(n) as price from json_each(${all}) asked
        cross join json_each(asked.value, '$[0]') question
        cross join json_each(question.value, '$[3]') run cross join ${often}
        where ${often}.word = run.value group by asked.key, question.key)`,
  );
  const speakers = hasSpeakers
    ? given.frame(
        "which, id",
        sql`select asked.key, ${given.canonical("Actor", sql`(asked.value ->> 1)`)} from json_each(${all}) asked where asked.value ->> 1 is not null`,
      )
    : undefined;
  const expression = sql`${priced}.value ->> 0${
    speakers &&
    sql` || iif(${priced}.value ->> 2, (select ' AND speaker : (' || ${theirs(sql`${speakers}.id`)} || ')' from ${speakers} where ${speakers}.which = ${priced}.which), '')`
  }`;
  const hits = sql`(select rowid as hit from ${quoteWords} where ${quoteWords} match ${expression} limit ${mostCandidates})`;
  const found = given.frame(
    "which, hit",
    sql`select which, hit from (select which, hit.value as hit, row_number() over (partition by which order by sum(${priced}.value ->> 1) desc, hit.value) as place
      from ${priced} cross join json_each((select json_group_array(hit) from ${hits})) hit
      where before < ${budget} group by which, hit.value) where place <= ${mostCandidates}`,
  );
  const row = rowOf(quote, name);
  const which = sql`${sql.identifier(name)}.which`;
  const candidate = rowOf(quote, "candidate");
  const isTheirs = speakers
    ? sql`coalesce((select ${isSaidBy(row, sql`${speakers}.id`)} from ${speakers} where ${speakers}.which = ${which}), 1)`
    : sql`1`;
  return {
    source: sql`(select candidate.*, which from ${found} cross join ${named(quote, "candidate")} where ${candidate.ordinal} = hit) ${sql.identifier(name)}`,
    row,
    order: sql`${which}, ${row.id}`,
    own: sql`json_array(${which}, ${row.id}, ${isTheirs}, json(${row.segments}))`,
  };
}

function problemOfAny(args: Args): Problem {
  const all = askedOfEach(args);
  if (all.length === 0 || all.length > mostAtOnce) {
    const message = `\`quotes\` holds ${all.length}; give 1 to ${mostAtOnce} to verify.`;
    return { code: "BAD_USER_INPUT", message };
  }
  for (const [at, { text }] of all.entries()) {
    const problem = problemOf(text, `quotes[${at}].text`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function problemOf(given: string, path: string): Problem {
  if (given.length > longest) {
    const message = `\`${path}\` has ${given.length} characters; a quote to verify has ${longest} at most.`;
    return { code: "BAD_USER_INPUT", message };
  }
  if (wordsOf(given).length === 0) {
    return { code: "BAD_USER_INPUT", message: `\`${path}\` holds no word.` };
  }
  return undefined;
}

/** Which no quote has: what is asked whatever it costs. */
const free = "";

type Question = [expression: string, weight: number, speakers: boolean, run: string[]];

/**
 * What the index of words is asked: an FTS5 expression of words in quotes, what a quote it finds weighs, whether
 * it must be the speaker's, and the words that tell what it costs.
 */
function questions({ text, speaker }: Asked): Question[] {
  const words = wordsOf(text);
  const together = `words : ${quoted(words.slice(0, phrase))}`;
  const whole: Question[] = [[together, 1000, false, [free]]];
  if (speaker !== null) whole.push([together, 1000, true, [free]]);
  return [
    ...whole,
    ...runs(words).map((run): Question => [`words : ${quoted(run)}`, 1, false, run]),
  ];
}

const runWords = (all: readonly Asked[]): string[] => [
  ...new Set([free, ...all.flatMap(({ text }) => runs(wordsOf(text)).flat())]),
];

/** Of a long text runs of three words; of a short one every two that stand near: those between may be changed. */
function runs(words: readonly string[]): string[][] {
  if (words.length < 10) {
    return words.flatMap((word, i) => words.slice(i + 1, i + 5).map((next) => [word, next]));
  }
  const all = words.length - 2;
  const count = Math.min(all, mostRuns);
  return Array.from({ length: count }, (_, i) => {
    const start = Math.floor((i * all) / count);
    return words.slice(start, start + 3);
  });
}

/** Whether it is one of those who said a quote: 1 or 0. */
const isSaidBy = (row: typeof quote, speaker: SQL): SQL =>
  sql`(${row.speakerId} is ${speaker} or exists(select 1 from ${jointSpeaker} where ${jointSpeaker.quoteId} = ${row.id} and ${jointSpeaker.actorId} = ${speaker}))`;

const quoted = (words: readonly string[]): string => `"${words.join(" ")}"`;

/** In the index quotes have the speaker that is recorded: it, or one of those that it stands for. */
const theirs = (speaker: SQL): SQL =>
  sql`(select group_concat('"' || id || '"', ' OR ') from (select ${speaker} as id
    union all select id from ${mergedActor} where into_id = ${speaker}))`;
