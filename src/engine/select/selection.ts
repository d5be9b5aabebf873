import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { Variables } from "../declare/arguments.ts";

/** A field of the answer: every place of the document that asks for it under one name. */
export interface Selected {
  /** Its name in the answer. */
  key: string;
  name: string;
  nodes: [FieldNode, ...FieldNode[]];
}

export interface Scope {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Variables;
}

/** What is asked of an object of `type`, in the order of the answer (GraphQL specification, CollectFields). */
export function select(
  scope: Scope,
  type: GraphQLObjectType,
  sets: Iterable<SelectionSetNode | undefined>,
): Selected[] {
  const selected = new Map<string, Selected>();
  const seen = new Set<string>();
  const visit = (selection: SelectionNode): void => {
    if (!isIncluded(selection, scope.variables)) return;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const known = selected.get(key);
      if (known) known.nodes.push(selection);
      else selected.set(key, { key, name: selection.name.value, nodes: [selection] });
      return;
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (applies(scope.schema, type, selection.typeCondition?.name.value)) {
        selection.selectionSet.selections.forEach(visit);
      }
      return;
    }
    const name = selection.name.value;
    const fragment = scope.fragments.get(name);
    if (fragment === undefined || seen.has(name)) return;
    seen.add(name);
    if (applies(scope.schema, type, fragment.typeCondition.name.value)) {
      fragment.selectionSet.selections.forEach(visit);
    }
  };
  for (const set of sets) set?.selections.forEach(visit);
  return [...selected.values()];
}

/** What is asked below a selected field. */
export function selectBelow(scope: Scope, type: GraphQLObjectType, field: Selected): Selected[] {
  return select(
    scope,
    type,
    field.nodes.map((node) => node.selectionSet),
  );
}

function isIncluded(selection: SelectionNode, variables: Variables): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  if (skip?.["if"] === true) return false;
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return include?.["if"] !== false;
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition?: string): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted: GraphQLNamedType | undefined = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}
