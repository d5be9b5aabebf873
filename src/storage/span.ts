import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

export type Expression = SQL | SQLiteColumn;

/** A stretch of an article's text, wherever its parts are kept. */
export interface Span {
  articleId: Expression;
  start: Expression;
  end: Expression;
  startCp: Expression;
  endCp: Expression;
  exact: Expression;
  /** 1 where the public may see `exact`. */
  shown: Expression;
}

/** A span kept as a JSON object: {start, end, startCp, endCp, exact, shown}. */
export function spanOfJson(articleId: Expression, json: Expression): Span {
  const at = (path: string): SQL => sql`${json} ->> ${sql.raw(`'${path}'`)}`;
  return {
    articleId,
    start: at("start"),
    end: at("end"),
    startCp: at("startCp"),
    endCp: at("endCp"),
    exact: at("exact"),
    shown: at("shown"),
  };
}
