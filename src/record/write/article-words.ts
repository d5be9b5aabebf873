import { fingerprintStatements } from "../../storage/fingerprints.ts";
import { quoteWordsStatement } from "../../storage/quote-words.ts";
import { articleSearchStatements, quoteSearchStatement } from "../../storage/search-words.ts";
import type { Statement } from "../../storage/store.ts";
import { surroundingsOf } from "../../text/surroundings.ts";
import type { ArticleRows } from "./article-rows.ts";

/** What `verifyQuote` finds quotes by: the speaker's own words. */
export function quoteWords(rows: readonly ArticleRows[]): Statement[] {
  const own = rows.flatMap(({ quotes }) =>
    quotes.flatMap(({ id, verbatimText }) =>
      verbatimText == null ? [] : [{ id, words: verbatimText }],
    ),
  );
  return own.length === 0 ? [] : [quoteWordsStatement(own)];
}

/** What quotes with the same words are found by. */
export function comparedWords(rows: readonly ArticleRows[]): Statement[] {
  const own = rows.flatMap(({ quotes }) =>
    quotes.map(({ id, verbatimText, text }) => ({ id, words: verbatimText ?? text })),
  );
  return own.length === 0 ? [] : fingerprintStatements(own);
}

/** What `search` finds articles and their quotes by. */
export function searchedText(written: readonly ArticleRows[]): Statement[] {
  const articles = written.map(({ article, version }) => ({
    id: article.id,
    title: article.title ?? null,
    summary: article.summary ?? null,
    text: version?.text ?? null,
  }));
  const quotes = written.flatMap(({ article, version, quotes: own }) =>
    own.map((quote) => ({
      id: quote.id,
      text: quote.text,
      title: article.title ?? null,
      around: version?.text == null ? undefined : surroundingsOf(version.text, quote),
    })),
  );
  return [
    ...articleSearchStatements(articles),
    ...(quotes.length === 0 ? [] : [quoteSearchStatement(quotes)]),
  ];
}
