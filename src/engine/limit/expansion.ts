import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** Past these, a document is neither compared nor compiled in the time that one request may take. */
export const mostFields = 5_000;
export const mostPairs = 10_000;
/** Compiling one takes some 0.1 ms. */
export const mostObjects = 500;

export interface Expansion {
  /** Fields, those of a fragment wherever it is spread. */
  fields: number;
  /** Fields that hold others, those of one name in one object taken together: each is a part of the statement. */
  objects: number;
  /** What validation compares, each with each: fields that one object has under one name, and its fragments. */
  pairs: number;
}

/** The size of a document once its fragments are put in. Counting ends soon after one is past its limit. */
export function expansionOf(document: DocumentNode): Expansion {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    fragments.set(definition.name.value, definition);
  }
  const size: Expansion = { fields: 0, objects: 0, pairs: 0 };
  const active = new Set<string>();

  /** The fields of one object, whose selections stand in several places. */
  function expand(sets: readonly SelectionSetNode[]): void {
    const byName = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
        else if (selection.kind === Kind.FIELD) {
          const name = (selection.alias ?? selection.name).value;
          const alike = byName.get(name) ?? [];
          size.fields += 1;
          size.pairs += alike.length;
          alike.push(selection);
          byName.set(name, alike);
        } else if (!spread.has(selection.name.value)) {
          size.pairs += spread.size;
          spread.add(selection.name.value);
          const fragment = fragments.get(selection.name.value);
          // One that is spread in itself is for validation to refuse.
          if (fragment !== undefined && !active.has(selection.name.value)) {
            collect(fragment.selectionSet);
          }
        }
      }
    };
    for (const set of sets) collect(set);
    const added = [...spread].filter((name) => !active.has(name));
    for (const name of added) active.add(name);
    for (const fields of byName.values()) {
      if (size.fields > mostFields || size.objects > mostObjects || size.pairs > mostPairs) break;
      const below = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (below.length === 0) continue;
      size.objects += 1;
      expand(below);
    }
    for (const name of added) active.delete(name);
  }

  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) expand([definition.selectionSet]);
  }
  return size;
}
