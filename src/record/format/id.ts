import { sha256 } from "../../text/sha256.ts";

// Ids follow from natural keys, so that a record loaded again finds its rows and a reference needs no look-up.
// A JSON array keeps the parts of a key apart, whatever they contain.
export const idOf = (prefix: string, key: readonly (string | null)[]): string =>
  `${prefix}_${sha256(JSON.stringify(key)).slice(0, 20)}`;

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
