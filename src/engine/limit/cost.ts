import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  type ConstDirectiveNode,
  type FieldNode,
  type GraphQLArgument,
  type ValueNode,
} from "graphql";
import { defaultSize, largestPage } from "../walk/page.ts";

/** How often a part is answered: a number, or what the variables of a request say. */
export type Size = number | ((given: VariableValues) => number);
export type VariableValues = Readonly<Record<string, unknown>>;

/** A sum that is worked out as far as the document alone tells. Parts are shared where a fragment is. */
export interface Cost {
  fixed: number;
  varying: readonly { size: Size; of: Cost }[];
}

export const free: Cost = { fixed: 0, varying: [] };
export const unit: Cost = { fixed: 1, varying: [] };

export function times(size: Size, of: Cost): Cost {
  if (typeof size === "number" && of.varying.length === 0) {
    return { fixed: size * of.fixed, varying: [] };
  }
  return { fixed: 0, varying: [{ size, of }] };
}

export function sum(costs: readonly Cost[]): Cost {
  let fixed = 0;
  const varying: { size: Size; of: Cost }[] = [];
  for (const cost of costs) {
    // Not taken apart: nested fragments would double the list at each level.
    if (cost.varying.length > 0) varying.push({ size: 1, of: cost });
    else fixed += cost.fixed;
  }
  return { fixed, varying };
}

/** The cost of one request. Each shared part is worked out once. */
export function priceOf(
  cost: Cost,
  given: VariableValues,
  known = new Map<Cost, number>(),
): number {
  if (cost.varying.length === 0) return cost.fixed;
  let price = known.get(cost);
  if (price === undefined) {
    price = cost.fixed;
    for (const { size, of } of cost.varying) {
      const count = typeof size === "number" ? size : size(given);
      // Not 0 × Infinity, which is no number.
      if (count > 0) price += count * priceOf(of, given, known);
    }
    known.set(cost, price);
  }
  return price;
}

/** What a page is asked to hold. Sizes that are refused later count as the nearest that is not. */
export function pageSize(node: FieldNode, otherwise = defaultSize): Size {
  const first = argument(node, "first");
  const last = argument(node, "last");
  const size = (given: VariableValues): number =>
    within(valueOf(first, given) ?? valueOf(last, given) ?? otherwise);
  const varies = [first, last].some((value) => value?.kind === Kind.VARIABLE);
  return varies ? size : size({});
}

/** How many values a list has: those that come again are answered once. */
export function valueCount(node: FieldNode, name: string): Size {
  const ids = argument(node, name);
  if (ids?.kind === Kind.LIST) {
    const texts = ids.values.map((id) => ("value" in id ? id.value : id));
    return new Set(texts).size;
  }
  if (ids?.kind !== Kind.VARIABLE) return 1;
  return (given) => {
    const value = given[ids.name.value];
    return Array.isArray(value) ? new Set(value).size : 1;
  };
}

/** How many inputs are given in a list, each of which is answered by itself; undefined where none is taken. */
export function inputCount(node: FieldNode, args: readonly GraphQLArgument[]): Size | undefined {
  const list = args.find(
    ({ type }) => isListType(getNullableType(type)) && isInputObjectType(getNamedType(type)),
  );
  if (list === undefined) return undefined;
  const inputs = argument(node, list.name);
  if (inputs?.kind === Kind.LIST) return inputs.values.length;
  if (inputs?.kind !== Kind.VARIABLE) return 1;
  return (given) => {
    const value = given[inputs.name.value];
    return Array.isArray(value) ? value.length : 1;
  };
}

/** What `@cost` says of a field, or of a field of an input. */
export function weightOf({ astNode }: Weighed): number | undefined {
  const directive = astNode?.directives?.find(({ name }) => name.value === "cost");
  const weight = directive?.arguments?.[0]?.value;
  return weight?.kind === Kind.STRING ? Number(weight.value) : undefined;
}

/** What `@listSize` says of a list without pages. */
export function assumedSize({ astNode }: Weighed): number | undefined {
  const directive = astNode?.directives?.find(({ name }) => name.value === "listSize");
  const size = directive?.arguments?.[0]?.value;
  return size?.kind === Kind.INT ? Number(size.value) : undefined;
}

interface Weighed {
  astNode?: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;
}

/** What a list costs for being filtered, and each time that its `totalCount` is asked for. */
const ofWholeStore = { filtered: 50, counted: 100 };
const belowRow = { filtered: 5, counted: 5 };

/** What a list costs beside its page: a filter may have to look far, a count at all of it. */
export function lookingCost(isWhole: boolean, filters: boolean, counts: number): Cost {
  const { filtered, counted } = isWhole ? ofWholeStore : belowRow;
  return { fixed: (filters ? filtered : 0) + counts * (counted - 1), varying: [] };
}

/** What the fields of a field's inputs cost that are given, each once. */
export function inputCost(node: FieldNode, args: readonly GraphQLArgument[]): Cost {
  return sum(
    args.map(({ name, type }) => {
      const value = argument(node, name);
      const input = getNamedType(type);
      if (value === undefined || !isInputObjectType(input)) return free;
      const fields = Object.values(input.getFields()).filter(
        (field) => weightOf(field) !== undefined,
      );
      const size = (given: VariableValues): number =>
        fields
          .filter((field) => isGiven(value, field.name, given))
          .reduce((total, field) => total + (weightOf(field) ?? 0), 0);
      return times(fields.length > 0 && varies(value) ? size : size({}), unit);
    }),
  );
}

function isGiven(input: ValueNode, name: string, given: VariableValues): boolean {
  if (input.kind === Kind.VARIABLE) {
    return (given[input.name.value] as VariableValues | null | undefined)?.[name] != null;
  }
  const fields = input.kind === Kind.OBJECT ? input.fields : [];
  const value = fields.find((field) => field.name.value === name)?.value;
  if (value?.kind === Kind.VARIABLE) return given[value.name.value] != null;
  return value !== undefined && value.kind !== Kind.NULL;
}

const varies = (value: ValueNode): boolean =>
  value.kind === Kind.VARIABLE ||
  (value.kind === Kind.OBJECT && value.fields.some((field) => field.value.kind === Kind.VARIABLE));

const argument = (node: FieldNode, name: string): ValueNode | undefined =>
  node.arguments?.find((each) => each.name.value === name)?.value;

function valueOf(value: ValueNode | undefined, given: VariableValues): unknown {
  if (value?.kind === Kind.INT) return Number(value.value);
  return value?.kind === Kind.VARIABLE ? given[value.name.value] : undefined;
}

const within = (size: unknown): number => Math.min(Math.max(Number(size) || 0, 0), largestPage);
