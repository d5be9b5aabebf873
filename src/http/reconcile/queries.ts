import { hasLetter } from "../../text/blank.ts";
import { batchSize } from "./manifest.ts";
import { isObject } from "../is-object.ts";
import { ServiceError } from "./service-error.ts";
import { propertyOf, typeOf, types, type KnownActor, type Named } from "./properties.ts";

interface Query {
  name: string;
  kinds: string[];
  limit: number;
  /** What the table says besides, by property. */
  said: { property: string; values: string[] }[];
}

export interface Candidate {
  score: number;
  matched: { text: string };
  actor: Pick<KnownActor, "id" | "name" | "kind" | "country" | "description" | "wikidataId">;
}

interface Result {
  id: string;
  name: string;
  description?: string;
  type: Named[];
  score: number;
  match: boolean;
}

const mostCandidates = 25;
const longestName = 200;

/** The queries of a batch by their names, or why they cannot be answered. */
export function readQueries(given: unknown): Map<string, Query> {
  if (!isObject(given)) throw new ServiceError("`queries` is an object: a query by each name.");
  const entries = Object.entries(given);
  if (entries.length > batchSize) {
    throw new ServiceError(
      `A batch has ${batchSize} queries at most; this one has ${entries.length}. Send them in several.`,
      413,
    );
  }
  return new Map(entries.map(([key, query]) => [key, readQuery(key, query)]));
}

function readQuery(key: string, given: unknown): Query {
  const isByProperties =
    isObject(given) &&
    given["query"] === undefined &&
    Array.isArray(given["properties"]) &&
    given["properties"].length > 0;
  if (!isObject(given) || (typeof given["query"] !== "string" && !isByProperties)) {
    throw new ServiceError(
      `The query ${JSON.stringify(key)} needs \`query\`, the name to look up.`,
    );
  }
  const { query, type, limit, properties } = given;
  const named = (Array.isArray(type) ? type : [type]).flatMap((each: unknown) =>
    isObject(each) ? [each["id"]] : each === undefined || each === "" ? [] : [each],
  );
  const unknown = named.find((id) => !types.some((each) => each.id === id));
  if (unknown !== undefined) {
    const names = types.map(({ id }) => id).join(", ");
    throw new ServiceError(
      `There is no type ${JSON.stringify(unknown)} here. The types are ${names}.`,
    );
  }
  return {
    // Nobody is found by properties alone.
    name: isByProperties ? "" : String(query).trim().slice(0, longestName),
    kinds: named as string[],
    limit: Math.min(Math.max(Math.trunc(Number(limit)) || 5, 1), mostCandidates),
    said: (Array.isArray(properties) ? properties : []).flatMap((each: unknown) => {
      if (!isObject(each) || propertyOf(String(each["pid"])) === undefined) return [];
      return [{ property: String(each["pid"]), values: valuesOf(each["v"]) }];
    }),
  };
}

const valuesOf = (given: unknown): string[] =>
  (Array.isArray(given) ? given : [given]).flatMap((value: unknown) => {
    const one = isObject(value) ? (value["id"] ?? value["name"]) : value;
    return one == null || one === "" ? [] : [String(one).trim().toLowerCase()];
  });

/** The variables of ReconcileNames for a batch. What has no letter is asked of nobody. */
export function variablesOf(queries: readonly Query[]): Record<string, unknown> {
  const variables: Record<string, unknown> = {
    first: Math.max(1, ...queries.map(({ limit }) => limit)),
  };
  queries.forEach(({ name, kinds }, i) => {
    if (!hasLetter(name)) return;
    variables[`name${i}`] = name;
    variables[`has${i}`] = true;
    if (kinds.length > 0) variables[`kind${i}`] = kinds;
  });
  return variables;
}

/** How much is left of a score where the table says something else of somebody. */
const otherwise = 0.6;

/** Candidates as the table's program wants them, the likeliest first. */
export function resultsOf({ said, limit }: Query, candidates: readonly Candidate[]): Result[] {
  const rated = candidates
    .map(({ score, actor }) => {
      const differing = said.filter((each) => differs(each, actor)).length;
      return { actor, isSame: score === 1, rate: score * otherwise ** differing };
    })
    .toSorted((a, b) => b.rate - a.rate);
  // Beyond doubt is who alone has the name, or alone of those who have it is as the table says.
  const certain = rated.filter(({ isSame, rate }) => isSame && rate === 1);
  const isAlone = certain.length === 1;
  return rated.slice(0, limit).map(({ actor, rate }) => ({
    id: actor.id,
    name: actor.name,
    ...(actor.description !== null && { description: actor.description }),
    type: [typeOf(actor.kind)],
    score: Math.round(rate * 1000) / 10,
    match: isAlone && actor === certain[0]?.actor,
  }));
}

/** Whether a table says something else of an actor than the record does. What either leaves open differs from nothing. */
function differs({ property, values }: Query["said"][number], actor: Candidate["actor"]): boolean {
  const known = propertyOf(property)?.values({
    slug: "",
    quoteCount: 0,
    mentionCount: 0,
    ...actor,
  });
  const own = (known ?? []).flatMap((value) =>
    "str" in value ? [value.str] : "id" in value ? [value.id, value.name] : [],
  );
  if (values.length === 0 || own.length === 0) return false;
  return !own.some((value) => values.includes(value.toLowerCase()));
}
