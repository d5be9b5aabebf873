import { isBlank } from "../../text/blank.ts";
import { ImportError } from "./import-error.ts";
import { isObject } from "./lines.ts";

/** A FollowTheMoney entity: every property is a list of strings. */
export interface Entity {
  id: string;
  schema: string;
  caption: string | undefined;
  datasets: readonly string[];
  all(property: string): readonly string[];
  first(...properties: string[]): string | undefined;
  /** What was asked for only in part, or not at all, by schema and property. */
  leftOut(): string[];
}

export function entityOf(value: Record<string, unknown>): Entity {
  const { id, schema, properties, caption, datasets } = value;
  const text = (key: string, given: unknown): string => {
    if (typeof given === "string" && given !== "") return given;
    throw new ImportError(`$.${key}`, "It is not a string.", "Give an entity's `id` and `schema`.");
  };
  if (!isObject(properties)) {
    throw new ImportError(
      "$.properties",
      "It is not an object.",
      "Give lists of strings by their names.",
    );
  }
  const lists = new Map<string, readonly string[]>();
  for (const [name, given] of Object.entries(properties)) {
    lists.set(name, listOf(given, `$.properties.${name}`));
  }
  /** Of each property, how many values were asked for. */
  const read = new Map<string, number>();
  const all = (property: string): readonly string[] => {
    read.set(property, Number.POSITIVE_INFINITY);
    return lists.get(property) ?? [];
  };
  const kind = text("schema", schema);
  return {
    id: text("id", id),
    schema: kind,
    caption: typeof caption === "string" ? caption : undefined,
    datasets: listOf(datasets ?? [], "$.datasets"),
    all,
    first: (...names) => {
      const name = names.find((one) => (lists.get(one) ?? []).length > 0);
      if (name === undefined) return undefined;
      read.set(name, Math.max(1, read.get(name) ?? 0));
      return lists.get(name)?.[0];
    },
    leftOut: () =>
      [...lists].flatMap(([name, values]) =>
        values.slice(read.get(name) ?? 0).map(() => `${kind}.${name}`),
      ),
  };
}

function listOf(given: unknown, path: string): string[] {
  const list = Array.isArray(given) ? given : [given];
  const wrong = list.findIndex((one) => typeof one !== "string");
  if (wrong === -1) return list.filter((one: string) => !isBlank(one));
  throw new ImportError(`${path}[${wrong}]`, "It is not a string.", "Give a list of strings.");
}
