import { sql, type SQL } from "drizzle-orm";
import { nounOf, objectTypeOf, type Build, type Place } from "./build.ts";
import { Late, Site, type Bound } from "./argument.ts";
import type { Args, FindField } from "./declare.ts";
import { rowObject } from "./lift.ts";
import { largestPage } from "./page.ts";
import { late } from "./render.ts";
import { selectBelow, type Selected } from "./select.ts";
import { step } from "./stack.ts";
import { found, standing } from "./stand-in.ts";

/** `article(by: {slug: "…"})`: the one row, or null. */
export function compileFind(
  build: Build,
  source: FindField,
  field: Selected,
  place: Place,
  args: Args,
  site: Site | undefined,
): SQL {
  const keyOf = (given: Args): Record<string, unknown> => given["by"] as Record<string, unknown>;
  const column = source.by.find((key) => keyOf(args)[key] != null);
  if (site === undefined || column === undefined) {
    throw new Error(`${source.type} is not found by ${JSON.stringify(args)}.`);
  }
  const value = late(new Late(site, (given) => keyOf(given)[column] as Bound));
  const type = objectTypeOf(build, source.type);
  const fields = selectBelow(build, type, field);
  const noun = nounOf(build, source.type);
  const id = found(noun, column, sql`${value}`);
  const where = id === undefined ? { column, value: sql`${value}` } : { id };
  return rowObject(build, noun, type, fields, place, where);
}

/** `node(id)`, or an id in a row: ids carry their type, so at most one of these selects finds a row. */
export function compileNode(
  build: Build,
  field: Selected,
  place: Place,
  id: SQL | Site | undefined,
): SQL {
  if (id === undefined) throw new Error("node takes an id.");
  if (!(id instanceof Site)) return anyNoun(build, field, place, id);
  return anyNoun(build, field, place, sql`${late(new Late(id, (args) => args["id"] as Bound))}`);
}

/** `nodes(ids)`: one for each id, in their order, null where it names nothing. */
export function compileNodes(
  build: Build,
  field: Selected,
  place: Place,
  site: Site | undefined,
): SQL {
  if (site === undefined) throw new Error("nodes takes ids.");
  site.addCheck((args) => {
    const { length } = args["ids"] as unknown[];
    return length <= largestPage
      ? undefined
      : {
          code: "BAD_USER_INPUT",
          message: `\`ids\` holds ${length}; ask for ${largestPage} at most.`,
        };
  });
  const ids = late(new Late(site, (args) => JSON.stringify(args["ids"])));
  const name = sql.identifier(build.nextName("n"));
  const source = sql`(select value from json_each(${ids}) order by key) ${name}`;
  const object = anyNoun(
    build,
    field,
    { ...place, chain: [{ source }], depth: place.depth + step.list },
    sql`${name}.value`,
  );
  return sql`(select json_group_array(${object}) from ${source})`;
}

function anyNoun(build: Build, field: Selected, place: Place, id: SQL): SQL {
  const below = { ...place, depth: place.depth + step.coalesce };
  const objects = [...build.model.nouns.values()].flatMap((noun) => {
    const type = objectTypeOf(build, noun.name);
    if (!type.getInterfaces().some(({ name }) => name === "Node")) return [];
    const where = { id: standing(noun, id) };
    return rowObject(build, noun, type, selectBelow(build, type, field), below, where);
  });
  return sql`coalesce(${sql.join(objects, sql`, `)})`;
}
