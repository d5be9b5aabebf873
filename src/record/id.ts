import { hash } from "node:crypto";

// Ids follow from natural keys, so that a record loaded again finds its rows and a reference needs no look-up.
// A JSON array keeps the parts of a key apart, whatever they contain.
const idOf = (prefix: string, key: readonly (string | null)[]): string =>
  `${prefix}_${sha256(JSON.stringify(key)).slice(0, 20)}`;

/** SHA-256 of the UTF-8 form of a text, in lower-case hexadecimal. */
export function sha256(text: string): string {
  return hash("sha256", text, "hex");
}

export const actorId = (slug: string): string => idOf("act", [slug]);
export const articleId = (slug: string): string => idOf("art", [slug]);
export const textVersionId = (article: string, text: string): string =>
  idOf("txt", [article, text]);
export const quoteId = (article: string, key: string): string => idOf("quo", [article, key]);
export const mentionId = (article: string, key: string): string => idOf("men", [article, key]);
export const claimId = (article: string, key: string): string => idOf("clm", [article, key]);

export function relationshipId(subject: string | null, predicate: string, object: string): string {
  return idOf("rel", [subject, predicate, object]);
}
