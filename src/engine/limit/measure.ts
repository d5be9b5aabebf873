import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import {
  assumedSize,
  free,
  inputCount,
  inputCost,
  lookingCost,
  pageSize,
  sum,
  times,
  unit,
  valueCount,
  weightOf,
  type Cost,
} from "./cost.ts";

/** What a list without pages counts as that says no other size: they are short. */
const shortList = 5;

/** Of each facet, unless a number is given. */
const fewBuckets = 10;

/** What an operation, or a part of it, asks for: its fragments counted wherever they are spread. */
export interface Measure {
  depth: number;
  /** Fields of the outermost object. */
  fields: number;
  aliases: number;
  directives: number;
  cost: Cost;
  /** Of a connection alone: the part that each item of the page costs, and how often it is counted. */
  perItem: Cost;
  counts: number;
  /** How often a list may have to look at more rows than it answers; of a connection, of its items alone. */
  looks: Cost;
  looksPerItem: Cost;
  /** Parts of a connection that are found by themselves: its page, its count, what lies beyond. */
  parts: number;
}

export interface Measured {
  operations: ReadonlyMap<OperationDefinitionNode, Measure>;
  /** How many selections were looked at: no more than the document has. */
  visited: number;
}

type Type = GraphQLCompositeType | undefined;
const nothing: Measure = {
  depth: 0,
  fields: 0,
  aliases: 0,
  directives: 0,
  cost: free,
  perItem: free,
  counts: 0,
  looks: free,
  looksPerItem: free,
  parts: 0,
};

/** Measures a document that need not be valid: what the schema does not know costs nothing. */
export function measure(schema: GraphQLSchema, document: DocumentNode): Measured {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const known = new Map<string, Measure>();
  let visited = 0;

  const typeNamed = (name: string): Type => {
    const type = schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  };

  function ofFragment(name: string): Measure {
    let found = known.get(name);
    if (found === undefined) {
      const fragment = fragments.get(name);
      // In a cycle, which validation refuses, the fragment that is being measured counts as nothing.
      known.set(name, nothing);
      found =
        fragment === undefined
          ? nothing
          : withDirectives(
              fragment,
              ofSet(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value)),
            );
      known.set(name, found);
    }
    return found;
  }

  function ofField(node: FieldNode, parent: Type): Measure {
    const definition = parent && schema.getField(parent, node.name.value);
    const type = definition && getNamedType(definition.type);
    const below = ofSet(node.selectionSet, isCompositeType(type) ? type : undefined);
    const measured = {
      depth: below.depth + 1,
      fields: 1,
      aliases: below.aliases + (node.alias === undefined ? 0 : 1),
      directives: below.directives,
      perItem: free,
      counts: 0,
      looks: below.looks,
      looksPerItem: free,
      parts: 0,
    };
    if (definition === undefined || !isCompositeType(type)) {
      const counts = isConnection(parent) && node.name.value === "totalCount" ? 1 : 0;
      return { ...measured, cost: counts ? unit : free, counts, parts: counts };
    }
    const takes = (name: string): boolean => definition.args.some((each) => each.name === name);
    if (isConnection(type)) {
      const items = takes("first") ? times(pageSize(node), below.perItem) : below.perItem;
      const isWhole = parent === schema.getQueryType();
      const filters = node.arguments?.some(({ name }) => name.value === "filter") === true;
      // By an argument of its own, its rows may be found by others.
      const isFound = filters || definition.args.some(({ name }) => !ofAnyPage.has(name));
      const looking = lookingCost(isWhole, filters, below.counts);
      const own = sum([ownCost(definition, unit), inputCost(node, definition.args)]);
      const looks = [
        below.looks,
        { fixed: isFound || weightOf(definition) ? below.parts : below.counts, varying: [] },
        takes("first") ? times(pageSize(node), below.looksPerItem) : below.looksPerItem,
      ];
      return { ...measured, cost: sum([own, below.cost, items, looking]), looks: sum(looks) };
    }
    const object = sum([unit, below.cost]);
    if (!isListType(getNullableType(definition.type))) {
      // What comes before a page, and what after it.
      const parts = isConnection(parent) ? 2 : 0;
      return { ...measured, cost: sum([ownCost(definition, unit), below.cost]), parts };
    }
    if (isCounts(type)) {
      // An object for each facet, in each of them its buckets; all of them are one look.
      const [facets, buckets] = [valueCount(node, "by"), pageSize(node, fewBuckets)];
      const counts = sum([unit, below.cost, times(buckets, below.perItem)]);
      const cost = sum([ownCost(definition, free), times(facets, counts)]);
      const looks = sum([unit, times(facets, times(buckets, below.looksPerItem))]);
      return { ...measured, cost, looks };
    }
    if (isConnection(parent) || isCounts(parent)) {
      const { looks } = below;
      return {
        ...measured,
        cost: free,
        perItem: object,
        looks: free,
        looksPerItem: looks,
        parts: 1,
      };
    }
    const each = inputCount(node, definition.args);
    if (each !== undefined) {
      const answered = times(each, sum([ownCost(definition, free), object]));
      return { ...measured, cost: answered, looks: times(each, below.looks) };
    }
    const size = takes("first")
      ? pageSize(node)
      : takes("ids")
        ? valueCount(node, "ids")
        : (assumedSize(definition) ?? shortList);
    const cost = sum([ownCost(definition, free), times(size, object)]);
    return { ...measured, cost, looks: times(size, below.looks) };
  }

  function ofSelection(selection: SelectionNode, parent: Type): Measure {
    visited += 1;
    if (selection.kind === Kind.FIELD) return ofField(selection, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    const condition = selection.typeCondition?.name.value;
    return ofSet(selection.selectionSet, condition === undefined ? parent : typeNamed(condition));
  }

  function ofSet(set: SelectionSetNode | undefined, parent: Type): Measure {
    if (set === undefined) return nothing;
    return together(set.selections.map((each) => withDirectives(each, ofSelection(each, parent))));
  }

  const operations = new Map<OperationDefinitionNode, Measure>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const root = schema.getRootType(definition.operation) ?? undefined;
    const measured = withDirectives(definition, ofSet(definition.selectionSet, root));
    const onVariables = (definition.variableDefinitions ?? []).reduce(
      (count, { directives = [] }) => count + directives.length,
      0,
    );
    operations.set(definition, { ...measured, directives: measured.directives + onVariables });
  }
  return { operations, visited };
}

/** What a field costs by itself: an object 1, a list nothing but its items, unless `@cost` says more. */
function ownCost(field: GraphQLField<unknown, unknown>, otherwise: Cost): Cost {
  const weight = weightOf(field);
  return weight === undefined ? otherwise : { fixed: weight, varying: [] };
}

const ofAnyPage = new Set(["first", "after", "last", "before", "orderBy", "filter"]);

const isCounts = (type: { name: string } | undefined): boolean =>
  type?.name.endsWith("FacetCounts") === true;
const isConnection = (type: { name: string } | undefined): boolean =>
  type?.name.endsWith("Connection") === true;

function withDirectives(
  { directives = [] }: { directives?: readonly unknown[] | undefined },
  measured: Measure,
): Measure {
  if (directives.length === 0) return measured;
  return { ...measured, directives: measured.directives + directives.length };
}

function together(parts: readonly Measure[]): Measure {
  const total = { depth: 0, fields: 0, aliases: 0, directives: 0, counts: 0, parts: 0 };
  for (const part of parts) {
    total.depth = Math.max(total.depth, part.depth);
    total.fields += part.fields;
    total.aliases += part.aliases;
    total.directives += part.directives;
    total.counts += part.counts;
    total.parts += part.parts;
  }
  return {
    ...total,
    cost: sum(parts.map(({ cost }) => cost)),
    perItem: sum(parts.map(({ perItem }) => perItem)),
    looks: sum(parts.map(({ looks }) => looks)),
    looksPerItem: sum(parts.map(({ looksPerItem }) => looksPerItem)),
  };
}
