import { sql, type SQL } from "drizzle-orm";
import { integer, text, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";

export const oneOf = (column: AnySQLiteColumn, values: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`;

// Offsets are half-open; `_cp` counts Unicode code points, its neighbour UTF-16 code units.
export const span = () => ({
  start: integer().notNull(),
  end: integer().notNull(),
  startCp: integer("start_cp").notNull(),
  endCp: integer("end_cp").notNull(),
});
// Where actors were merged, the columns that name one hold the actor that stands for both, so that every read
// finds it; the `recorded_` column beside it holds what the record says, and is null where that is the same.
export const recorded = (name: string) => text(`recorded_${name}`);
export const isRecorded = (name: string): SQL => sql.raw(`recorded_${name} is not null`);

export const spanHolds = (t: Record<"start" | "end" | "startCp" | "endCp", AnySQLiteColumn>): SQL =>
  sql`0 <= ${t.start} and ${t.start} < ${t.end} and 0 <= ${t.startCp} and ${t.startCp} < ${t.endCp} and ${t.endCp} - ${t.startCp} <= ${t.end} - ${t.start}`;

// The days that the article's date covers, copied to what it says so that lists sort by date on one index.
// Empty where no date is known: keyset cursors need a value that compares.
export const published = () => ({
  publishedFrom: text("published_from").notNull().default(""),
  publishedUntil: text("published_until").notNull().default(""),
});

// What indexes of words know a row by: a trigger counts it up. A rowid that is no column may change in a VACUUM.
export const ordinal = () => integer("ordinal");
