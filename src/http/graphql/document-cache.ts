import { parse, type DocumentNode } from "graphql";
import { BoundedMap } from "../../bounded-map.ts";
import manifest from "../../../schema/operations/manifest.json" with { type: "json" };

// Long documents are rare, and a cache of them would be the way to fill a Worker's memory.
const longestText = 20_000;
/** What somebody wants read is of one request, and is not kept. */
const longLiteral = /"[^"]{1000}/;
const mostDocuments = 500;
/** Of all that are known. Parsed, a character takes some 30 bytes of the 128 MB that an isolate has. */
const mostText = 500_000;

/** Documents that are valid against the schema, by their text: what is known need not be read again. */
export interface Documents {
  find(text: string): DocumentNode | undefined;
  learn(text: string, document: DocumentNode): void;
}

export function createDocuments(): Documents {
  const known = new BoundedMap<string, DocumentNode>({
    entries: mostDocuments,
    size: mostText,
    sizeOf: (_, text) => text.length,
  });
  const trusted = new Map<string, DocumentNode>();
  const trust = (text: string): DocumentNode => {
    // Not validated: the contract test has seen to it, and a Worker's start is short of time.
    const document = parse(text);
    trusted.set(text, document);
    return document;
  };
  return {
    find(text) {
      return trustedTexts.has(text) ? (trusted.get(text) ?? trust(text)) : known.get(text);
    },
    learn(text, document) {
      if (text.length > longestText || longLiteral.test(text)) return;
      if (!trustedTexts.has(text)) known.set(text, document);
    },
  };
}

const texts: ReadonlyMap<string, string> = new Map(
  manifest.operations.map(({ id, body }) => [id, body]),
);
const trustedTexts: ReadonlySet<string> = new Set(texts.values());

export const isTrusted = (text: string): boolean => trustedTexts.has(text);

/** The text of a trusted document by its SHA-256, with or without `sha256:` before it. */
export function trustedText(id: string): string | undefined {
  return texts.get(id.replace(/^sha256:/, "").toLowerCase());
}
