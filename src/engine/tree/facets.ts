import { sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { FieldArguments, type Args, type Problem } from "../declare/arguments.ts";
import type { Facet, Facets } from "../declare/facet.ts";
import type { Noun } from "../declare/noun.ts";
import { refusal } from "../error.ts";
import { selectBelow, type Scope } from "../select/selection.ts";
import { largestPage } from "../walk/page.ts";
import { newFrame, objectTypeOf, type DeclaredPlace, type FieldPlace } from "./context.ts";
import { countedRows } from "./counted-rows.ts";
import { countsNode } from "./facet-counts.ts";
import type { ArrayNode } from "./node.ts";

interface Wanted {
  by: string;
  facet: Facet<SQLiteTable>;
}

/** The rows that all facets of a list are counted from, whichever field asks for them. */
interface Counted {
  row: SQLiteTable;
  rows: SQL;
  /** The columns of `rows`, by the names that the table has for them. */
  names: readonly string[];
  isExact: SQL;
}

/** What a list of `Query` is counted by: makes of each field `facets` an object for each facet that it asks for. */
export function facetsOf(list: DeclaredPlace, noun: Noun): (at: FieldPlace) => ArrayNode {
  let shared: Counted | undefined;
  return (at) => {
    const { context, field, path } = at;
    if (list.type !== "Query") {
      const message =
        "`facets` count lists of `Query`. Ask for the list there, narrowed by `filter`.";
      throw refusal("BAD_USER_INPUT", message, { path, nodes: field.nodes });
    }
    const { definition, facets } = declared(list, noun);
    const given = new FieldArguments(definition, field.nodes[0], path);
    context.arguments.push(given);
    given.addCheck(facetsProblem);
    shared ??= countedOnce(list, noun, given);
    const { row, rows, names, isExact } = shared;
    const items = wantedBy(given, context, facets).map(({ by, facet }) => {
      const own = facet.by(row).map(({ name }) => sql.raw(`k${names.indexOf(name)}`));
      return countsNode(at, noun, { by, facet, rows, own, isExact, given });
    });
    return { kind: "array", items };
  };
}

function declared({ context }: DeclaredPlace, noun: Noun) {
  const type = objectTypeOf(context, `${noun.name}Connection`);
  const definition = type.getFields()["facets"];
  const { facets } = noun;
  if (facets === undefined || definition === undefined) {
    throw new Error(`${noun.name} has no facets.`);
  }
  return { type, definition, facets };
}

const wantedBy = (
  given: FieldArguments,
  { variables }: Scope,
  facets: Facets<SQLiteTable>,
): Wanted[] =>
  (given.read(variables)["by"] as string[]).map((by) => ({
    by,
    facet: facets.by[by] as Facet<SQLiteTable>,
  }));

/** Finding rows takes longer than counting them: the fields `facets` of a list, under whatever names, do it together. */
function countedOnce(list: DeclaredPlace, noun: Noun, own: FieldArguments): Counted {
  const { context } = list;
  const { type, definition, facets } = declared(list, noun);
  const fields = selectBelow(context, type, list.field).filter(({ name }) => name === "facets");
  const wanted = fields.flatMap(({ nodes }) =>
    wantedBy(new FieldArguments(definition, nodes[0], list.path), context, facets),
  );
  const sum = (of: (facet: Facet<SQLiteTable>) => number): number =>
    wanted.reduce((total, { facet }) => total + of(facet), 0);
  const counting = {
    weight: sum(({ weight }) => weight),
    apart: sum(({ weight, apart = weight }) => apart),
    looks: fields.length,
  };
  const counted = countedRows(list, noun, facets, counting, own);
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
  return { row: counted.row, rows, names, isExact };
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
