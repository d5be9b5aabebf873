import {
  executeSync,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { BoundedMap } from "../bounded-map.ts";
import type { Selected } from "./select/selection.ts";

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

/** So many documents at a time: an answer to the whole schema is some 200 kB. */
const mostKept = 8;

/** Keeps what the server answered of itself, by document and variables: of those asked last, each is made once. */
export function keptAnswers(): (
  document: DocumentNode,
  given: string,
  make: () => string,
) => string {
  const kept = new BoundedMap<DocumentNode, { given: string; json: string }>({ entries: mostKept });
  return (document, given, make) => {
    const known = kept.get(document);
    if (known?.given === given) return known.json;
    const json = make();
    kept.set(document, { given, json });
    return json;
  };
}
