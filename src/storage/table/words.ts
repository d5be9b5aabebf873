import { integer, sqliteTable } from "drizzle-orm/sqlite-core";

// FTS5's tables, which migrations make by hand. They hold words of `src/text/` and keep no text.

const wordTable = (name: string) => sqliteTable(name, { rowid: integer() });

export const actorSearch = wordTable("actor_search");
export const articleSearch = wordTable("article_search");
/** Words of each article's text again by its passages, to cut snippets: see `src/text/passage.ts`. */
export const articlePassages = wordTable("article_passage");
export const quoteSearch = wordTable("quote_search");
/** Each word of each quote by itself, to verify quotes. */
export const quoteWords = wordTable("quote_words");
