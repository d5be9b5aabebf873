import { sql, type SQL } from "drizzle-orm";
import { jsonBoolean, jsonObject, objectTypeOf, type Build } from "./build.ts";
import { literal } from "./render.ts";
import { any, goesOn, type Rows } from "./rows.ts";
import { selectBelow, type Selected } from "./select.ts";

/** `pageInfo`. Only its cursors are made of the page's rows; they pass through `ofPage`. */
export function compilePageInfo(
  build: Build,
  rows: Rows,
  field: Selected,
  ofPage: (expression: SQL) => SQL,
): SQL {
  const type = objectTypeOf(build, "PageInfo");
  const parts = selectBelow(build, type, field).map((part): [string, SQL] => {
    switch (part.name) {
      case "__typename":
        return [part.key, literal(type.name)];
      case "hasNextPage":
        return [part.key, jsonBoolean(hasNext(rows))];
      case "hasPreviousPage":
        return [part.key, jsonBoolean(hasPrevious(rows))];
      default:
        return [part.key, ofPage(cursorAt(rows, part.name === "startCursor" ? "$[0]" : "$[#-1]"))];
    }
  });
  return jsonObject(parts);
}

function hasNext(rows: Rows): SQL {
  const { backward, fromBefore } = rows.page;
  const past = fromBefore === undefined ? [] : [any(rows, fromBefore)];
  return either(backward ? past : [goesOn(rows), ...past]);
}

function hasPrevious(rows: Rows): SQL {
  const { backward, upToAfter } = rows.page;
  const past = upToAfter === undefined ? [] : [any(rows, upToAfter)];
  return either(backward ? [goesOn(rows), ...past] : past);
}

const cursorAt = ({ page, row }: Rows, place: string): SQL =>
  sql`json_group_array(${page.cursor(row as never)}) ->> ${literal(place)}`;

const either = (conditions: SQL[]): SQL =>
  conditions.length === 0 ? sql`false` : sql.join(conditions, sql` or `);
