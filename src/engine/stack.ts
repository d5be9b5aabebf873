import { sql } from "drizzle-orm";
import type { GraphQLObjectType } from "graphql";
import type { Build } from "./build.ts";
import type { Field, Noun } from "./declare.ts";
import { selectBelow, type Selected } from "./select.ts";

// libSQL's parser overflows where its stack would hold more than a hundred entries. Each number is how many a
// construct takes, measured on sqld 0.24.32 by how many parentheses still fit inside it (`stack.test.ts`).

/** What may be taken below the statement's outermost `select`. */
export const limit = 90;
/** From an object's values to those of an object inside it. */
export const step = {
  root: 7,
  frame: 12,
  one: 10,
  nodes: 18,
  edges: 23,
  list: 13,
  embedded: 10,
  coalesce: 5,
};

/** A reference to a lifted object; the largest expression over columns, a span's context; what ties and filters rows. */
const leaf = { lifted: 12, value: 24, tie: 17, filter: 28 };

/** The stack that an object's own part of the statement takes, everything that can be lifted left out. */
export function need(
  build: Build,
  declared: Readonly<Record<string, Field<never>>>,
  fields: readonly Selected[],
): number {
  let most = leaf.value;
  for (const field of fields) {
    const source = declared[field.name];
    if (source === undefined || typeof source === "function") continue;
    switch (source.kind) {
      case "connection": {
        const noun = build.model.nouns.get(source.type);
        most = Math.max(most, connectionNeed(build, noun, field));
        break;
      }
      case "embedded":
      case "list": {
        const type = build.schema.getType(source.type) as GraphQLObjectType;
        const own = build.model.types.get(source.type)?.fields ?? {};
        const below = need(build, own, selectBelow(build, type, field));
        most = Math.max(most, step[source.kind] + below);
      }
    }
  }
  return most;
}

function connectionNeed(build: Build, noun: Noun | undefined, field: Selected): number {
  const type = build.schema.getType(`${noun?.name}Connection`) as GraphQLObjectType;
  const parts = selectBelow(build, type, field).map(({ name }) => name);
  const args = (field.nodes[0].arguments ?? []).map(({ name }) => name.value);
  const merged = Object.values(noun?.keys ?? {}).some((key) => isAlternative(noun, key));
  const condition = args.includes("filter") ? leaf.filter : leaf.tie;
  const rows = (merged ? 28 : 14) + (args.includes("last") ? 6 : 0) + condition;
  const info = 21 + (merged ? 28 : 9) + condition;
  const count = 18 + condition;
  const object = (parts.includes("edges") ? step.edges : step.nodes) + leaf.lifted;
  return Math.max(
    rows,
    object,
    parts.includes("pageInfo") ? info : 0,
    parts.includes("totalCount") ? count : 0,
  );
}

const isAlternative = (noun: Noun | undefined, key: Noun["keys"][string]): boolean =>
  noun !== undefined && Array.isArray(key(noun.table, sql``));
