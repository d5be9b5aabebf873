import { Fault } from "./fault.ts";
import { isObject } from "./line.ts";

/** A FollowTheMoney entity: every property is a list of strings. */
export interface Entity {
  id: string;
  schema: string;
  caption: string | undefined;
  datasets: readonly string[];
  all(property: string): readonly string[];
  first(...properties: string[]): string | undefined;
}

export function entityOf(value: Record<string, unknown>): Entity {
  const { id, schema, properties, caption, datasets } = value;
  const text = (key: string, given: unknown): string => {
    if (typeof given === "string" && given !== "") return given;
    throw new Fault(`$.${key}`, "It is not a string.", "Give an entity's `id` and `schema`.");
  };
  if (!isObject(properties)) {
    throw new Fault(
      "$.properties",
      "It is not an object.",
      "Give lists of strings by their names.",
    );
  }
  const lists = new Map<string, readonly string[]>();
  for (const [name, given] of Object.entries(properties)) {
    lists.set(name, listOf(given, `$.properties.${name}`));
  }
  const all = (property: string): readonly string[] => lists.get(property) ?? [];
  return {
    id: text("id", id),
    schema: text("schema", schema),
    caption: typeof caption === "string" ? caption : undefined,
    datasets: listOf(datasets ?? [], "$.datasets"),
    all,
    first: (...names) => names.flatMap((one) => all(one))[0],
  };
}

function listOf(given: unknown, path: string): string[] {
  const list = Array.isArray(given) ? given : [given];
  const wrong = list.findIndex((one) => typeof one !== "string");
  if (wrong === -1) return list.filter((one: string) => one !== "");
  throw new Fault(`${path}[${wrong}]`, "It is not a string.", "Give a list of strings.");
}
