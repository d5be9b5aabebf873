import {
  buildSchema,
  isInputObjectType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { neighborEdge } from "./actor/neighbor.ts";
import { actorNoun, actorQueries, aliasType } from "./actor/fields.ts";
import { articleNoun, articleQueries, textVersionType } from "./article/fields.ts";
import { changeNoun, changeQueries } from "./change/fields.ts";
import { claimNoun, claimQueries, evidenceType } from "./claim/fields.ts";
import type { Model } from "./engine/build.ts";
import type { Noun, ObjectType, Queries } from "./engine/declare.ts";
import { createEngine, type Engine } from "./engine/engine.ts";
import { publicLimits, type Limits } from "./engine/limit.ts";
import { mentionNoun } from "./mention/fields.ts";
import { candidateType, nameQueries } from "./name/fields.ts";
import { pathQueries, pathType } from "./path/fields.ts";
import { quoteNoun, quoteQueries, segmentType } from "./quote/fields.ts";
import { claimCountType, relationshipNoun, relationshipQueries } from "./relationship/fields.ts";
import { searchQueries } from "./search/fields.ts";
import { spanType } from "./span/fields.ts";
import { bucketType, timelineQueries } from "./timeline/fields.ts";
import { verificationQueries } from "./verification/fields.ts";

const nouns = [
  articleNoun,
  actorNoun,
  quoteNoun,
  mentionNoun,
  relationshipNoun,
  claimNoun,
  changeNoun,
  textVersionType,
] as unknown as Noun[];
const parts = [
  spanType,
  aliasType,
  segmentType,
  claimCountType,
  evidenceType,
  neighborEdge,
  bucketType,
  candidateType,
  pathType,
] as ObjectType[];
const queries: Queries = {
  node: { kind: "node" },
  nodes: { kind: "nodes" },
  ...articleQueries,
  ...actorQueries,
  ...quoteQueries,
  ...relationshipQueries,
  ...claimQueries,
  ...changeQueries,
  ...timelineQueries,
  ...nameQueries,
  ...pathQueries,
  ...verificationQueries,
  ...searchQueries,
};

export interface Api extends Engine {
  sdl: string;
  schema: GraphQLSchema;
  model: Model;
}

/** The public schema joined with where its fields come from. Throws, naming every field that lacks either. */
export function createApi(sdl: string, limits: Limits = publicLimits): Api {
  // The contract test validates it; a Worker that starts need not do so again.
  const schema = buildSchema(sdl, { assumeValid: true, assumeValidSDL: true, noLocation: true });
  const model: Model = {
    queries,
    types: new Map([...nouns, ...parts].map((type) => [type.name, type])),
    nouns: new Map(nouns.map((noun) => [noun.name, noun])),
  };
  const problems = mismatches(schema, model);
  if (problems.length > 0) {
    throw new Error(`Schema and declarations differ:\n${problems.join("\n")}`);
  }
  return { sdl, schema, model, ...createEngine(schema, model, limits) };
}

/** What paging is made of; the engine itself fills these. */
const isPaging = (type: GraphQLObjectType): boolean =>
  /(Connection|Edge|PageInfo)$/.test(type.name);

/** The server's own limits, which the engine answers. */
const isLimits = (type: string, name: string): boolean =>
  type === "Limits" || (type === "Query" && name === "limits");

function mismatches(schema: GraphQLSchema, model: Model): string[] {
  // Their fields come from one function.
  const judgedTypes = new Set(
    Object.values(model.queries).map((field) =>
      "kind" in field && field.kind === "judged" ? field.type : "",
    ),
  );
  const problems: string[] = [];
  const compare = (type: string, wanted: readonly string[], given: readonly string[]): void => {
    for (const name of wanted)
      if (!given.includes(name) && !isLimits(type, name))
        problems.push(`${type}.${name} has no source`);
    for (const name of given)
      if (!wanted.includes(name)) problems.push(`${type}.${name} is not in the schema`);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    const fields = type.name === "Query" ? model.queries : model.types.get(type.name)?.fields;
    if (fields === undefined && isPaging(type)) continue;
    if (judgedTypes.has(type.name)) continue;
    const paging = isPaging(type) ? ["cursor", "node"] : [];
    compare(type.name, Object.keys(type.getFields()), [...paging, ...Object.keys(fields ?? {})]);
  }
  for (const type of model.types.keys()) {
    if (!isObjectType(schema.getType(type))) problems.push(`${type} is not in the schema`);
  }
  for (const noun of model.nouns.values()) {
    const filter = schema.getType(`${noun.name}Filter`);
    const wanted = isInputObjectType(filter) ? Object.keys(filter.getFields()) : [];
    compare(`${noun.name}Filter`, wanted, Object.keys(noun.filters));
  }
  return problems;
}
