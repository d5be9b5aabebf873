import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  print,
  valueToLiteral,
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";
import { weightOf } from "../../engine/limit/cost.ts";
import { escaped } from "./markdown.ts";

export type Prose = (text: string | null | undefined) => string;

export interface Section {
  title: string;
  anchor: string;
  types: GraphQLNamedType[];
}

const isPaging = ({ name }: GraphQLNamedType): boolean => /(Connection|Edge|PageInfo)$/.test(name);

const isNoun = (type: GraphQLNamedType): boolean =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node");

/** The schema's own types in the order in which a reader meets them. */
export function sectionsOf(schema: GraphQLSchema): Section[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type),
  );
  const query = schema.getQueryType();
  const section = (title: string, fits: (type: GraphQLNamedType) => boolean): Section => ({
    title,
    anchor: title.toLowerCase(),
    // What has an id is what the others are about.
    types: types
      .filter((type) => type !== query && fits(type))
      .toSorted((a, b) => Number(isNoun(b)) - Number(isNoun(a))),
  });
  return [
    { title: "Queries", anchor: "queries", types: query == null ? [] : [query] },
    section(
      "Objects",
      (type) =>
        !isPaging(type) && (isObjectType(type) || isInterfaceType(type) || isUnionType(type)),
    ),
    section("Inputs", isInputObjectType),
    section("Enums", isEnumType),
    section("Scalars", isScalarType),
    section("Paging", (type) => isObjectType(type) && isPaging(type)),
  ];
}

export function sectionHtml({ title, anchor, types }: Section, prose: Prose): string {
  return `<section aria-labelledby="${anchor}"><h2 id="${anchor}">${title}</h2>
${types.map((type) => typeHtml(type, prose)).join("\n")}</section>`;
}

function typeHtml(type: GraphQLNamedType, prose: Prose): string {
  return `<article><h3 id="${type.name}"><a href="#${type.name}">${type.name}</a></h3>
${prose(type.description)}${relations(type)}<dl>${members(type, prose)}</dl></article>`;
}

function relations(type: GraphQLNamedType): string {
  const links = (names: readonly GraphQLNamedType[]): string => names.map(linkTo).join(", ");
  if (isUnionType(type)) return `<p>One of ${links(type.getTypes())}.</p>`;
  if (!isObjectType(type) || type.getInterfaces().length === 0) return "";
  return `<p class="soft">Implements ${links(type.getInterfaces())}.</p>`;
}

function members(type: GraphQLNamedType, prose: Prose): string {
  if (isObjectType(type) || isInterfaceType(type)) {
    return Object.values(type.getFields())
      .map((field) => fieldHtml(type.name, field, prose))
      .join("");
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields())
      .map((field) => member(`${type.name}.${field.name}`, inputHtml(field), field, prose))
      .join("");
  }
  if (isEnumType(type)) {
    return type
      .getValues()
      .map((value) =>
        member(`${type.name}.${value.name}`, `<code>${value.name}</code>`, value, prose),
      )
      .join("");
  }
  return "";
}

function fieldHtml(parent: string, field: GraphQLField<unknown, unknown>, prose: Prose): string {
  const title = `<code>${field.name}: ${typeLink(field.type)}</code>`;
  const args = field.args.map(
    (argument) => `<dt>${inputHtml(argument)}</dt><dd>${prose(argument.description)}</dd>`,
  );
  const list = args.length === 0 ? "" : `<dl class="arguments">${args.join("")}</dl>`;
  return member(`${parent}.${field.name}`, title, field, prose, list);
}

function member(
  anchor: string,
  title: string,
  part: GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLEnumValue,
  prose: Prose,
  more = "",
): string {
  const { description, deprecationReason } = part;
  const weight = weightOf(part);
  const notes = [
    deprecationReason == null
      ? ""
      : `<p class="deprecated">Deprecated: ${escaped(deprecationReason)}</p>`,
    weight === undefined ? "" : `<p class="soft">Costs ${weight}.</p>`,
  ];
  return `<dt id="${anchor}">${title}</dt><dd>${notes.join("")}${prose(description)}${more}</dd>`;
}

function inputHtml(input: GraphQLArgument | GraphQLInputField): string {
  const { name, type } = input;
  const literal =
    input.default === undefined
      ? undefined
      : (input.default.literal ?? valueToLiteral(input.default.value, type));
  const otherwise = literal === undefined ? "" : ` = ${escaped(print(literal))}`;
  return `<code>${name}: ${typeLink(type)}${otherwise}</code>`;
}

function typeLink(type: GraphQLOutputType | GraphQLInputType): string {
  const { name } = getNamedType(type);
  return String(type).replace(name, linkTo(getNamedType(type)));
}

function linkTo(type: GraphQLNamedType): string {
  return isSpecifiedScalarType(type) ? type.name : `<a href="#${type.name}">${type.name}</a>`;
}
