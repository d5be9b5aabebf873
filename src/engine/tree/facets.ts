import { sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { FieldArguments, type Args, type Problem } from "../declare/arguments.ts";
import type { Facet } from "../declare/facet.ts";
import type { Noun } from "../declare/noun.ts";
import { refusal } from "../error.ts";
import { largestPage } from "../walk/page.ts";
import { newFrame, objectTypeOf, type DeclaredPlace, type FieldPlace } from "./context.ts";
import { countedRows } from "./counted-rows.ts";
import { countsNode } from "./facet-counts.ts";
import type { ArrayNode } from "./node.ts";

/** What a list of `Query` is counted by: an object for each facet that is asked for. */
export function facetsNode(list: DeclaredPlace, noun: Noun, at: FieldPlace): ArrayNode {
  const { context, field, path } = at;
  const type = objectTypeOf(context, `${noun.name}Connection`);
  const definition = type.getFields()[field.name];
  const { facets } = noun;
  if (facets === undefined || definition === undefined) {
    throw new Error(`${noun.name} has no facets.`);
  }
  if (list.type !== "Query") {
    const message =
      "`facets` count lists of `Query`. Ask for the list there, narrowed by `filter`.";
    throw refusal("BAD_USER_INPUT", message, { path, nodes: field.nodes });
  }
  const given = new FieldArguments(definition, field.nodes[0], path);
  context.arguments.push(given);
  given.addCheck(facetsProblem);
  const wanted = (given.read(context.variables)["by"] as string[]).map((by) => ({
    by,
    facet: facets.by[by] as Facet<SQLiteTable>,
  }));
  const weight = wanted.reduce((sum, { facet }) => sum + facet.weight, 0);
  const counted = countedRows(list, noun, facets, weight, given);
  const columns = new Map(
    wanted.flatMap(({ facet }) => facet.by(counted.row)).map((column) => [column.name, column]),
  );
  const names = [...columns.keys()];
  const rows = newFrame(
    context,
    "counted",
    names.map((_, i) => `k${i}`).join(", "),
    counted.newest.rows([...columns.values()]),
  );
  const isExact = newFrame(context, "exact", "exact", sql`select ${counted.newest.isAll}`);
  const items = wanted.map(({ by, facet }) => {
    const own = facet.by(counted.row).map(({ name }) => sql.raw(`k${names.indexOf(name)}`));
    return countsNode(at, noun, { by, facet, rows, own, isExact, given });
  });
  return { kind: "array", items };
}

function facetsProblem({ by, first }: Args): Problem {
  const names = by as string[];
  const again = names.find((name, i) => names.indexOf(name) !== i);
  if (names.length === 0 || again !== undefined) {
    const what = again === undefined ? "is an empty list" : `names ${again} twice`;
    return { code: "BAD_USER_INPUT", message: `\`by\` ${what}. Name each facet once.` };
  }
  if (Number(first) >= 0 && Number(first) <= largestPage) return undefined;
  const message = `\`first\` is ${String(first)}; ask for 0 to ${largestPage} buckets.`;
  return { code: "INVALID_PAGE", message };
}
