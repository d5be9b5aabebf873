import { CriticalityLevel, diff, type Change } from "@graphql-inspector/core";
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLSchema,
} from "graphql";

/** What became of a part of the schema, in the words of its changelog. */
export interface SchemaChange {
  heading: Heading;
  /** The part, as `Type.field.argument`. */
  path: string;
  /** Empty where the path says it all. */
  text: string;
}

export const headings = ["Breaking", "Deprecated", "May surprise", "Changed", "Added"] as const;
export type Heading = (typeof headings)[number];

/** How one schema differs from another that was released, each part once; descriptions are left out. */
export async function compare(
  released: GraphQLSchema,
  now: GraphQLSchema,
): Promise<SchemaChange[]> {
  const changes = (await diff(released, now)).filter(({ type }) => !type.includes("DESCRIPTION"));
  const isNew = new Set(changes.filter(({ type }) => additions.has(type)).map(pathOf));
  const found = changes
    .filter((change) => !isDeprecation(change))
    // What belongs to a part that is new goes without saying, unless it breaks something.
    .filter(
      (change) => isBreaking(change) || !above(pathOf(change)).some((path) => isNew.has(path)),
    )
    .map((change) => ({
      heading: headingOf(change),
      path: pathOf(change),
      text: isAddition(change) ? "" : worded(change.message),
    }));
  const changed = joined([...found, ...deprecations(released, now)]);
  return changed.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const additions = new Set(["TYPE_ADDED", "FIELD_ADDED", "INPUT_FIELD_ADDED", "ENUM_VALUE_ADDED"]);

const pathOf = ({ path = "schema" }: Change): string => path.replace(/\.@\w+.*$/, "");

function above(path: string): string[] {
  const parts = path.split(".");
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("."));
}

const isBreaking = ({ criticality }: Change): boolean =>
  criticality.level === CriticalityLevel.Breaking;

const isAddition = (change: Change): boolean => additions.has(change.type) && !isBreaking(change);

function headingOf(change: Change): Heading {
  if (isBreaking(change)) return "Breaking";
  if (change.criticality.level === CriticalityLevel.Dangerous) return "May surprise";
  return isAddition(change) ? "Added" : "Changed";
}

/** Names stand between quotation marks there, between backticks in Markdown. */
const worded = (message: string): string => `${message.replace(/'([^']+)'/g, "`$1`")}.`;

function joined(changes: SchemaChange[]): SchemaChange[] {
  const alike = Map.groupBy(changes, ({ heading, path }) => `${heading} ${path}`);
  return [...alike.values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : {
          ...first,
          text: [first, ...rest]
            .map(({ text }) => text)
            .join(" ")
            .trim(),
        },
  );
}

const isDeprecation = ({ path, type }: Change): boolean =>
  path?.includes(".@deprecated") === true || type.includes("DEPRECAT");

function deprecations(released: GraphQLSchema, now: GraphQLSchema): SchemaChange[] {
  const [before, after] = [deprecated(released), deprecated(now)];
  const all = partsOf(now);
  const lifted = [...before.keys()].filter((path) => all.has(path) && !after.has(path));
  return [
    ...[...after]
      .filter(([path, reason]) => before.get(path) !== reason)
      .map(([path, text]) => ({ heading: "Deprecated" as const, path, text })),
    ...lifted.map((path) => ({
      heading: "Changed" as const,
      path,
      text: "No longer deprecated.",
    })),
  ];
}

/** The parts that are deprecated, with the reasons. */
export function deprecated(schema: GraphQLSchema): Map<string, string> {
  return new Map(
    [...partsOf(schema)].flatMap(([path, reason]) => (reason == null ? [] : [[path, reason]])),
  );
}

/** Everything that can be deprecated, by its path: fields, arguments, input fields, values of enums. */
export function partsOf(schema: GraphQLSchema): Map<string, string | null | undefined> {
  const parts = new Map<string, string | null | undefined>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    const values = isEnumType(type) ? type.getValues() : [];
    const inputs = isInputObjectType(type) ? Object.values(type.getFields()) : [];
    for (const { name, deprecationReason } of [...values, ...inputs]) {
      parts.set(`${type.name}.${name}`, deprecationReason);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      parts.set(`${type.name}.${field.name}`, field.deprecationReason);
      for (const { name, deprecationReason } of field.args) {
        parts.set(`${type.name}.${field.name}.${name}`, deprecationReason);
      }
    }
  }
  return parts;
}
