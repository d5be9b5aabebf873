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
      const expression = sql`question.value ->> 0${
        speaker &&
        sql` || iif(question.value ->> 2, ' AND speaker_id : "' || ${speaker} || '"', '')`
      }`;
      const asked = given.value((args) => JSON.stringify(questions(args)));
      const hits = sql`(select rowid as hit from quote_words where quote_words match ${expression} limit ${mostCandidates})`;
      const found = given.frame(
        "hit, weight",
        sql`select hit.value, sum(question.value ->> 1) from json_each(${asked}) question
          cross join json_each((select json_group_array(hit) from ${hits})) hit
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

/**
 * What the index of words is asked: an FTS5 expression of words in quotes, what a quote it finds weighs, and
 * whether it must be the speaker's.
 */
function questions({ text, speaker }: Args): [string, number, boolean][] {
  const words = wordsOf(String(text));
  const together = `verbatim_text : ${quoted(words.slice(0, phrase))}`;
  const asked: [string, number, boolean][] = [[together, 1000, false]];
  if (speaker != null) asked.push([together, 1000, true]);
  return [
    ...asked,
    ...runs(words).map((run): [string, number, boolean] => [
      `verbatim_text : ${quoted(run)}`,
      1,
      false,
    ]),
  ];
}

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
