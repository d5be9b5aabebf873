import {
  getNamedType,
  introspectionTypes,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  print,
  specifiedScalarTypes,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
} from "graphql";

/** One part of a schema: where it stands, what it is, and what is written about it. */
export interface Element {
  coordinate: string;
  shape: string;
  description: string | null | undefined;
}

const builtIn = new Set([...specifiedScalarTypes, ...introspectionTypes].map((type) => type.name));

export function ownTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter((type) => !builtIn.has(type.name));
}

export function fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

const valueShape = ({ type, default: value }: GraphQLArgument | GraphQLInputField): string =>
  value?.literal === undefined ? String(type) : `${String(type)} = ${print(value.literal)}`;

function typeShape(type: GraphQLNamedType): string {
  if (isObjectType(type))
    return ["type", ...type.getInterfaces().map((each) => each.name)].join(" ");
  if (isInterfaceType(type)) return "interface";
  if (isUnionType(type)) return "union";
  if (isEnumType(type)) return "enum";
  if (isInputObjectType(type)) return type.isOneOf ? "input @oneOf" : "input";
  return "scalar";
}

/** Every type, field, argument, enum value and input field, by its schema coordinate. */
export function elementsOf(schema: GraphQLSchema): Element[] {
  const found: Element[] = [];
  const add = (coordinate: string, shape: string, description: string | null | undefined): void => {
    found.push({ coordinate, shape, description });
  };
  for (const type of ownTypes(schema)) {
    add(type.name, typeShape(type), type.description);
    for (const field of fieldsOf(type)) {
      const at = `${type.name}.${field.name}`;
      add(at, String(field.type), field.description);
      for (const arg of field.args) add(`${at}(${arg.name}:)`, valueShape(arg), arg.description);
    }
    if (isEnumType(type))
      for (const value of type.getValues())
        add(`${type.name}.${value.name}`, "value", value.description);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        add(`${type.name}.${field.name}`, valueShape(field), field.description);
  }
  return found;
}

export function isConnection(type: GraphQLType): boolean {
  return getNamedType(type).name.endsWith("Connection");
}
