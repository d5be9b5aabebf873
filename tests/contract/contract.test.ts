import {
  getNamedType,
  Kind,
  isEnumType,
  isInterfaceType,
  isObjectType,
  validate,
  validateSchema,
} from "graphql";
import { describe, expect, it } from "vitest";
import { errorCodes } from "../../src/engine/error.ts";
import * as words from "../../src/storage/vocabulary.ts";
import { elementsOf, fieldsOf, isConnection, ownTypes } from "./elements.ts";
import { readOperations, readSchema } from "./sdl.ts";

const schema = readSchema();

const enumWords: Record<string, readonly string[]> = {
  ArticleGenre: words.articleGenres,
  ArticleStatus: words.articleStatuses,
  TextRights: words.textRights,
  ActorKind: words.actorKinds,
  Identifiability: words.identifiabilities,
  AliasType: words.aliasTypes,
  MentionType: words.mentionTypes,
  QuoteForm: words.quoteForms,
  SegmentKind: words.segmentKinds,
  Predicate: words.predicates,
  ClaimStatus: words.claimStatuses,
  Certainty: words.certainties,
  ChangeKind: words.changeKinds,
  ErrorCode: errorCodes,
  Role: words.roles,
  EditStatus: words.editStatuses,
  Verdict: words.verdicts,
  SuggestionKind: words.suggestionKinds,
  SuggestionStatus: words.suggestionStatuses,
  UserErrorCode: words.userErrorCodes,
};
/** What a client chooses from and no table holds. */
const choices = [
  "TimelineSubject",
  "TimelineUnit",
  "QuoteFacet",
  "ArticleFacet",
  "ActorFacet",
  "ClaimFacet",
  "QuoteMatch",
  "SuggestionVerdict",
  "DifferenceKind",
  "OffsetUnit",
  "SortDirection",
  "SearchSyntax",
  "SearchType",
  "Direction",
  "ArticleRole",
  "ArticleOrderField",
  "ActorOrderField",
  "QuoteOrderField",
  "RelationshipOrderField",
];
const enums = ownTypes(schema).filter(isEnumType);
const valuesOf = (name: string): string[] =>
  enums
    .filter((type) => type.name === name)
    .flatMap((type) => type.getValues().map((value) => value.name));

describe("the schema", () => {
  it("is valid", () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it("describes every element in a sentence of its own", () => {
    const silent = elementsOf(schema).filter(
      ({ description }) => !/\S.*[.]$/s.test(description ?? ""),
    );
    expect(silent.map(({ coordinate }) => coordinate)).toEqual([]);
  });

  it("says when each field that can be null is so", () => {
    const unexplained = ownTypes(schema)
      .filter((type) => isObjectType(type))
      .flatMap((type) =>
        fieldsOf(type)
          .filter((field) => !String(field.type).endsWith("!"))
          .filter((field) => !/\bnull\b/i.test(field.description ?? ""))
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(unexplained).toEqual([]);
  });

  it.each(Object.entries(enumWords))("has the words of the model in %s", (name, expected) => {
    expect(valuesOf(name).toSorted()).toEqual([...expected].toSorted());
  });

  it("has no other enums than those", () => {
    const known = [...Object.keys(enumWords), ...choices].toSorted();
    expect(enums.map((type) => type.name).toSorted()).toEqual(known);
  });

  it("marks the symmetric predicates, and only those", () => {
    const marked = enums
      .find((type) => type.name === "Predicate")
      ?.getValues()
      .filter((value) => value.description?.endsWith("Symmetric."))
      .map((value) => value.name);
    expect(marked?.toSorted()).toEqual([...words.symmetricPredicates].toSorted());
  });

  it("gives every type with an id the interface Node, and every Node a global id", () => {
    const withId = ownTypes(schema)
      .filter((type) => isObjectType(type))
      // A change has the id of what changed.
      .filter((type) => !["Change", "EditedThing", "MergedActor"].includes(type.name))
      .filter((type) => type.getFields()["id"] !== undefined);
    expect(withId.map((type) => type.name).toSorted()).toEqual([
      "Actor",
      "Article",
      "Claim",
      "Edit",
      "Mention",
      "Quote",
      "Relationship",
      "Suggestion",
    ]);
    for (const type of withId) {
      expect(type.getInterfaces().map((each) => each.name)).toEqual(["Node"]);
      expect(String(type.getFields()["id"]?.type)).toBe("ID!");
    }
    expect(isInterfaceType(schema.getType("Node"))).toBe(true);
  });
});

/** Connections whose nodes and edges are not the rule, and those that are walked forward only. */
const special: Record<
  string,
  { node?: string; counts?: boolean; edge?: object; forward?: boolean }
> = {
  Neighbor: { node: "Actor", edge: { relationships: "[Relationship!]!" }, forward: true },
  Change: { counts: false, forward: true },
  EditedThing: { forward: true },
  Search: { node: "SearchResult", edge: { snippet: "String", score: "Float!" }, forward: true },
  Article: { edge: { snippet: "String" } },
  Quote: { edge: { snippet: "String" } },
};
/** Lists that are counted by the values of their rows. */
const counted = ["Quote", "Article", "Actor", "Claim"];
const isForward = (type: unknown): boolean =>
  Object.entries(special).some(
    ([name, { forward }]) => forward === true && String(type) === `${name}Connection!`,
  );

describe("connections", () => {
  const connectionFields = ownTypes(schema).flatMap((type) =>
    fieldsOf(type)
      .filter((field) => isConnection(field.type))
      .map((field) => ({ name: `${type.name}.${field.name}`, field })),
  );

  it.each(connectionFields)("$name takes Relay's arguments", ({ name, field }) => {
    const args = Object.fromEntries(field.args.map((arg) => [arg.name, String(arg.type)]));
    const parts = ["Edit.suggestions", "ReadArticlePayload.suggestions", "Quote.sameWords"];
    const isPart = parts.includes(name);
    const backward = isPart || isForward(field.type) ? {} : { last: "Int", before: "String" };
    expect(args).toMatchObject({ first: "Int", after: "String", ...backward });
    if (name !== "ReadArticlePayload.suggestions") expect(String(field.type)).toMatch(/!$/);
  });

  it.each(ownTypes(schema).filter(isConnection))("$name has Relay's fields", (type) => {
    const list = type.name.replace(/Connection$/, "");
    const { node = list, counts = true, edge = {} } = special[list] ?? {};
    const shape = (name: string): Record<string, string> =>
      Object.fromEntries(
        ownTypes(schema)
          .filter((each) => each.name === name)
          .flatMap((each) => fieldsOf(each).map((field) => [field.name, String(field.type)])),
      );
    expect(shape(type.name)).toEqual({
      edges: `[${list}Edge!]!`,
      nodes: `[${node}!]!`,
      pageInfo: "PageInfo!",
      ...(counts ? { totalCount: "Int!" } : {}),
      ...(counted.includes(list) ? { facets: `[${list}FacetCounts!]!` } : {}),
    });
    expect(shape(`${list}Edge`)).toEqual({ cursor: "String!", node: `${node}!`, ...edge });
  });

  it("are the only lists of things with an id", () => {
    const lists = ownTypes(schema)
      .filter((type) => !isConnection(type))
      .flatMap((type) => fieldsOf(type).map((field) => ({ type, field })))
      .filter(({ field }) => String(field.type).includes("["))
      .filter(({ field }) => {
        const item = getNamedType(field.type);
        return isInterfaceType(item) || (isObjectType(item) && item.getInterfaces().length > 0);
      });
    expect(lists.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([
      // At most one for each predicate and direction.
      "NeighborEdge.relationships",
      "Query.nodes",
      // Six at most.
      "Path.relationships",
      // As many as an article names.
      "Quote.speakers",
      "Quote.through",
      // Six at most.
      "SuggestedActor.alternatives",
      // As many as were decided.
      "DecideSuggestionsPayload.suggestions",
      // Twenty at most.
      "QuoteVerification.quotes",
    ]);
  });
});

describe("operations/", () => {
  const operations = readOperations();

  it.each(operations)(
    "$file is valid and holds one operation of its name",
    ({ name, document }) => {
      expect(validate(schema, document)).toEqual([]);
      const named = document.definitions
        .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
        .map((definition) => definition.name?.value);
      expect(named).toEqual([name]);
    },
  );
});
