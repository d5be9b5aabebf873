import { sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Site, Variables } from "./argument.ts";
import { jsonObject, nounOf, objectTypeOf, type Build, type Place } from "./build.ts";
import type { JudgedField } from "./declare.ts";
import { heldObject } from "./lift.ts";
import { askArguments, givenTo } from "./list.ts";
import { literal } from "./render.ts";
import { selectBelow, type Selected } from "./select.ts";
import { step } from "./stack.ts";

/** The rows of a judged field, each with what it is judged by; `finish` makes the answer of them. */
export function compileJudged(
  build: Build,
  source: JudgedField,
  field: Selected,
  place: Place,
  site: Site | undefined,
): SQL {
  if (site === undefined || place.path.length !== 1) {
    throw new Error(`${source.type} is a field of Query that takes arguments.`);
  }
  const given = givenTo(build, source.type, site.read(build.variables), site);
  askArguments(build, source.asks, site, given);
  const name = build.nextName("r");
  const rows = source.from(name, given);
  const selected = selectBelow(build, objectTypeOf(build, source.type), field);
  const below: Place = {
    path: place.path,
    chain: [{ source: rows.source, on: rows.where }],
    depth: place.depth + step.list + 2 * step.coalesce,
  };
  const noun = nounOf(build, source.of);
  const type = objectTypeOf(build, source.of);
  const nodes = selected
    .filter((each) => each.name === source.rows)
    .map((each): [string, SQL] => {
      const at = { ...below, path: [...place.path, each.key] };
      const fields = selectBelow(build, type, each);
      return [each.key, heldObject(build, noun, type, rows.row as SQLiteTable, fields, at)];
    });
  build.finishes.set(field.key, finishOf(source, selected, site));
  const where = rows.where === undefined ? sql`` : sql` where ${rows.where}`;
  const columns = sql`${sql.identifier(name)}.*`;
  const object = nodes.length === 0 ? literal("{}") : jsonObject(nodes);
  return sql`(select json_group_array(json_array(${rows.own}, ${object})) from (select ${columns} from ${rows.source}${where} order by ${rows.order}) ${sql.identifier(name)})`;
}

function finishOf(source: JudgedField, selected: readonly Selected[], site: Site) {
  return (stored: unknown, variables: Variables): unknown => {
    const rows = stored as [unknown, Record<string, unknown>][];
    const own = rows.map(([each]) => each);
    const { fields, order } = source.judge(own, site.read(variables));
    const answer = selected.map(({ key, name }) => {
      if (name === "__typename") return [key, source.type];
      return [key, name === source.rows ? order.map((at) => rows[at]?.[1][key]) : fields[name]];
    });
    return Object.fromEntries(answer);
  };
}
