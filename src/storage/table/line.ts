import { sqliteTable, text } from "drizzle-orm/sqlite-core";

// Views: what a line of the record says of each thing as it is on record.

const lines = (name: string) =>
  sqliteTable(name, {
    id: text(),
    ownerId: text("owner_id"),
    line: text(),
    details: text(),
  });

/** By the type of the thing. */
export const lineViews = {
  Article: lines("article_line"),
  Actor: lines("actor_line"),
  Quote: lines("quote_line"),
  Mention: lines("mention_line"),
  Claim: lines("claim_line"),
};
export type RevisedType = keyof typeof lineViews;
export const revisedTypes = Object.keys(lineViews) as RevisedType[];
