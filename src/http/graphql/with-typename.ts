import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type FieldNode,
  type SelectionNode,
} from "graphql";

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/** A document as Apollo Client sends it, and mostly urql: `__typename` in each object, printed by graphql-js. */
export function withTypename(text: string): string {
  const document = visit(parse(text), {
    SelectionSet(node, _, parent) {
      const isRoot =
        parent !== undefined && "kind" in parent && parent.kind === Kind.OPERATION_DEFINITION;
      if (isRoot || node.selections.some(isIntrospection)) return undefined;
      return { ...node, selections: [...node.selections, typename] };
    },
  });
  return print(document);
}

const isIntrospection = (selection: SelectionNode): boolean =>
  selection.kind === Kind.FIELD && selection.name.value.startsWith("__");

/** A document without what nobody executes: comments and white space. */
export const withoutIgnored = (text: string): string => stripIgnoredCharacters(text);
