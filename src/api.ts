import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { mergedActorType } from "./noun/actor/merged.ts";
import { neighborEdge } from "./noun/actor/neighbor.ts";
import { actorNoun, actorQueries, aliasType } from "./noun/actor/fields.ts";
import { articleNoun, articleQueries, textVersionType } from "./noun/article/fields.ts";
import { changeNoun, changeQueries } from "./noun/change/fields.ts";
import { claimNoun, claimQueries, evidenceType } from "./noun/claim/fields.ts";
import type { Model, Noun, ObjectType, Queries } from "./engine/declare/noun.ts";
import { createEngine, type Engine } from "./engine/engine.ts";
import { publicLimits, type Limits } from "./engine/limit/limit.ts";
import { identifierType } from "./noun/identifier/fields.ts";
import { editedThingNoun, editNoun, editQueries } from "./noun/edit/fields.ts";
import { editorType, viewerQueries } from "./noun/edit/editor.ts";
import { editMutations, editPayloadType, userErrorType } from "./noun/edit/payload.ts";
import { mentionNoun } from "./noun/mention/fields.ts";
import { candidateType, nameQueries } from "./noun/actor-name/fields.ts";
import { pathQueries, pathType } from "./noun/path/fields.ts";
import { quoteNoun, quoteQueries, segmentType } from "./noun/quote/fields.ts";
import {
  claimCountType,
  relationshipNoun,
  relationshipQueries,
} from "./noun/relationship/fields.ts";
import {
  readingQueries,
  readingType,
  suggestedActorType,
  suggestedClaimType,
  suggestedMentionType,
  suggestedQuoteType,
  suggestedSegmentType,
} from "./noun/reading/fields.ts";
import {
  decideSuggestionsPayloadType,
  readArticlePayloadType,
  suggestionMutations,
  suggestionQueries,
} from "./noun/reading/payload.ts";
import { readingRuleType } from "./noun/reading/rules.ts";
import { suggestionNoun } from "./noun/reading/suggestion.ts";
import { searchQueries } from "./noun/search/fields.ts";
import { spanType } from "./noun/span/fields.ts";
import { bucketType, timelineQueries } from "./noun/timeline/fields.ts";
import { verificationQueries } from "./noun/verification/fields.ts";

const nouns = [
  articleNoun,
  actorNoun,
  quoteNoun,
  mentionNoun,
  relationshipNoun,
  claimNoun,
  changeNoun,
  textVersionType,
  editNoun,
  editedThingNoun,
  suggestionNoun,
] as unknown as Noun[];
const parts = [
  spanType,
  identifierType,
  aliasType,
  segmentType,
  claimCountType,
  evidenceType,
  neighborEdge,
  bucketType,
  candidateType,
  pathType,
  editorType,
  editPayloadType,
  mergedActorType,
  userErrorType,
  readingType,
  readingRuleType,
  readArticlePayloadType,
  decideSuggestionsPayloadType,
  suggestedActorType,
  suggestedClaimType,
  suggestedMentionType,
  suggestedQuoteType,
  suggestedSegmentType,
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
  ...readingQueries,
  ...suggestionQueries,
  ...searchQueries,
  ...viewerQueries,
  ...editQueries,
};

const mutations: Queries = { ...editMutations, ...suggestionMutations };

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
    mutations,
    types: new Map([...nouns, ...parts].map((type) => [type.name, type])),
    nouns: new Map(nouns.map((noun) => [noun.name, noun])),
  };
  const problems = mismatches(schema, model);
  if (problems.length > 0) {
    throw new Error(`Schema and declarations differ:\n${problems.join("\n")}`);
  }
  return { sdl, schema, model, ...createEngine(schema, model, limits) };
}

/** What paging and counting are made of; the engine itself fills these. */
const isPaging = (type: GraphQLObjectType): boolean =>
  /(Connection|Edge|PageInfo|FacetCounts|FacetBucket)$/.test(type.name);

/** The server's own limits, which the engine answers. */
const isLimits = (type: string, name: string): boolean =>
  type === "Limits" || (type === "Query" && name === "limits");

function isNode(schema: GraphQLSchema, name: string): boolean {
  const type = schema.getType(name);
  return isObjectType(type) && type.getInterfaces().some((each) => each.name === "Node");
}

function mismatches(schema: GraphQLSchema, model: Model): string[] {
  const computed = new Map(
    Object.values(model.queries).flatMap((field) =>
      "kind" in field && field.kind === "computed"
        ? [
            [field.type, [...field.fields, field.rows]] as const,
            ...Object.values(field.objects ?? {}).map((each) => [each.type, each.fields] as const),
          ]
        : [],
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
    const roots: Record<string, Queries> = { Query: model.queries, Mutation: model.mutations };
    const fields = roots[type.name] ?? model.types.get(type.name)?.fields;
    if (fields === undefined && isPaging(type)) continue;
    const paging = isPaging(type) ? ["cursor", "node"] : [];
    const declared = [...(computed.get(type.name) ?? []), ...Object.keys(fields ?? {})];
    compare(type.name, Object.keys(type.getFields()), [...paging, ...declared]);
  }
  for (const type of [...model.types.keys(), ...computed.keys()]) {
    if (!isObjectType(schema.getType(type))) problems.push(`${type} is not in the schema`);
  }
  for (const noun of model.nouns.values()) {
    if (isNode(schema, noun.name) !== (noun.idPrefix !== undefined)) {
      problems.push(`${noun.name}: what implements Node has an idPrefix, and nothing else`);
    }
    const filter = schema.getType(`${noun.name}Filter`);
    const wanted = isInputObjectType(filter) ? Object.keys(filter.getFields()) : [];
    compare(`${noun.name}Filter`, wanted, Object.keys(noun.filters));
    const facet = schema.getType(`${noun.name}Facet`);
    const values = isEnumType(facet) ? facet.getValues().map(({ name }) => name) : [];
    compare(`${noun.name}Facet`, values, Object.keys(noun.facets?.by ?? {}));
  }
  return problems;
}
