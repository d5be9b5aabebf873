import { sql, type SQL } from "drizzle-orm";
import type { Args } from "../../src/engine/declare/arguments.ts";
import type { Noun } from "../../src/engine/declare/noun.ts";
import {
  askedBy,
  placesToAsk,
  wordsToShow,
  type Asked,
} from "../../src/engine/declare/word-index.ts";
import { indexWords } from "../../src/text/index-words.ts";
import { excerptLead, excerptLength, passageLength, passagesOf } from "../../src/text/passage.ts";
import { cutMark, snippetOf } from "../../src/text/snippet.ts";
import type { Value } from "./order.ts";

type RowsOf = (query: SQL) => Value[][];

/** What an edge of a list shows of a row. */
export function edgeOfRow(rowsOf: RowsOf, noun: Noun, id: Value, args: Args) {
  const asked = noun.words === undefined ? [] : askedBy(noun.words, args);
  return {
    snippet: () => (asked.length === 0 ? null : snippetOfRow(rowsOf, noun, id, asked)),
  };
}

/** The snippet of a row, from all of its texts: passages are looked through one by one. */
export function snippetOfRow(
  rowsOf: RowsOf,
  noun: Noun,
  id: Value,
  asked: readonly Asked[],
): string {
  const texts = textsOf(rowsOf, noun.name, id, asked);
  return snippetOf(texts, wordsToShow(asked));
}

function textsOf(rowsOf: RowsOf, type: string, id: Value, asked: readonly Asked[]): string[] {
  if (type === "Actor") {
    const [[name] = []] = rowsOf(sql`select name from actor where id = ${id}`);
    const aliases = rowsOf(sql`select text from alias where actor_id = ${id} order by rowid`);
    return [String(name), aliases.flat().join(" · ")];
  }
  if (type === "Article") {
    const [row = []] = rowsOf(sql`select title, summary, v.text from article a
      left join text_version v on v.id = version_id where a.id = ${id}`);
    const [title, summary, text] = row.map((value) => String(value ?? ""));
    return [excerptOf(text ?? "", asked), summary ?? "", title ?? ""];
  }
  const [row = []] = rowsOf(sql`select q.text, title, v.text, start, "end" from quote q
    join article a on a.id = q.article_id left join text_version v on v.id = version_id where q.id = ${id}`);
  const [words = "", title, text, start, end] = row;
  const whole = [...String(words)];
  const own = whole.slice(0, 4000).join("") + (whole.length > 4000 ? cutMark : "");
  if (asked.every(({ column }) => column !== undefined)) return [own];
  const around = text == null ? "" : sidesOf(String(text), Number(start), Number(end));
  return [own, around, String(title ?? "")];
}

function sidesOf(text: string, start: number, end: number): string {
  const before = Array.from(text.slice(0, start));
  const after = Array.from(text.slice(end));
  const left = (before.length > 100 ? cutMark : "") + before.slice(-100).join("");
  return `${left} … ${after.slice(0, 100).join("")}${after.length > 100 ? cutMark : ""}`;
}

/** The passage that has most of what is asked for, the first of those. */
function excerptOf(text: string, asked: readonly Asked[]): string {
  const places = placesToAsk(asked);
  const worths = passagesOf(text).map((passage) => {
    const words = ` ${indexWords(passage)} `;
    const met = places.filter(([expression]) => isMet(expression, words));
    return met.reduce((sum, [, worth]) => sum + worth, 0);
  });
  const best = Math.max(0, worths.indexOf(Math.max(...worths, 0)));
  const points = [...text];
  const start = Math.max(best * passageLength - excerptLead, 0);
  const shown = points.slice(start, start + excerptLength).join("");
  return (
    (best === 0 ? "" : cutMark) + shown + (start + excerptLength < points.length ? cutMark : "")
  );
}

const isMet = (expression: string, words: string): boolean =>
  expression
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((one) => {
      const run = /^"(.*)"(\*?)$/.exec(one);
      return words.includes(` ${run?.[1]}${run?.[2] === "*" ? "" : " "}`);
    });

/** What is worked out only where it is asked for. */
export const valueOf = (value: unknown): unknown => (typeof value === "function" ? value() : value);
