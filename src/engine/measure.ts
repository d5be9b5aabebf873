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
  free,
  idCount,
  inputCost,
  pageSize,
  sum,
  times,
  unit,
  weightOf,
  type Cost,
} from "./cost.ts";

/** What a list without pages counts as: they are short, and none says how short. */
const shortList = 5;

/** What a list of `Query` costs for being filtered, and each time that its `totalCount` is asked for. */
const filtered = 50;
const counted = 100;

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
    };
    if (definition === undefined || !isCompositeType(type)) {
      const counts = isConnection(parent) && node.name.value === "totalCount";
      return { ...measured, cost: counts ? unit : free, counts: counts ? 1 : 0 };
    }
    const takes = (name: string): boolean => definition.args.some((each) => each.name === name);
    if (isConnection(type)) {
      const items = takes("first") ? times(pageSize(node), below.perItem) : below.perItem;
      const whole = parent === schema.getQueryType() ? ofWholeStore(node, below.counts) : free;
      const own = sum([ownCost(definition, unit), inputCost(node, definition.args)]);
      return { ...measured, cost: sum([own, below.cost, items, whole]) };
    }
    const object = sum([unit, below.cost]);
    if (!isListType(getNullableType(definition.type))) {
      return { ...measured, cost: sum([ownCost(definition, unit), below.cost]) };
    }
    if (isConnection(parent)) return { ...measured, cost: free, perItem: object };
    const size = takes("first") ? pageSize(node) : takes("ids") ? idCount(node) : shortList;
    return { ...measured, cost: sum([ownCost(definition, free), times(size, object)]) };
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

/** What a list of all that is stored costs beside its page: a filter may have to look far, a count at all of it. */
function ofWholeStore(node: FieldNode, counts: number): Cost {
  const filters = node.arguments?.some(({ name }) => name.value === "filter") === true;
  return { fixed: (filters ? filtered : 0) + counts * (counted - 1), varying: [] };
}

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
  const total = { depth: 0, fields: 0, aliases: 0, directives: 0, counts: 0 };
  for (const part of parts) {
    total.depth = Math.max(total.depth, part.depth);
    total.fields += part.fields;
    total.aliases += part.aliases;
    total.directives += part.directives;
    total.counts += part.counts;
  }
  return {
    ...total,
    cost: sum(parts.map(({ cost }) => cost)),
    perItem: sum(parts.map(({ perItem }) => perItem)),
  };
}
