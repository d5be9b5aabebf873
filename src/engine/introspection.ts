import {
  executeSync,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { Selected } from "./select.ts";

/** Fields of `Query` that no store knows. */
const ownFields: ReadonlySet<string> = new Set(["__schema", "__type", "limits"]);
export const asksSchema = ({ name }: Selected): boolean => ownFields.has(name);

/** What an operation asks of the server itself, answered by graphql-js; by the names in the answer. */
export function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  fields: readonly Selected[],
  variables: Readonly<Record<string, unknown>> | null | undefined,
  own: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const selections = fields.filter(asksSchema).flatMap((field) => field.nodes);
  const asked = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } } as const;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const { data, errors } = executeSync({
    schema,
    document: { kind: Kind.DOCUMENT, definitions: [asked, ...fragments] },
    variableValues: variables,
    rootValue: own,
  });
  if (data == null) throw new AggregateError(errors ?? []);
  return data;
}
