import { sql, type SQL } from "drizzle-orm";
import { jsonObject, objectTypeOf, type Build } from "./build.ts";
import { literal } from "./render.ts";
import { any, goesOn, type Rows } from "./rows.ts";
import { selectBelow, type Selected } from "./select.ts";

/** `pageInfo`, and whether it needs the page's rows: the two questions alone are cheaper without them. */
export function compilePageInfo(
  build: Build,
  rows: Rows,
  field: Selected,
  cursors: SQL,
): { object: SQL; walks: boolean } {
  const type = objectTypeOf(build, "PageInfo");
  const selected = selectBelow(build, type, field);
  const object = jsonObject(
    selected.map((part) => {
      switch (part.name) {
        case "__typename":
          return [part.key, literal(type.name)];
        case "hasNextPage":
          return [part.key, boolean(hasNext(rows))];
        case "hasPreviousPage":
          return [part.key, boolean(hasPrevious(rows))];
        default:
          return [
            part.key,
            sql`${cursors} ->> ${literal(part.name === "startCursor" ? "$[0]" : "$[#-1]")}`,
          ];
      }
    }),
  );
  return { object, walks: selected.some(({ name }) => name.endsWith("Cursor")) };
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

const either = (conditions: SQL[]): SQL =>
  conditions.length === 0 ? sql`false` : sql.join(conditions, sql` or `);

const boolean = (condition: SQL): SQL => sql`json(iif(${condition}, 'true', 'false'))`;
