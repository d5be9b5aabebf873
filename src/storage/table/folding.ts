import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** By which version of `src/text/` each index of folded words is made. */
export const folding = sqliteTable("folding", {
  /** The index: `refold.ts` has the list. */
  name: text().primaryKey(),
  version: integer().notNull(),
  /** How far it was made anew; null once it is whole. */
  place: text(),
});
