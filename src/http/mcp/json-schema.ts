import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type ValueNode,
} from "graphql";

export interface JsonSchema {
  type?: string;
  description?: string;
  default?: unknown;
  enum?: readonly string[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  additionalProperties?: boolean;
}

const scalars: Readonly<Record<string, string>> = {
  Int: "integer",
  Float: "number",
  Boolean: "boolean",
};

/** The variables of a document's operation as a JSON Schema; each says what the schema says of where it is used first. */
export function variablesSchema(schema: GraphQLSchema, document: DocumentNode): JsonSchema {
  const meanings = meaningsOf(schema, document);
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, type, defaultValue } of definition.variableDefinitions ?? []) {
      const name = variable.name.value;
      const input = typeFromAST(schema, type) as GraphQLInputType;
      const description = meanings.get(name);
      properties[name] = {
        ...typeSchema(input),
        ...(description !== undefined && { description }),
        ...(defaultValue !== undefined && { default: plainValue(defaultValue) }),
      };
      if (isNonNullType(input) && defaultValue === undefined) required.push(name);
    }
  }
  return { type: "object", properties, required, additionalProperties: false };
}

function typeSchema(given: GraphQLInputType): JsonSchema {
  const type = getNullableType(given);
  if (isListType(type)) return { type: "array", items: typeSchema(type.ofType) };
  if (isEnumType(type)) return { type: "string", enum: type.getValues().map(({ name }) => name) };
  if (isInputObjectType(type)) return { type: "object" };
  return { type: scalars[getNamedType(type).name] ?? "string" };
}

/** What each variable means, by the argument or field that it is given to; of a longer text the first sentence. */
function meaningsOf(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  const info = new TypeInfo(schema);
  let field: string | undefined;
  const note = (value: ValueNode, description: string | null | undefined): void => {
    if (value.kind !== Kind.VARIABLE || description == null) return;
    const name = value.name.value;
    const [first = ""] = /^.*?[.:](?=\s|$)/s.exec(description) ?? [description];
    if (!meanings.has(name)) meanings.set(name, first.replace(/\s+/g, " ").replace(/:$/, "."));
  };
  visit(
    document,
    visitWithTypeInfo(info, {
      Argument: ({ value }) => note(value, info.getArgument()?.description),
      ObjectField({ name, value }) {
        field = name.value;
        const parent = getNamedType(info.getParentInputType() ?? undefined);
        const fields = isInputObjectType(parent) ? parent.getFields() : {};
        note(value, fields[field]?.description);
      },
    }),
  );
  return meanings;
}

function plainValue(value: ValueNode): unknown {
  switch (value.kind) {
    case Kind.INT:
    case Kind.FLOAT:
      return Number(value.value);
    case Kind.STRING:
    case Kind.ENUM:
    case Kind.BOOLEAN:
      return value.value;
    case Kind.LIST:
      return value.values.map(plainValue);
    default:
      return null;
  }
}
