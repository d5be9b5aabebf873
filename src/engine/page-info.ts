import { sql, type SQL } from "drizzle-orm";
import { jsonBoolean, jsonObject, objectTypeOf, type Build } from "./build.ts";
import { literal } from "./render.ts";
import { any, goesOn, type Rows } from "./rows.ts";
import { selectBelow, type Selected } from "./select.ts";

/** What a page tells of its neighbours. */
export interface Neighbours {
  hasNext(): SQL;
  hasPrevious(): SQL;
  /** Of a row of the page. */
  cursor(): SQL;
}

/** `pageInfo`. Only its cursors are made of the page's rows; they pass through `ofPage`. */
export function compilePageInfo(
  build: Build,
  neighbours: Neighbours,
  field: Selected,
  ofPage: (expression: SQL) => SQL,
): SQL {
  const type = objectTypeOf(build, "PageInfo");
  const parts = selectBelow(build, type, field).map((part): [string, SQL] => {
    switch (part.name) {
      case "__typename":
        return [part.key, literal(type.name)];
      case "hasNextPage":
        return [part.key, jsonBoolean(neighbours.hasNext())];
      case "hasPreviousPage":
        return [part.key, jsonBoolean(neighbours.hasPrevious())];
      default: {
        const place = part.name === "startCursor" ? "$[0]" : "$[#-1]";
        const cursor = sql`json_group_array(${neighbours.cursor()}) ->> ${literal(place)}`;
        return [part.key, ofPage(cursor)];
      }
    }
  });
  return jsonObject(parts);
}

export function neighboursOf(rows: Rows): Neighbours {
  const { backward, fromBefore, upToAfter } = rows.page;
  const follows = fromBefore === undefined ? [] : [any(rows, fromBefore)];
  const precedes = upToAfter === undefined ? [] : [any(rows, upToAfter)];
  return {
    hasNext: () => either(backward ? follows : [goesOn(rows), ...follows]),
    hasPrevious: () => either(backward ? [goesOn(rows), ...precedes] : precedes),
    cursor: () => rows.page.cursor(rows.row as never),
  };
}

const either = (conditions: SQL[]): SQL =>
  conditions.length === 0 ? sql`false` : sql.join(conditions, sql` or `);
