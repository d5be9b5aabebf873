import { parse, validate, type DocumentNode, type GraphQLSchema } from "graphql";
import manifest from "../../schema/operations/manifest.json" with { type: "json" };

// Long documents are rare, and a cache of them would be the way to fill a Worker's memory.
const longestText = 20_000;
const mostDocuments = 500;

/** Documents that are valid against the schema, by their text: what is known need not be read again. */
export interface Documents {
  find(text: string): DocumentNode | undefined;
  learn(text: string, document: DocumentNode): void;
}

export function createDocuments(schema: GraphQLSchema): Documents {
  const known = new Map<string, DocumentNode>();
  const trusted = new Map<string, DocumentNode>();
  for (const { body } of manifest.operations) {
    const document = parse(body);
    const [error] = validate(schema, document);
    if (error !== undefined) throw error;
    trusted.set(body, document);
  }
  return {
    find(text) {
      const document = trusted.get(text) ?? known.get(text);
      if (document === undefined || trusted.has(text)) return document;
      // Last asked for is last to go.
      known.delete(text);
      known.set(text, document);
      return document;
    },
    learn(text, document) {
      if (text.length > longestText || trusted.has(text)) return;
      if (known.size >= mostDocuments) known.delete(known.keys().next().value ?? "");
      known.set(text, document);
    },
  };
}

const texts: ReadonlyMap<string, string> = new Map(
  manifest.operations.map(({ id, body }) => [id, body]),
);

/** The text of a trusted document by its SHA-256, with or without `sha256:` before it. */
export function trustedText(id: string): string | undefined {
  return texts.get(id.replace(/^sha256:/, "").toLowerCase());
}
