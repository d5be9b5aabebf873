import { indexWords } from "../text/index-words.ts";
import { mostPassages, passagesOf } from "../text/passage.ts";
import { wholeWords, type Surroundings } from "../text/surroundings.ts";
import type { Statement } from "./store.ts";

export interface SearchedArticle {
  id: string;
  title: string | null;
  summary: string | null;
  text: string | null;
}

export interface SearchedQuote {
  id: string;
  text: string;
  /** Of its article. */
  title: string | null;
  /** Absent where its article's text is not held. */
  around?: Surroundings | undefined;
}

/** The indexes of articles that `search` and `articles` ask. What they held of these is written over. */
export function articleSearchStatements(articles: readonly SearchedArticle[]): Statement[] {
  const rows = articles.map(({ id, title, summary, text }) => [
    id,
    ...[title, summary, text].map((each) => indexWords(each ?? "")),
  ]);
  const passages = articles.map(({ id, text }) => [
    id,
    passagesOf(text ?? "").map((passage) => indexWords(passage)),
  ]);
  const ids = JSON.stringify(articles.map(({ id }) => id));
  return [
    {
      sql: `insert or replace into article_search (rowid, title, summary, text)
        select a.ordinal, own.value ->> 1, own.value ->> 2, own.value ->> 3
        from json_each(?) own cross join article a where a.id = own.value ->> 0`,
      args: [JSON.stringify(rows)],
    },
    {
      sql: `delete from article_passage where rowid in (select p.rowid from json_each(?) own cross join article a
          cross join article_passage p
        where a.id = own.value and p.rowid between a.ordinal * ${mostPassages} and (a.ordinal + 1) * ${mostPassages} - 1)`,
      args: [ids],
    },
    {
      sql: `insert into article_passage (rowid, words) select a.ordinal * ${mostPassages} + passage.key, passage.value
        from json_each(?) own cross join article a cross join json_each(own.value, '$[1]') passage
        where a.id = own.value ->> 0`,
      args: [JSON.stringify(passages)],
    },
  ];
}

/** The index of quotes that `search` and `quotes` ask: their own words, and what is around them. */
export function quoteSearchStatement(quotes: readonly SearchedQuote[]): Statement {
  const rows = quotes.map(({ id, text, title, around }) => {
    const { before, after } = around ? wholeWords(around) : { before: "", after: "" };
    return [id, indexWords(text), indexWords(title ?? "", before, after)];
  });
  return {
    sql: `insert or replace into quote_search (rowid, words, around)
      select q.ordinal, own.value ->> 1, own.value ->> 2
      from json_each(?) own cross join quote q where q.id = own.value ->> 0`,
    args: [JSON.stringify(rows)],
  };
}
