import { sql } from "drizzle-orm";
import { judged, type Args, type Queries } from "../engine/declare.ts";
import type { Problem } from "../engine/argument.ts";
import { named, rowOf } from "../engine/row.ts";
import { quote } from "../storage/tables.ts";
import { judge } from "./judge.ts";
import { wordsOf } from "./normalise.ts";

const longest = 2000;
/** Quotes that JavaScript compares; each question to the index of words finds as many at most. */
const mostCandidates = sql.raw("50");
const mostRuns = 32;
/** Of the quotes that have a word, how many are looked at to know how often it comes. */
const sampled = sql.raw("50");
/** A run costs as many steps as quotes have its rarest word: the cheapest are asked, until they come to so many. */
const budget = sql.raw("2000");
/** Words of a text that are looked for as one; what goes on from there is compared. */
const phrase = 40;

export const verificationQueries: Queries = {
  verifyQuote: judged({
    type: "QuoteVerification",
    rows: "quotes",
    of: "Quote",
    from(name, given) {
      const speaker =
        given.args["speaker"] == null
          ? undefined
          : given.id("Actor", (args) => String(args["speaker"]));
      const asked = given.value((args) => JSON.stringify(questions(args)));
      const words = given.value((args) => JSON.stringify(runWords(args)));
      const often = given.frame(
        "word, n",
        sql`select value, (select iif(count(*) < ${sampled}, count(*), 1.0 * ${sampled} * (select max(ordinal) from quote) / (max(hit) - min(hit) + 1))
          from (select rowid as hit from quote_words where quote_words match 'verbatim_text : "' || word.value || '"' limit ${sampled}))
          from json_each(${words}) word`,
      );
      const priced = given.frame(
        "value, before",
        sql`select value, sum(price) over (order by price, key) - price from
          (select question.key, question.value, min(n) as price from json_each(${asked}) question
            cross join json_each(question.value, '$[3]') run cross join ${often}
            where ${often}.word = run.value group by question.key)`,
      );
      const expression = sql`${priced}.value ->> 0${
        speaker &&
        sql` || iif(${priced}.value ->> 2, ' AND speaker_id : "' || ${speaker} || '"', '')`
      }`;
      const hits = sql`(select rowid as hit from quote_words where quote_words match ${expression} limit ${mostCandidates})`;
      const found = given.frame(
        "hit, weight",
        sql`select hit.value, sum(${priced}.value ->> 1) from ${priced}
          cross join json_each((select json_group_array(hit) from ${hits})) hit
          where before < ${budget}
          group by 1 order by 2 desc, 1 limit ${mostCandidates}`,
      );
      const row = rowOf(quote, name);
      return {
        source: sql`${found} cross join ${named(quote, name)}`,
        row,
        where: sql`${row.ordinal} = hit`,
        order: sql`${row.id}`,
        own: sql`json_array(${row.id}, ${speaker ? sql`${row.speakerId} is ${speaker}` : sql`1`}, json(${row.segments}))`,
      };
    },
    judge,
    asks: { ids: { speaker: "Actor" }, check },
  }),
};

function check({ text }: Args): Problem {
  const given = String(text);
  if (given.length > longest) {
    const message = `\`text\` has ${given.length} characters; a quote to verify has ${longest} at most.`;
    return { code: "BAD_USER_INPUT", message };
  }
  if (wordsOf(given).length === 0) {
    return { code: "BAD_USER_INPUT", message: "`text` holds no word." };
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
function questions({ text, speaker }: Args): Question[] {
  const words = wordsOf(String(text));
  const together = `verbatim_text : ${quoted(words.slice(0, phrase))}`;
  const asked: Question[] = [[together, 1000, false, [free]]];
  if (speaker != null) asked.push([together, 1000, true, [free]]);
  return [
    ...asked,
    ...runs(words).map((run): Question => [`verbatim_text : ${quoted(run)}`, 1, false, run]),
  ];
}

const runWords = ({ text }: Args): string[] => [
  ...new Set([free, ...runs(wordsOf(String(text))).flat()]),
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

const quoted = (words: readonly string[]): string => `"${words.join(" ").replaceAll('"', "")}"`;
