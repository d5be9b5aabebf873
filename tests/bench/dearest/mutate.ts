import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  type ObjectFieldNode,
  type SelectionNode,
  type ValueNode,
} from "graphql";
import type { Api } from "../../../src/api.ts";
import type { Random } from "../../engine/random.ts";
import type { Samples } from "../../engine/samples.ts";

export interface Mutated {
  text: string;
  variables: Record<string, unknown>;
}

/** Changes an operation in a few places, towards what a store may find dear: pages, counts, filters, copies. */
export function createMutator(api: Api, samples: Samples, words: readonly string[]) {
  return (random: Random, { text, variables }: Mutated, other: Mutated): Mutated => {
    let document = parse(text);
    for (let i = 1 + random.below(3); i > 0; i -= 1) document = change(random, document, other);
    return { text: print(document), variables: { ...other.variables, ...variables } };
  };

  function change(random: Random, document: DocumentNode, other: Mutated): DocumentNode {
    const info = new TypeInfo(api.schema);
    let count = 0;
    visit(document, { Field: () => void (count += 1) });
    const target = random.below(count);
    let at = -1;
    return visit(
      document,
      visitWithTypeInfo(info, {
        Field: {
          enter(node) {
            at += 1;
            const definition = info.getFieldDef();
            if (at !== target || definition == null) return undefined;
            return changed(random, node, definition, info.getType(), other);
          },
        },
      }),
    );
  }

  function changed(
    random: Random,
    node: FieldNode,
    definition: GraphQLField<unknown, unknown>,
    type: unknown,
    other: Mutated,
  ): FieldNode | null | undefined {
    const takes = (name: string) => definition.args.find((each) => each.name === name);
    const isConnection = String(getNamedType(type as never)).endsWith("Connection");
    switch (random.below(9)) {
      case 0: {
        if (!takes("first")) return undefined;
        const size = random.pick([1, 2, 5, 10, 20, 50, 99, 100]);
        return withArgument(without(node, "last", "before"), "first", int(size));
      }
      case 1:
      case 2: {
        const filter = takes("filter");
        if (filter === undefined) return undefined;
        return withFilter(random, node, filter);
      }
      case 3:
        if (!isConnection || node.selectionSet === undefined) return undefined;
        return withSelections(node, [
          ...node.selectionSet.selections,
          selectionOf(
            random.pick([
              "totalCount",
              "pageInfo { hasNextPage hasPreviousPage endCursor }",
              "nodes { id }",
              ...facetsOf(random, type),
            ]),
            random,
          ),
        ]);
      case 4: {
        const order = takes("orderBy");
        const input = getNamedType(order?.type);
        if (!isInputObjectType(input)) return undefined;
        const field = getNamedType(input.getFields()["field"]?.type) as unknown as {
          getValues(): { name: string }[];
        };
        const value = `{ field: ${random.pick(field.getValues()).name}, direction: ${random.pick(["ASC", "DESC"])} }`;
        return withArgument(node, "orderBy", valueOf(value));
      }
      case 5: {
        // A copy of one of its fields, under another name.
        const { selectionSet } = node;
        if (selectionSet === undefined) return undefined;
        const copied = random.pick(selectionSet.selections);
        if (copied.kind !== Kind.FIELD) return undefined;
        const alias = { kind: Kind.NAME, value: nameOf(random) } as const;
        return withSelections(node, [...selectionSet.selections, { ...copied, alias }]);
      }
      case 6: {
        const { selectionSet } = node;
        if (selectionSet === undefined || selectionSet.selections.length < 2) return undefined;
        const left = random.below(selectionSet.selections.length);
        return withSelections(
          node,
          selectionSet.selections.filter((_, i) => i !== left),
        );
      }
      case 7: {
        // What another operation asks of the same type.
        const found = selectionsOn(api.schema, other, String(getNamedType(type as never)));
        if (found.length === 0 || node.selectionSet === undefined) return undefined;
        const taken = random.pick(found);
        return withSelections(
          node,
          random.chance(0.5) ? taken : [...node.selectionSet.selections, ...taken],
        );
      }
      default: {
        const named = ["text", "name"].find((name) => takes(name));
        if (named === undefined) return undefined;
        return withArgument(node, named, string(searchOf(random)));
      }
    }
  }

  function withFilter(
    random: Random,
    node: FieldNode,
    filter: GraphQLField<unknown, unknown>["args"][number],
  ): FieldNode {
    const input = getNamedType(filter.type);
    if (!isInputObjectType(input)) return node;
    const field = random.pick(Object.values(input.getFields()));
    const value = filterValue(random, field.name, field.type);
    const given = node.arguments?.find(({ name }) => name.value === "filter")?.value;
    const others: readonly ObjectFieldNode[] =
      given?.kind === Kind.OBJECT && random.chance(0.7)
        ? given.fields.filter(({ name }) => name.value !== field.name)
        : [];
    const own: ObjectFieldNode = {
      kind: Kind.OBJECT_FIELD,
      name: { kind: Kind.NAME, value: field.name },
      value,
    };
    return withArgument(node, "filter", { kind: Kind.OBJECT, fields: [...others, own] });
  }

  function filterValue(random: Random, name: string, type: unknown): ValueNode {
    const named = getNamedType(type as never) as unknown as {
      name: string;
      getValues?(): { name: string }[];
    };
    const items = (make: () => ValueNode, sizes: readonly number[]): ValueNode => ({
      kind: Kind.LIST,
      values: Array.from({ length: random.pick(sizes) }, make),
    });
    if (name === "text" || name === "name") return string(searchOf(random));
    if (named.getValues !== undefined) {
      const values = named.getValues();
      return items(() => ({ kind: Kind.ENUM, value: random.pick(values).name }), [1, 1, 2, 5]);
    }
    switch (named.name) {
      case "ID": {
        const noun = { article: "Article", relationship: "Relationship" }[name] ?? "Actor";
        const rows = samples.get(noun) ?? [];
        return items(() => string(String(random.pick(rows)["id"])), [1, 1, 2, 20, 100]);
      }
      case "Boolean":
        return { kind: Kind.BOOLEAN, value: random.chance(0.5) };
      case "Float":
        return { kind: Kind.FLOAT, value: String(random.pick([0, 0.5, 0.95, 0.999, 1])) };
      case "DateRange":
        return valueOf(
          random.pick([
            '{ from: "1995" }',
            '{ to: "2024" }',
            '{ from: "2010-06-15", to: "2010-06-15" }',
            '{ from: "2001", to: "2015" }',
            '{ from: "2030" }',
          ]),
        );
      case "PartialDate":
        return string(random.pick(["1996", "2010-06-15", "2030"]));
      case "DateTime":
        return string(random.pick(["2030-01-01T00:00:00Z", "2010-01-01T00:00:00Z"]));
      default:
        return isListType(type) || String(type).startsWith("[")
          ? items(
              () => string(random.pick(/country/i.test(name) ? ["KG", "us", "XKX"] : ["en", "ky"])),
              [1, 2],
            )
          : string("en");
    }
  }

  /** Common words, rare ones, phrases that hardly anything holds, parts of words. */
  function searchOf(random: Random): string {
    const word = (): string => random.pick(words);
    const many = (size: number, between: string): string =>
      Array.from({ length: size }, word).join(between);
    return random
      .pick([
        () => word(),
        () => `"${many(2 + random.below(2), " ")}"`,
        () => many(2 + random.below(6), " "),
        () => many(2 + random.below(60), " OR "),
        () => `${word()} NOT ${word()}`,
        () => many(1 + random.below(8), "* ").padEnd(3, "a") + "*",
        () => `(${many(5, " OR ")}) "${many(3, " ")}"`,
      ])()
      .slice(0, 990);
  }
}

/** A list's facets, where it has some. */
function facetsOf(random: Random, type: unknown): string[] {
  const connection = getNamedType(type as never);
  const field = isObjectType(connection) ? connection.getFields()["facets"] : undefined;
  const facet = getNamedType(field?.args.find(({ name }) => name === "by")?.type);
  if (!isEnumType(facet)) return [];
  const all = facet.getValues().map(({ name }) => name);
  const some = [...new Set(random.some(all, all.length))];
  const by = random.chance(0.5) ? some : some.slice(0, 1);
  const node = random.chance(0.3)
    ? " node { ... on Actor { quotes(first: 3) { totalCount nodes { text } } } }"
    : "";
  return [
    `facets(by: [${by.join(", ")}], first: ${random.pick([1, 10, 100])}) { buckets { label count${node} } rest missing isExact }`,
  ];
}

const string = (value: string): ValueNode => ({ kind: Kind.STRING, value });
const int = (value: number): ValueNode => ({ kind: Kind.INT, value: String(value) });

function valueOf(text: string): ValueNode {
  const [definition] = parse(`{ f(a: ${text}) }`).definitions;
  const [field] = (definition as unknown as { selectionSet: { selections: SelectionNode[] } })
    .selectionSet.selections;
  return (field as FieldNode).arguments?.[0]?.value as ValueNode;
}

let aliases = 0;
const nameOf = (random: Random): string => `z${(aliases += 1)}_${random.below(100)}`;

function selectionOf(text: string, random: Random): SelectionNode {
  const [definition] = parse(`{ ${nameOf(random)}: ${text} }`).definitions;
  return (definition as unknown as { selectionSet: { selections: [SelectionNode] } }).selectionSet
    .selections[0];
}

const without = (node: FieldNode, ...names: string[]): FieldNode => ({
  ...node,
  arguments: node.arguments?.filter(({ name }) => !names.includes(name.value)),
});

function withArgument(node: FieldNode, name: string, value: ValueNode): FieldNode {
  const argument: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value,
  };
  const rest = without(node, name).arguments ?? [];
  return { ...node, arguments: [...rest, argument] };
}

const withSelections = (node: FieldNode, selections: readonly SelectionNode[]): FieldNode => ({
  ...node,
  selectionSet: { kind: Kind.SELECTION_SET, selections },
});

/** Selections of an operation on a type, wherever they stand; those of fragments are left out. */
function selectionsOn(
  schema: GraphQLSchema,
  { text }: Mutated,
  type: string,
): (readonly SelectionNode[])[] {
  const found: (readonly SelectionNode[])[] = [];
  const info = new TypeInfo(schema);
  visit(
    parse(text),
    visitWithTypeInfo(info, {
      Field(node) {
        const named = String(getNamedType(info.getType()));
        if (named === type && node.selectionSet) {
          const { selections } = node.selectionSet;
          if (selections.every(({ kind }) => kind === Kind.FIELD)) found.push(selections);
        }
      },
    }),
  );
  return found;
}
