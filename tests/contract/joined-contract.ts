import {
  buildASTSchema,
  Kind,
  parse,
  type DefinitionNode,
  type GraphQLSchema,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from "graphql";

type Typed = TypeDefinitionNode | TypeExtensionNode;
/** What a type is made of: fields, or the values of an enum. */
interface Part {
  name: { value: string };
}

/**
 * The schema of a contract and what is added to it: `extend` adds, a field of a type `Changed…` replaces the field of
 * that name. Connections and facets that are not spelled out have the form of those that are.
 */
export function joinContract(base: string, next: string): GraphQLSchema {
  const spelled = [...typesOf(base), ...typesOf(next)].filter((one) => !isAddition(one));
  const names = new Set(spelled.map(({ name }) => name.value));
  const connections = [...names]
    .filter((name) => `${base}${next}`.includes(`${name}Connection`))
    .filter((name) => !names.has(`${name}Connection`))
    .flatMap((name) => typesOf(connectionOf(name)));
  const facets = [...names]
    .filter((name) => names.has(`${name}Facet`) && !names.has(`${name}FacetCounts`))
    .flatMap((name) => typesOf(facetsOf(name)));
  const additions = [...typesOf(next), ...facets].filter(isAddition);
  const types = new Map<string, Typed>();
  for (const one of [...spelled, ...connections, ...facets.filter((each) => !isAddition(each))])
    types.set(one.name.value, one);
  for (const one of additions) {
    const name = one.name.value.replace(changed, "");
    const whole = types.get(name);
    if (whole === undefined) throw new Error(`${name} is extended and is nowhere.`);
    types.set(name, withParts(whole, one));
  }
  const rest = [base, next].flatMap((sdl) => parse(sdl).definitions.filter((one) => !isTyped(one)));
  return buildASTSchema({
    kind: Kind.DOCUMENT,
    definitions: [...types.values(), ...rest] as DefinitionNode[],
  });
}

const changed = /^Changed(?=[A-Z])/;
const isTyped = (one: DefinitionNode): one is Typed => /Type(Definition|Extension)$/.test(one.kind);
const isAddition = ({ kind, name }: Typed): boolean =>
  kind.endsWith("Extension") || changed.test(name.value);
const typesOf = (sdl: string): Typed[] => parse(sdl).definitions.filter(isTyped);

function withParts(whole: Typed, added: Typed): Typed {
  const key = "values" in whole ? "values" : "fields";
  const parts = (one: Typed): readonly Part[] =>
    (one as unknown as Record<string, readonly Part[] | undefined>)[key] ?? [];
  const names = new Set(parts(added).map(({ name }) => name.value));
  const left = parts(whole).filter(({ name }) => !names.has(name.value));
  return { ...whole, [key]: [...left, ...parts(added)] };
}

const connectionOf = (name: string): string => `
  type ${name}Connection { edges: [${name}Edge!]! nodes: [${name}!]! pageInfo: PageInfo! totalCount: Int! }
  type ${name}Edge { cursor: String! node: ${name}! }`;

const facetsOf = (name: string): string => `
  type ${name}FacetCounts { by: ${name}Facet! buckets: [FacetBucket!]! rest: Int! missing: Int! isExact: Boolean! }
  extend type ${name}Connection { facets(by: [${name}Facet!]!, first: Int! = 10): [${name}FacetCounts!]! }`;
