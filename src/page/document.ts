import manifest from "../../schema/operations/manifest.json" with { type: "json" };

export interface PageDocument {
  /** SHA-256 of the text: what /graphql knows it by. */
  id: string;
  text: string;
}

/** The first of each name is the document as its file has it. */
const documents: ReadonlyMap<string, PageDocument> = new Map(
  manifest.operations.toReversed().map(({ name, id, body }) => [name, { id, text: body }]),
);

export function documentNamed(name: string): PageDocument {
  const found = documents.get(name);
  if (found === undefined) throw new Error(`schema/operations has no document ${name}.`);
  return found;
}
