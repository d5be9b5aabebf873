import { sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { Late, type Bound, type Site } from "./argument.ts";
import { namesRows, newFrame, nounOf, objectTypeOf, type Build, type Place } from "./build.ts";
import { filterConditions } from "./condition.ts";
import type { Args, Asks, Given, ListField } from "./declare.ts";
import { heldObject } from "./lift.ts";
import { late } from "./render.ts";
import { standing } from "./stand-in.ts";
import { selectBelow, type Selected } from "./select.ts";
import { step } from "./stack.ts";

/** A list without pages: of what a row holds, or of rows that the field's arguments make. */
export function compileList(
  build: Build,
  source: ListField<unknown>,
  row: unknown,
  field: Selected,
  place: Place,
  args: Args,
  site: Site | undefined,
): SQL {
  const type = objectTypeOf(build, source.type);
  const name = build.nextName("r");
  const given = givenTo(build, source.type, args, site);
  const rows = source.from(row, name, given);
  if (site !== undefined) askArguments(build, source.asks, site, given);
  for (const { found, problem } of rows.faults ?? []) {
    if (site !== undefined) build.faults.push({ site, found, problem: () => problem });
  }
  const below = {
    ...place,
    chain: [...place.chain, rows.reached ?? { source: rows.source, on: rows.where }],
    depth: place.depth + step.list,
  };
  const fields = selectBelow(build, type, field);
  const noun = build.model.nouns.get(source.type);
  const object =
    noun === undefined
      ? build.object(type, rows.row, fields, below)
      : heldObject(build, noun, type, rows.row as SQLiteTable, fields, below);
  const where = rows.where === undefined ? sql`` : sql` where ${rows.where}`;
  return sql`(select json_group_array(${object}) from (select * from ${rows.source}${where} order by ${rows.order}) ${sql.identifier(name)})`;
}

export function givenTo(build: Build, listed: string, args: Args, site: Site | undefined): Given {
  const asked = (): Site => {
    if (site === undefined) throw new Error(`${listed} lists take no arguments here.`);
    return site;
  };
  const value: Given["value"] = (pick) => sql`${late(new Late(asked(), pick))}`;
  return {
    args,
    value,
    id: (type, pick) => standing(nounOf(build, type), value(pick)),
    meets: (type, row) =>
      filterConditions(build, nounOf(build, type), row, asked(), args, true).conditions,
    frame: (columns, select) => newFrame(build, "made", columns, select),
    walk(columns, select) {
      const name = sql.identifier(build.nextName("walk"));
      build.frames.push(sql`${name}(${sql.raw(columns)}) as (${select(sql`${name}`)})`);
      return sql`${name}`;
    },
  };
}

/** Checks of the arguments that rows are made of. */
export function askArguments(build: Build, asks: Asks | undefined, site: Site, given: Given): void {
  const check = asks?.check;
  if (check !== undefined) site.addCheck(check);
  for (const [argument, type] of Object.entries(asks?.ids ?? {})) {
    if (given.args[argument] == null) continue;
    const id = given.value((args) => args[argument] as Bound);
    namesRows(build, site, argument, type, sql`(select ${id} as value)`);
  }
}
