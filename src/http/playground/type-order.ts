import type { IntrospectionType } from "graphql";

interface Answer {
  data?: { __schema?: { types?: IntrospectionType[] } };
}

/** An introspection with the types in the order in which the pane lists them: what is asked about first, paging last. */
export function inReadingOrder<T extends Answer>(answer: T): T {
  const types = answer.data?.["__schema"]?.types;
  if (types?.every(({ kind, name }) => kind && name) === true) {
    types.sort((a, b) => groupOf(a) - groupOf(b));
  }
  return answer;
}

const builtIn = new Set(["ID", "String", "Int", "Float", "Boolean"]);
const kinds: Readonly<Record<IntrospectionType["kind"], number>> = {
  OBJECT: 1,
  INTERFACE: 2,
  UNION: 2,
  INPUT_OBJECT: 3,
  ENUM: 4,
  SCALAR: 5,
};

function groupOf(type: IntrospectionType): number {
  if (/(Connection|Edge|^PageInfo)$/.test(type.name)) return 6;
  if (builtIn.has(type.name)) return 7;
  const isNoun = type.kind === "OBJECT" && type.interfaces.some(({ name }) => name === "Node");
  return isNoun ? 0 : kinds[type.kind];
}
