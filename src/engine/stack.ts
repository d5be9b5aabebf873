import { sql } from "drizzle-orm";
import type { GraphQLObjectType } from "graphql";
import type { Build } from "./build.ts";
import type { ConnectionField, Field, Noun } from "./declare.ts";
import { render } from "./render.ts";
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

/** The largest expression over a row's columns, which is a span's context. */
const largestValue = 16;
const liftedObject = 8;
/** The condition that the rows of a list of an edge's own meet: what ties the edge's node, filtered. */
const tyingRows = 37;
/** The parts of a connection whose rows a key ties; more for a filter, two ties that are merged, a tie that selects. */
const page = {
  rows: 24,
  count: 28,
  info: 37,
  filter: 13,
  merged: 12,
  selects: 10,
  last: 6,
  /** Any part of a list in the order of relevance, whatever else is asked of it. */
  ranked: 68,
};

/** The stack that an object's own part of the statement takes, everything that can be lifted left out. */
export function need(
  build: Build,
  declared: Readonly<Record<string, Field<never>>>,
  fields: readonly Selected[],
): number {
  let most = largestValue;
  for (const field of fields) {
    const source = declared[field.name];
    if (source === undefined || typeof source === "function") continue;
    switch (source.kind) {
      case "connection": {
        const noun = build.model.nouns.get(source.type);
        most = Math.max(most, connectionNeed(build, noun, field, source));
        break;
      }
      case "embedded":
      case "list": {
        if (build.model.nouns.has(source.type)) {
          most = Math.max(most, step.list + Math.max(liftedObject, tyingRows));
          break;
        }
        const type = build.schema.getType(source.type) as GraphQLObjectType;
        const own = build.model.types.get(source.type)?.fields ?? {};
        const below = need(build, own, selectBelow(build, type, field));
        most = Math.max(most, step[source.kind] + below);
      }
    }
  }
  return most;
}

function connectionNeed(
  build: Build,
  noun: Noun | undefined,
  field: Selected,
  source: ConnectionField<never>,
): number {
  const { named } = source;
  const typeOf = (of: string): GraphQLObjectType =>
    build.schema.getType(`${named ?? noun?.name}${of}`) as GraphQLObjectType;
  const selected = selectBelow(build, typeOf("Connection"), field);
  const parts = selected.map(({ name }) => name);
  const args = (field.nodes[0].arguments ?? []).map(({ name }) => name.value);
  const merged = Object.values(noun?.keys ?? {}).some((key) => isAlternative(noun, key));
  // A filter about what ties the rows stands in a select of its own.
  const filter = page.filter * (named === undefined ? 1 : 2);
  const more =
    (args.includes("filter") ? filter : 0) +
    (merged ? page.merged : 0) +
    (selects(noun, source.key?.({})) ? page.selects : 0);
  const object = (parts.includes("edges") ? step.edges : step.nodes) + liftedObject;
  const edge = build.model.types.get(`${named}Edge`);
  const edges = selected.filter(({ name }) => edge !== undefined && name === "edges");
  const ofEdge = edges.map(
    (part) =>
      step.edges + need(build, edge?.fields ?? {}, selectBelow(build, typeOf("Edge"), part)),
  );
  return Math.max(
    object,
    ...ofEdge,
    page.rows + more + (args.includes("last") || noun?.links ? page.last : 0),
    parts.includes("totalCount") ? page.count + more : 0,
    parts.includes("pageInfo") ? page.info + more : 0,
    mayRank(noun, field) ? page.ranked : 0,
  );
}

/** Whether a list is asked for in the order of relevance, or by variables that may say so. */
function mayRank(noun: Noun | undefined, { nodes: [node] }: Selected): boolean {
  const order = node.arguments?.find(({ name }) => name.value === "orderBy");
  const written = JSON.stringify(order?.value ?? null);
  const name = noun?.words?.order;
  return name !== undefined && (written.includes(name) || written.includes('"Variable"'));
}

const isAlternative = (noun: Noun | undefined, key: Noun["keys"][string]): boolean =>
  noun !== undefined && Array.isArray(key(noun.table, sql``));

/** Whether a key ties rows to what it selects, which stands deeper than a column. */
function selects(noun: Noun | undefined, key = ""): boolean {
  const ties = [noun?.keys[key]?.(noun.table, sql``) ?? []].flat();
  return ties.some((tie) => /\bselect\b/.test(render(tie).sql));
}
