import { index, integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";

/** What quotes with the same words, or nearly, have in common: see `src/text/fingerprint.ts`. */
export const quoteFingerprint = sqliteTable(
  "quote_fingerprint",
  {
    fingerprint: integer().notNull(),
    /** The quote's. */
    ordinal: integer().notNull(),
    /** How many the quote has. */
    count: integer().notNull(),
  },
  (t) => [
    // the quotes that share one
    primaryKey({ columns: [t.fingerprint, t.ordinal] }),
    // those of a quote
    index("quote_fingerprint_quote").on(t.ordinal),
  ],
);
